import { expect } from '@esm-bundle/chai';
import { draftPresence, type DraftPresence } from '../../src/controllers/draft-presence.js';
import { replaceGetter } from '../helpers/replace.js';

const prefix = `presence-${crypto.randomUUID()}`;
let names = 0;
const newName = (): string => `${prefix}-${(names += 1)}`;

const made: DraftPresence[] = [];
function aTab(): DraftPresence {
  const presence = draftPresence();
  made.push(presence);
  return presence;
}
afterEach(() => {
  for (const presence of made.splice(0)) presence.release();
});

const WAYS: readonly (readonly [way: string, prepare: () => void])[] = [
  ['with locks', () => {}],
  ['without locks', () => replaceGetter(navigator, 'locks', () => undefined as never)],
];
for (const [way, prepare] of WAYS) {
  describe(`which drafts are open, ${way}`, () => {
    beforeEach(prepare);

    it('is known to every tab', async () => {
      const name = newName();
      const [one, two] = [aTab(), aTab()];
      expect(await one.hold(name)).to.equal(true);
      expect(await one.hold(name), 'again').to.equal(true);
      expect((await two.held()).has(name)).to.equal(true);
      expect((await two.held()).has(newName())).to.equal(false);
    });

    it('two tabs never have the same', async () => {
      const name = newName();
      const [one, two] = [aTab(), aTab()];
      await one.hold(name);
      expect(await two.hold(name)).to.equal(false);
      one.release();
      expect(await two.hold(name)).to.equal(true);
    });

    it('a tab lets go of one for another', async () => {
      const [first, second] = [newName(), newName()];
      const [one, two] = [aTab(), aTab()];
      await one.hold(first);
      await one.hold(second);
      expect([...(await two.held())].filter((name) => name.startsWith(prefix))).to.deep.equal([second]);
    });
  });
}

describe('a tab that is on its way out', () => {
  it('is waited for', async () => {
    const name = newName();
    const [one, two] = [aTab(), aTab()];
    await one.hold(name);
    setTimeout(() => one.release(), 50);
    expect(await two.hold(name)).to.equal(true);
  });

  it('keeps nothing that it asked for', async () => {
    const name = newName();
    const [one, two] = [aTab(), aTab()];
    const asked = one.hold(name);
    one.release();
    await asked;
    expect(await two.hold(name)).to.equal(true);
  });
});

describe('a page that may not use locks', () => {
  it('counts its draft as its own', async () => {
    const denied = { request: refuse, query: refuse } as unknown as LockManager;
    replaceGetter(navigator, 'locks', () => denied);
    const tab = aTab();
    expect(await tab.hold(newName())).to.equal(true);
    expect((await tab.held()).size).to.equal(0);
  });
});

async function refuse(): Promise<never> {
  throw new DOMException('Not here.', 'SecurityError');
}
