import { expect } from '@esm-bundle/chai';
import { DraftStore } from '../../src/controllers/draft-store.js';
import { saveWizard } from '../../src/controllers/saved-wizard.js';
import { replace, replaceGetter } from '../helpers/replace.js';
import { ISSUE, aSite, play, walkTo } from '../helpers/wizard-fixtures.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const DAY_MS = 86_400_000;
const NOBODY: ReadonlySet<string> = new Set();
const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);
const prefix = `test-${crypto.randomUUID()}`;
let keys = 0;
const newKey = (): string => `${prefix}-${(keys += 1)}`;
const nameOf = (key: string): string => `help-wizard:draft:${key}`;
const slots = (key: string): string[] => Object.keys(localStorage).filter((name) => name.startsWith(`${nameOf(key)}@`));
const typed = play(walkTo('describe'), { type: 'described', issue: ISSUE });

/** What was kept in a tab that is closed: this one has a slot of its own. */
function leave(key: string, at = NOW, state = typed): string {
  new DraftStore(key).save(state, at);
  const slot = sessionStorage.getItem(nameOf(key)) ?? '';
  sessionStorage.removeItem(nameOf(key));
  return slot;
}

afterEach(() => {
  for (const storage of [sessionStorage, localStorage]) {
    for (const name of Object.keys(storage)) if (name.includes(prefix)) storage.removeItem(name);
  }
});

describe('the draft store', () => {
  it('gives back what was typed, where, and when', () => {
    const key = newKey();
    const state = walkTo('draft');
    new DraftStore(key).save(state, NOW);
    const { step, input, edits, target, clientToken } = state;
    const store = new DraftStore(key);
    const kept = store.load(later(1000));
    expect(kept?.savedAt).to.deep.equal(NOW);
    expect(kept?.saved).to.deep.include({ step, input, edits, target, clientToken, sending: false });
    expect([store.place, store.savedAt?.getTime()]).to.deep.equal(['device', NOW.getTime()]);
  });

  it('touches no storage before it is given something', () => {
    const key = newKey();
    new DraftStore(key).load(NOW);
    expect([sessionStorage.getItem(nameOf(key)), slots(key)]).to.deep.equal([null, []]);
  });

  it('remembers that a post was on its way', () => {
    const key = newKey();
    new DraftStore(key).save(play(walkTo('review'), { type: 'submitted', at: 0 }), NOW);
    expect(new DraftStore(key).load(NOW)?.saved).to.include({ step: 'review', sending: true });
  });

  it('leads a visitor who waited for the answers to them', () => {
    const waiting = play(typed, { type: 'search-started', text: ISSUE, platform: 'phone' }, { type: 'continued' });
    expect(saveWizard(waiting).step).to.equal('answers');
  });

  it('keeps a hand-off that is not confirmed as a post to review', () => {
    const result = { kind: 'handed-off', url: 'https://forum.example/new', truncated: false } as const;
    const open = play(walkTo('review'), { type: 'submitted', at: 0 }, { type: 'posted', result });
    expect(saveWizard(open)).to.include({ step: 'review', sending: false });
  });

  it('forgets what it is told to, and stores the same again', () => {
    const key = newKey();
    const store = new DraftStore(key);
    store.save(typed, NOW);
    store.clear();
    expect([store.place, slots(key), sessionStorage.getItem(nameOf(key))]).to.deep.equal([null, [], null]);
    store.save(typed, NOW);
    expect(slots(key)).to.have.length(1);
  });

  it('keeps drafts of different keys apart, also where one begins with the other', () => {
    const one = newKey();
    new DraftStore(`${one}@b/c`).save(typed, NOW);
    new DraftStore(`${one}#two`).save(typed, NOW);
    expect(new DraftStore(one).load(NOW)).to.equal(null);
    expect(new DraftStore(one).others(NOW, NOBODY)).to.deep.equal([]);
  });

  it('writes once for what is the same', () => {
    const store = new DraftStore(newKey());
    store.save(typed, NOW);
    let writes = 0;
    const { setItem } = Storage.prototype;
    replace(Storage.prototype, 'setItem', function (this: Storage, key: string, value: string) {
      writes += 1;
      setItem.call(this, key, value);
    });
    store.save({ ...typed, site: aSite() }, later(1000));
    expect(writes).to.equal(0);
  });

  it('moves what the first version kept in the tab to the device', () => {
    const key = newKey();
    const saved = saveWizard(typed);
    sessionStorage.setItem(nameOf(key), JSON.stringify({ version: 1, savedAt: NOW.getTime(), saved }));
    const kept = new DraftStore(key).load(later(1000));
    expect([kept?.saved.input.issue, kept?.savedAt.getTime()]).to.deep.equal([ISSUE, NOW.getTime()]);
    expect(slots(key)).to.have.length(1);
    expect(new DraftStore(key).load(later(2000))?.saved.input.issue).to.equal(ISSUE);
  });
});

describe('the clock', () => {
  it('does not matter to a tab of its own', () => {
    const key = newKey();
    new DraftStore(key).save(typed, NOW);
    expect(new DraftStore(key).load(later(400 * DAY_MS))).not.to.equal(null);
    const past = later(-400 * DAY_MS);
    expect(new DraftStore(key).load(past)?.savedAt).to.deep.equal(past);
  });

  it('ends the drafts of other tabs after seven days', () => {
    const key = newKey();
    leave(key);
    expect(new DraftStore(key).others(later(7 * DAY_MS), NOBODY)).to.have.length(1);
    expect(new DraftStore(key).others(later(7 * DAY_MS + 1), NOBODY)).to.deep.equal([]);
    expect(slots(key), 'it is gone for good').to.deep.equal([]);
  });

  it('does not end what a living tab holds', () => {
    const key = newKey();
    leave(key);
    const [name = ''] = slots(key);
    new DraftStore(key).others(later(8 * DAY_MS), new Set([name]));
    expect(slots(key)).to.deep.equal([name]);
  });

  it('set back does not keep a draft for ever', () => {
    const key = newKey();
    leave(key, later(1000 * DAY_MS));
    expect(new DraftStore(key).others(NOW, NOBODY)[0]?.savedAt).to.deep.equal(NOW);
    expect(new DraftStore(key).others(later(8 * DAY_MS), NOBODY)).to.deep.equal([]);
  });
});

describe('the slots of several tabs', () => {
  it('are offered newest first', () => {
    const key = newKey();
    const old = leave(key);
    const young = leave(key, later(1000));
    const offered = new DraftStore(key).others(later(2000), NOBODY);
    expect(offered.map(({ slot }) => slot)).to.deep.equal([young, old]);
  });

  it('are taken over whole: the other one is gone, and known to be', () => {
    const key = newKey();
    const first = new DraftStore(key);
    first.save(typed, NOW);
    const slot = first.slot ?? '';
    sessionStorage.removeItem(nameOf(key));
    const second = new DraftStore(key);
    expect(second.take(slot, later(1000))?.saved.clientToken).to.equal(typed.clientToken);
    expect(slots(key)).to.have.length(1);
    expect(second.slot === slot).to.equal(false);
    expect(first.takenOverBy()).to.equal(second.slot);
    expect(second.take(slot, NOW)).to.equal(null);
  });

  it('leave word of a post where there is a copy, and nothing where there is none', () => {
    const key = newKey();
    const alone = new DraftStore(key);
    alone.save(typed, NOW);
    alone.finish(typed.clientToken, 'https://forum.example/t/1', false, NOW);
    expect(slots(key)).to.deep.equal([]);
    const copy = leave(key);
    const posting = new DraftStore(key);
    posting.save(typed, NOW);
    posting.finish(typed.clientToken, 'https://forum.example/t/1', false, NOW);
    const reader = new DraftStore(key);
    expect(reader.postedElsewhere(typed.clientToken)?.url).to.equal('https://forum.example/t/1');
    expect(reader.postedElsewhere('another')).to.equal(null);
    expect(
      reader.others(NOW, NOBODY).map(({ slot }) => slot),
      'the words stay',
    ).to.deep.equal([copy]);
    const word = slots(key).find((name) => !name.endsWith(copy)) ?? '';
    expect(localStorage.getItem(word)).not.to.contain(ISSUE);
  });
});

describe('a storage that refuses', () => {
  const isLocal = (storage: Storage): boolean => storage === localStorage;
  /** No room on the device. */
  function fillDevice(): { full: boolean } {
    const device = { full: true };
    const { setItem } = Storage.prototype;
    replace(Storage.prototype, 'setItem', function (this: Storage, key: string, value: string) {
      if (device.full && isLocal(this)) refuse();
      setItem.call(this, key, value);
    });
    return device;
  }

  it('because the device is full keeps the draft in the tab, and moves it when there is room', () => {
    const key = newKey();
    const device = fillDevice();
    const store = new DraftStore(key);
    store.save(typed, NOW);
    expect([store.place, slots(key).length]).to.deep.equal(['tab', 0]);
    expect(new DraftStore(key).load(NOW)?.saved.input.issue).to.equal(ISSUE);
    device.full = false;
    store.save(typed, NOW);
    expect([store.place, slots(key).length]).to.deep.equal(['device', 1]);
    expect(Object.keys(sessionStorage).filter((name) => name.includes(key))).to.deep.equal([nameOf(key)]);
  });

  it('after the first words gives back the last ones', () => {
    const key = newKey();
    const store = new DraftStore(key);
    store.save(typed, NOW);
    fillDevice();
    store.save(play(typed, { type: 'described', issue: 'The last words' }), NOW);
    expect(new DraftStore(key).load(NOW)?.saved.input.issue).to.equal('The last words');
  });

  it('does not lose what is taken over', () => {
    const key = newKey();
    const slot = leave(key);
    fillDevice();
    const store = new DraftStore(key);
    expect(store.take(slot, NOW)?.saved.input.issue).to.equal(ISSUE);
    expect([store.place, new DraftStore(key).load(NOW)?.saved.input.issue]).to.deep.equal(['tab', ISSUE]);
  });

  it('everything leaves the slot of another tab where it is', () => {
    const key = newKey();
    const slot = leave(key);
    const { setItem } = Storage.prototype;
    let refusals = 0;
    // As full as can be: what was there before fits, and nothing else.
    replace(Storage.prototype, 'setItem', function (this: Storage, name: string, value: string) {
      if (name.endsWith(slot)) return setItem.call(this, name, value);
      refusals += 1;
      refuse();
    });
    const store = new DraftStore(key);
    expect([store.take(slot, NOW)?.saved.input.issue, store.place]).to.deep.equal([ISSUE, 'refused']);
    expect(refusals).to.be.greaterThan(0);
    expect(slots(key)).to.deep.equal([`${nameOf(key)}@${slot}`]);
  });

  it('altogether is known from the start, and throws nothing', () => {
    replaceGetter(window, 'sessionStorage', refuse);
    replaceGetter(window, 'localStorage', refuse);
    const store = new DraftStore(newKey());
    expect([store.place, store.load(NOW), store.others(NOW, NOBODY)]).to.deep.equal(['refused', null, []]);
    store.save(typed, NOW);
    store.finish('token', null, true, NOW);
    store.clear();
    expect(store.place).to.equal('refused');
  });
});

describe('what lies in the storage', () => {
  const STRANGE: readonly (readonly [what: string, change: (kept: string) => string])[] = [
    ['is no JSON', () => '{'],
    ['is null', () => 'null'],
    ['is of another version', (kept) => kept.replace('"version":2', '"version":0')],
    ['has no time', (kept) => kept.replace(/"savedAt":\d+/, '"savedAt":"today"')],
    ['has no time that there is', (kept) => kept.replace(/"savedAt":\d+/, '"savedAt":1e300')],
    ['has no input', (kept) => kept.replace('"input":{', '"inputs":{')],
    ['has a number for a sentence', (kept) => kept.replace(JSON.stringify(ISSUE), '7')],
    ['has a text for a list', (kept) => kept.replace('"consulted":[]', '"consulted":"all"')],
    ['has no token', (kept) => kept.replace('"clientToken"', '"token"')],
    ['is a copy of a number', (kept) => kept.replace('"saved":', '"copyOf":7,"saved":')],
  ];
  for (const [what, change] of STRANGE) {
    it(`is not taken where it ${what}`, () => {
      const key = newKey();
      new DraftStore(key).save(typed, NOW);
      const [name = ''] = slots(key);
      const kept = localStorage.getItem(name) ?? '';
      const changed = change(kept);
      expect(changed === kept).to.equal(false);
      localStorage.setItem(name, changed);
      expect(new DraftStore(key).load(NOW)).to.equal(null);
      localStorage.setItem(name, changed);
      expect(new DraftStore(key).others(NOW, NOBODY)).to.deep.equal([]);
      expect(slots(key)).to.deep.equal([]);
    });
  }
});

function refuse(): never {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
}
