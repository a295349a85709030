import { expect } from '@esm-bundle/chai';
import { memoryAdapter, type MemoryAdapter, type MemoryOptions } from '../../src/adapters/memory.js';
import { threadsKey } from '../../src/controllers/threads-key.js';
import type { SiteConfig } from '../../src/core/config.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { PREFIX, aThread, forgetThreads } from '../helpers/my-threads.js';
import { settled } from '../helpers/part.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import {
  ENTRIES,
  ISSUE,
  SITE,
  arrive,
  openWizard,
  press,
  uniqueId,
  walkTo,
  type WizardPage,
} from '../helpers/wizard-page.js';

interface Community extends MemoryAdapter {
  readonly name: string;
}

/** A forum of its own: what is remembered of it is no other test's. */
function community(options: Partial<MemoryOptions> = {}): Community {
  const memory = memoryAdapter({ boards: SITE.boards ?? [], entries: ENTRIES, ...options });
  return {
    ...memory,
    name: `${PREFIX}-${uniqueId()}`,
    get posted() {
      return memory.posted;
    },
    get comments() {
      return memory.comments;
    },
  };
}

const open = (adapter: Community, config: Partial<SiteConfig> = {}): Promise<WizardPage> =>
  openWizard({ adapter, config });
const isStored = (): boolean =>
  Object.keys(localStorage).some((name) => name.includes(PREFIX) && name.includes(':threads:'));

describe('after posting', () => {
  afterEach(forgetThreads);

  it('is remembered when the visitor says so, and not before', async () => {
    const { wizard } = await open(community());
    await walkTo(wizard, 'posted');
    expect(isStored()).to.equal(false);
    await press(wizard, en.remember);
    expect(isStored()).to.equal(true);
  });

  it('is shown on the next visit, under the first question, with what became of it; forgotten, it leaves nothing', async () => {
    const entry = { id: 'mine', kind: 'thread', title: ISSUE, url: 'https://forum.example/t/mine', text: '' } as const;
    const adapter = community({ entries: [{ ...entry, solved: true }] });
    localStorage.setItem(
      threadsKey({ config: SITE, adapter }, SITE) ?? '',
      JSON.stringify({ version: 1, threads: [aThread({ token: 'mine', title: ISSUE })] }),
    );
    const { wizard } = await open(adapter);
    const threads = await until(() => byRole(wizard, 'region', en.threadsTitle), 'the threads are shown');
    await until(() => textOf(threads).includes(`${en.threadSolved} ${ISSUE}`), 'the forum was asked');
    const question = byRole(wizard, 'button', en.continue);
    expect(question.compareDocumentPosition(threads) & Node.DOCUMENT_POSITION_PRECEDING).to.equal(0);
    await press(wizard, /^Forget it/);
    expect(isStored()).to.equal(true);
    await walkTo(wizard, 'describe');
    expect(isStored()).to.equal(false);
  });

  it('shows it to who asks something else, too', async () => {
    const { wizard } = await open(community());
    await walkTo(wizard, 'posted');
    await press(wizard, en.remember);
    await press(wizard, en.askElse);
    await arrive(wizard, 'platform');
    await until(() => byRole(wizard, 'region', en.threadsTitle), 'the threads are shown');
  });

  it('offers nothing where the owner does not want it, and keeps nothing of what was remembered before', async () => {
    const adapter = community();
    localStorage.setItem(
      threadsKey({ config: SITE, adapter }, SITE) ?? '',
      JSON.stringify({ version: 1, threads: [aThread()] }),
    );
    const { wizard } = await open(adapter, { privacy: { rememberThreads: false } });
    await walkTo(wizard, 'posted');
    expect(isStored()).to.equal(false);
    expect(allByRole(wizard, 'button', en.remember)).to.have.length(0);
    expect(allByRole(wizard, 'button', en.subscribeShort)).to.have.length(1);
  });

  it('subscribes to the thread that was posted', async () => {
    const { wizard } = await open(community());
    await walkTo(wizard, 'posted');
    const subscribed: string[] = [];
    wizard.addEventListener('help-wizard-subscribe', ({ detail }) => subscribed.push(detail.entry.url));
    await press(wizard, en.subscribeShort);
    await until(() => byRole(wizard, 'button', en.subscribed), 'the forum took it');
    expect(subscribed[0]).to.match(/posted-1$/);
  });
});

describe('facts about the device', () => {
  it('go into the post, and only what the visitor left in', async () => {
    const adapter = community();
    const { wizard } = await open(adapter, { environment: { app: { name: 'Tunes', version: '8.4.1' } } });
    await walkTo(wizard, 'draft');
    await until(() => byRole(wizard, 'group', en.deviceTitle), 'they are shown');
    await press(wizard, /^System$/, 'checkbox');
    await settled();
    await press(wizard, en.toReview);
    await arrive(wizard, 'review');
    await press(wizard, /^Post( to |$)/);
    await arrive(wizard, 'posted');
    const body = adapter.posted[0]?.draft.body ?? '';
    expect(body).to.match(/- App: Tunes 8\.4\.1\n- Browser: \w+/);
    expect(body).not.to.include('System');
  });

  it('are not read where the owner wants none', async () => {
    const { wizard } = await open(community(), { environment: false });
    await walkTo(wizard, 'draft');
    expect(allByRole(wizard, 'group', en.deviceTitle)).to.have.length(0);
  });
});
