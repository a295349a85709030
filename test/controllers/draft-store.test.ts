import { expect } from '@esm-bundle/chai';
import { DraftStore } from '../../src/controllers/draft-store.js';
import { replace, replaceGetter } from '../helpers/replace.js';
import { ISSUE, aSite, play, walkTo } from '../helpers/wizard-fixtures.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const DAY_MS = 86_400_000;
const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);
const newKey = (): string => `test-${crypto.randomUUID()}`;
const typed = play(walkTo('describe'), { type: 'described', issue: ISSUE });

describe('the draft store', () => {
  it('gives back what was typed, where, and when', () => {
    const key = newKey();
    const state = walkTo('draft');
    new DraftStore(key).save(state, NOW);
    const { step, input, edits, target, clientToken } = state;
    const kept = new DraftStore(key).load(later(1000));
    expect(kept?.savedAt).to.deep.equal(NOW);
    expect(kept?.saved).to.deep.include({ step, input, edits, target, clientToken, sending: false });
  });

  it('keeps nothing of a visitor who has not typed', () => {
    const key = newKey();
    new DraftStore(key).save(walkTo('platform'), NOW);
    new DraftStore(key).save(walkTo('describe'), NOW);
    expect(sessionStorage.getItem(`help-wizard:draft:${key}`)).to.equal(null);
  });

  it('keeps details without a sentence', () => {
    const key = newKey();
    new DraftStore(key).save(play(walkTo('describe'), { type: 'described', details: 'Since Monday' }), NOW);
    expect(new DraftStore(key).load(NOW)?.saved.input.details).to.equal('Since Monday');
  });

  it('forgets what is typed away and what was posted', () => {
    const key = newKey();
    const store = new DraftStore(key);
    for (const end of [play(typed, { type: 'described', issue: ' ' }), walkTo('posted')]) {
      store.save(typed, NOW);
      expect(store.load(NOW)).not.to.equal(null);
      store.save(end, NOW);
      expect(store.load(NOW)).to.equal(null);
    }
  });

  it('stores the same again after it was forgotten', () => {
    const key = newKey();
    const store = new DraftStore(key);
    store.save(typed, NOW);
    store.clear();
    store.save(typed, NOW);
    expect(store.load(NOW)).not.to.equal(null);
  });

  it('remembers that a post was on its way', () => {
    const key = newKey();
    new DraftStore(key).save(play(walkTo('review'), { type: 'submitted', at: 0 }), NOW);
    expect(new DraftStore(key).load(NOW)?.saved).to.include({ step: 'review', sending: true });
  });

  it('keeps a hand-off until the visitor confirms it, as a post to review', () => {
    const key = newKey();
    const result = { kind: 'handed-off', url: 'https://forum.example/new', truncated: false } as const;
    const open = play(walkTo('review'), { type: 'submitted', at: 0 }, { type: 'posted', result });
    const store = new DraftStore(key);
    store.save(open, NOW);
    expect(store.load(NOW)?.saved).to.include({ step: 'review', sending: false });
    store.save(play(open, { type: 'hand-off-confirmed' }), NOW);
    expect(store.load(NOW)).to.equal(null);
  });

  it('keeps drafts for seven days', () => {
    const key = newKey();
    new DraftStore(key).save(typed, NOW);
    expect(new DraftStore(key).load(later(7 * DAY_MS))).not.to.equal(null);
    expect(new DraftStore(key).load(later(7 * DAY_MS + 1))).to.equal(null);
    expect(new DraftStore(key).load(NOW), 'it is gone for good').to.equal(null);
  });

  it('keeps drafts of different keys apart', () => {
    const [one, two] = [newKey(), newKey()];
    new DraftStore(one).save(typed, NOW);
    expect(new DraftStore(two).load(NOW)).to.equal(null);
  });

  it('writes once for what is the same', () => {
    const store = new DraftStore(newKey());
    let writes = 0;
    const { setItem } = Storage.prototype;
    replace(Storage.prototype, 'setItem', function (this: Storage, key: string, value: string) {
      writes += 1;
      setItem.call(this, key, value);
    });
    store.save(typed, NOW);
    store.save({ ...typed, site: aSite() }, later(1000));
    expect(writes).to.equal(1);
  });

  const REFUSALS: readonly (readonly [string, () => void])[] = [
    ['cannot be read or written', () => replaceGetter(window, 'sessionStorage', refuse)],
    ['is full', () => replace(Storage.prototype, 'setItem', refuse)],
  ];
  for (const [what, refuseStorage] of REFUSALS) {
    it(`tells when the storage ${what}, and throws nothing`, () => {
      refuseStorage();
      let told = 0;
      const store = new DraftStore(newKey(), () => (told += 1));
      expect(store.load(NOW)).to.equal(null);
      store.save(typed, NOW);
      store.clear();
      expect(told).to.be.greaterThan(0);
    });
  }

  const STRANGE: readonly (readonly [what: string, change: (kept: string) => string])[] = [
    ['is no JSON', () => '{'],
    ['is null', () => 'null'],
    ['is of another version', (kept) => kept.replace('"version":1', '"version":0')],
    ['has no time', (kept) => kept.replace(/"savedAt":\d+/, '"savedAt":"today"')],
    ['has no input', (kept) => kept.replace('"input":{', '"inputs":{')],
    ['has a number for a sentence', (kept) => kept.replace(JSON.stringify(ISSUE), '7')],
    ['has a text for a list', (kept) => kept.replace('"consulted":[]', '"consulted":"all"')],
    ['has no token', (kept) => kept.replace('"clientToken"', '"token"')],
  ];
  for (const [what, change] of STRANGE) {
    it(`does not take what ${what}`, () => {
      const key = newKey();
      new DraftStore(key).save(typed, NOW);
      const kept = sessionStorage.getItem(`help-wizard:draft:${key}`)!;
      const changed = change(kept);
      expect(changed).not.to.equal(kept);
      sessionStorage.setItem(`help-wizard:draft:${key}`, changed);
      expect(new DraftStore(key).load(NOW)).to.equal(null);
    });
  }
});

function refuse(): never {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
}
