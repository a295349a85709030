import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { MESSAGE_EVENT, type WizardMessage } from '../../src/controllers/wizard-commands.js';
import type { PostResult } from '../../src/core/types.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { PostedStep } from '../../src/elements/posted-step/posted-step.js';
import '../../src/elements/posted-step/posted-step.define.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, showLive, type Shown } from '../helpers/part.js';
import { aThread, forgetThreads, storedThreads, threadsPlace } from '../helpers/my-threads.js';
import { replace } from '../helpers/replace.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ISSUE, PUBLISHED, aMatch, play, walkTo, type StateAt, type Walk } from '../helpers/wizard-fixtures.js';

let key: string | null = null;
beforeEach(() => (key = null));
afterEach(forgetThreads);

/** The end of a visit, after these things happened at the answers. */
function posted(result: PostResult, walk: Walk = {}, ...events: WizardEvent[]): Promise<Shown<PostedStep>> {
  const drafted = play(walkTo('answers', walk), ...events, { type: 'continued' });
  const review = drafted.step === 'draft' ? play(drafted, { type: 'continued' }) : drafted;
  const state = play(review, { type: 'submitted', at: 0 }, { type: 'posted', result }) as StateAt<'posted'>;
  return showLive<PostedStep, 'posted'>(
    state,
    (now) =>
      html`<help-wizard-posted-step
        .state=${now}
        reply-hours="48"
        can-subscribe
        .threadsKey=${key}
      ></help-wizard-posted-step>`,
  );
}

const PENDING: PostResult = { kind: 'pending-approval', message: 'New <b>members</b> wait.' };
const HANDED_OFF = { kind: 'handed-off', url: 'https://forum.example/new?title=x', truncated: false } as const;

function clipboard(): string[] {
  const copied: string[] = [];
  replace(navigator.clipboard, 'writeText', async (text) => void copied.push(text));
  return copied;
}

describe('posted step: published', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('leads to the thread first, then says how long it takes and what to do', async () => {
    const { part } = await posted(PUBLISHED);
    expect(textOf(part)).to.match(
      /^Your question is posted Most questions get a reply within 48 hours. Downloads vanish after the update Phones board, posted .+ What you can do now Get told when somebody replies. Subscribe When a reply solves it/,
    );
    const hrefs = (allByRole(part, 'link') as HTMLAnchorElement[]).slice(0, 2).map(({ href }) => href);
    expect(hrefs).to.deep.equal(['https://forum.example/t/7', 'https://forum.example/t/7']);
    byRole(part, 'link', 'See my post');
    await expectAccessibleInBothSchemes(part);
  });

  it('moves focus to its heading', async () => {
    const { part } = await posted(PUBLISHED);
    await part.focusHeading();
    expect(focused()).to.equal('heading "Your question is posted"');
  });

  it('starts over for another question', async () => {
    const { part, sent } = await posted(PUBLISHED);
    byRole(part, 'button', 'Ask something else').click();
    expect(sent).to.deep.equal([{ type: 'start-over' }]);
  });

  it('shows at most two entries that were not read, while the visitor waits', async () => {
    await setViewport({ width: 1200, height: 800 });
    const matches = ['a', 'b', 'c', 'd'].map((id) => aMatch({ id, title: `Entry ${id}` }));
    const { part } = await posted(PUBLISHED, { matches }, { type: 'entry-opened', entry: matches[0]!.entry });
    byRole(part, 'heading', 'While you wait');
    expect(allByRole(part, 'link', /^Entry/).map(textOf)).to.deep.equal(['Entry b', 'Entry c']);
    await expectAccessibleInBothSchemes(part);
  });

  it('has nothing beside it where all was read', async () => {
    const { part } = await posted(PUBLISHED, {}, { type: 'entry-opened', entry: aMatch().entry });
    expect(allByRole(part, 'heading', 'While you wait')).to.have.length(0);
  });

  it('says that details are posted', async () => {
    const entry = aMatch({ kind: 'issue' }).entry;
    const { part } = await posted(PUBLISHED, {}, { type: 'comment-started', entry });
    byRole(part, 'heading', 'Your details are posted');
    await expectAccessibleInBothSchemes(part);
  });

  it('shows a title of the forum as text, in 320 pixels', async () => {
    await setViewport({ width: 320, height: 800 });
    const title = `<img src=x onerror=alert(1)> ${'W'.repeat(200)} لا 👩‍👩‍👧`;
    const { part } = await posted({
      kind: 'published',
      thread: { id: '7', url: 'https://forum.example/t/7', title, postedAt: 'not a date' },
    });
    byRole(part, 'link', title);
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
    await expectAccessibleInBothSchemes(part);
  });
});

describe('posted step: waiting for approval', () => {
  it('asks not to post again, and repeats the forum’s words as text', async () => {
    const { part } = await posted(PENDING);
    byRole(part, 'heading', 'Waiting for approval');
    expect(textOf(part)).to.include('Please don’t post it again. New <b>members</b> wait.');
    expect(textOf(part)).to.include(`${ISSUE} Phones board, labels: Downloads`);
    expect(allByRole(part, 'link', /post/)).to.have.length(0);
    await expectAccessibleInBothSchemes(part);
  });

  it('copies the post, and says so', async () => {
    const copied = clipboard();
    const { part } = await posted(PENDING);
    byRole(part, 'button', 'Copy the post').click();
    await until(() => allByRole(part, 'status').some((status) => textOf(status) === 'Copied'), 'it says so');
    expect(copied[0]).to.match(/^Downloads vanish after the update\n\n### What happens/);
  });
});

describe('posted step: continue in the forum', () => {
  it('opens the forum in a new tab, and keeps the draft until the visitor says it is posted', async () => {
    const { part } = await posted(HANDED_OFF);
    byRole(part, 'heading', 'Continue in the forum');
    const link = byRole(part, 'link', 'Open the forum (opens in a new tab)') as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).to.deep.equal([HANDED_OFF.url, '_blank', 'noopener']);
    expect(textOf(part)).to.include('Your draft stays here until you say it is posted.');
    expect(allByRole(part, 'button', /^Copy/)).to.have.length(0);
    await expectAccessibleInBothSchemes(part);
  });

  it('asks to copy first what the forum’s form may not take along', async () => {
    const copied = clipboard();
    const { part } = await posted({ ...HANDED_OFF, truncated: true });
    expect(textOf(part)).to.include('Your text may be cut or missing there. Copy it first, then paste it there.');
    const controls = [...allByRole(part, 'button'), ...allByRole(part, 'link', /forum/)];
    const [copy, open] = [byRole(part, 'button', 'Copy the text'), byRole(part, 'link', /^Open the forum/)];
    expect(controls.length).to.equal(3);
    expect(copy.compareDocumentPosition(open)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    copy.click();
    await until(() => textOf(part).includes('Copied'), 'it says so');
    expect(copied).to.have.length(1);
    await expectAccessibleInBothSchemes(part);
  });

  it('thanks the visitor who has posted it, without a link it does not know', async () => {
    const { part, sent } = await posted(HANDED_OFF);
    byRole(part, 'button', 'I have posted it').click();
    await settled();
    expect(sent).to.deep.equal([{ type: 'hand-off-confirmed' }]);
    expect(focused()).to.equal('heading "Your question is posted"');
    expect(allByRole(part, 'link', /post/)).to.have.length(0);
    await expectAccessibleInBothSchemes(part);
  });
});

describe('posted step: hearing of replies', () => {
  const asked = (sent: readonly WizardMessage[]): unknown[] =>
    sent.flatMap((message) => (message.type === 'act' ? [[message.action, message.entry.id, message.entry.url]] : []));

  it('asks the forum, and says so only once it did', async () => {
    const { part, sent } = await posted(PUBLISHED);
    const button = byRole(part, 'button', 'Subscribe');
    button.click();
    expect(asked(sent)).to.deep.equal([['subscribe', '7', 'https://forum.example/t/7']]);
    send(part, { type: 'action-started', action: 'subscribe', id: '7' });
    await settled();
    byRole(part, 'button', 'Subscribe').click();
    expect(asked(sent)).to.have.length(1);
    expect(allByRole(part, 'status').map(textOf).join('')).to.equal('');
    send(part, { type: 'action-finished', action: 'subscribe', id: '7', done: true });
    await settled();
    byRole(part, 'button', 'You are subscribed');
    expect(allByRole(part, 'status').map(textOf).join('')).to.equal('You are subscribed');
    await expectAccessibleInBothSchemes(part);
  });

  it('leads to the page of the post where that fails, and can be tried again', async () => {
    const { part, sent } = await posted(PUBLISHED);
    send(part, { type: 'action-finished', action: 'subscribe', id: '7', done: false, code: 'unavailable' });
    await settled();
    expect(textOf(byRole(part, 'alert', ''))).to.match(/^That did not work\./);
    byRole(part, 'link', 'See my post (opens in a new tab)');
    byRole(part, 'button', 'Try again').click();
    expect(asked(sent)).to.have.length(1);
    await expectAccessibleInBothSchemes(part);
  });

  it('is about what the details were added to', async () => {
    const { entry } = aMatch({ kind: 'issue' });
    const { part, sent } = await posted(PUBLISHED, {}, { type: 'comment-started', entry });
    byRole(part, 'button', 'Subscribe').click();
    expect(asked(sent)).to.deep.equal([['subscribe', entry.id, entry.url]]);
  });

  it('is not offered of a post that nobody can read yet', async () => {
    const { part } = await posted(PENDING);
    expect(allByRole(part, 'button', 'Subscribe')).to.have.length(0);
  });
});

describe('posted step: remembering the thread', () => {
  it('stores nothing before the visitor asks for it, and takes it back', async () => {
    key = threadsPlace();
    const { part } = await posted(PUBLISHED);
    expect(storedThreads(key)).to.equal(null);
    const button = byRole(part, 'button', 'Remember it');
    button.focus();
    button.click();
    await settled();
    expect(focused()).to.equal('button "Forget it"');
    expect(storedThreads(key)?.map(({ title, status }) => [title, status])).to.deep.equal([[ISSUE, 'unchecked']]);
    expect(allByRole(part, 'status').map(textOf)).to.include('You find it here, on this device, when you come back.');
    await expectAccessibleInBothSchemes(part);
    byRole(part, 'button', 'Forget it').click();
    await settled();
    expect(focused()).to.equal('button "Remember it"');
    expect(storedThreads(key)).to.equal(null);
  });

  it('puts it in front of those that are there', async () => {
    key = threadsPlace(aThread({ token: 'earlier' }));
    const { part } = await posted(PUBLISHED);
    byRole(part, 'button', 'Remember it').click();
    expect(storedThreads(key)?.map(({ token }) => token)).to.deep.equal(['token-1', 'earlier']);
  });

  it('remembers that a post waits for approval', async () => {
    key = threadsPlace();
    const { part } = await posted(PENDING);
    byRole(part, 'button', 'Remember it').click();
    expect(storedThreads(key)?.map(({ entry, status }) => [entry, status])).to.deep.equal([[null, 'waiting']]);
    await expectAccessibleInBothSchemes(part);
  });

  it('says so where the browser refuses, as when its storage is full', async () => {
    key = threadsPlace();
    replace(Storage.prototype, 'setItem', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { part } = await posted(PUBLISHED);
    byRole(part, 'button', 'Remember it').click();
    await settled();
    expect(textOf(byRole(part, 'alert', ''))).to.equal('This browser does not let us remember it.');
  });

  it('is not offered where storage is denied, where the owner does not want it, or where the place is not known', async () => {
    const offers = async (result: PostResult): Promise<number> =>
      allByRole((await posted(result)).part, 'button', 'Remember it').length;
    expect(await offers(PUBLISHED)).to.equal(0);
    key = threadsPlace();
    expect(await offers(HANDED_OFF)).to.equal(0);
    replace(Storage.prototype, 'getItem', () => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(await offers(PUBLISHED)).to.equal(0);
  });
});

/** What the wizard hears from somewhere else, as from the forum. */
function send(part: Element, detail: WizardMessage): void {
  part.dispatchEvent(new CustomEvent(MESSAGE_EVENT, { detail, bubbles: true, composed: true }));
}
