import { expect } from '@esm-bundle/chai';
import { knownIssues, openIssues, statusFacts } from '../../src/core/issue-status.js';
import type { Entry } from '../../src/core/types.js';
import { anEntry } from '../helpers/wizard-fixtures.js';

/** `given` may hold `undefined` for what an entry has not. */
function actions(given: Partial<Entry>): readonly string[] | undefined {
  return statusFacts(anEntry({ kind: 'issue', ...given }))?.actions;
}

describe('the status of an issue', () => {
  const ASKS: Readonly<Record<string, readonly string[]>> = {
    new: ['read'],
    'need-more-info': ['vote', 'comment'],
    'under-investigation': ['subscribe'],
    fixed: ['follow-fix', 'follow-up'],
    'not-right-now': ['subscribe'],
    'wont-fix': ['read-why', 'workaround'],
  };

  for (const [status, asked] of Object.entries(ASKS)) {
    it(`"${status}" asks the visitor to ${asked.join(' or ')}`, () => {
      expect(actions({ status, answer: 'Use the web player.' })).to.deep.equal(asked);
    });
  }

  it('offers no workaround nobody wrote down', () => {
    expect(actions({ status: 'wont-fix' })).to.deep.equal(['read-why']);
  });

  it('has a tone: waiting for the visitor warns, fixed is a success', () => {
    const tone = (status: string) => statusFacts(anEntry({ kind: 'issue', status }))?.tone;
    expect(['need-more-info', 'under-investigation', 'fixed', 'wont-fix'].map(tone)).to.deep.equal([
      'warning',
      'info',
      'success',
      'neutral',
    ]);
  });

  it("that is the forum's own word can be read, whatever the word", () => {
    for (const status of ['Parked', 'constructor', '__proto__', 'live']) {
      expect(actions({ status }), status).to.deep.equal(['read']);
    }
  });

  it('is none where the forum gives none', () => {
    expect(actions({})).to.equal(undefined);
    expect(actions({ status: '' })).to.equal(undefined);
  });
});

describe('the status of an idea', () => {
  const ASKS: Readonly<Record<string, readonly string[]>> = {
    live: ['vote', 'comment'],
    'under-consideration': ['vote'],
    implemented: ['read'],
    'not-right-now': ['vote'],
    closed: ['read-why'],
  };

  for (const [status, asked] of Object.entries(ASKS)) {
    it(`"${status}" asks the visitor to ${asked.join(' or ')}`, () => {
      expect(actions({ kind: 'idea', status })).to.deep.equal(asked);
    });
  }
});

describe('what is neither issue nor idea', () => {
  it('has no status, even where it has the word', () => {
    for (const kind of ['faq', 'thread', 'news'] as const) {
      expect(statusFacts(anEntry({ kind, status: 'fixed' })), kind).to.equal(null);
    }
  });
});

describe('known issues', () => {
  const issue = (id: string, given: Partial<Entry> = {}): Entry => anEntry({ id, kind: 'issue', ...given });
  const ids = (entries: readonly Entry[], platform: string | null) =>
    knownIssues(entries, platform).map(({ id }) => id);

  it('are those of the platform and of all, without the archive and other kinds', () => {
    const entries = [
      issue('all'),
      issue('phone', { platforms: ['phone'] }),
      issue('desktop', { platforms: ['desktop'] }),
      issue('old', { archived: true }),
      anEntry({ id: 'thread', kind: 'thread' }),
    ];
    expect(ids(entries, 'phone')).to.deep.equal(['all', 'phone']);
    expect(ids(entries, null)).to.deep.equal(['all', 'desktop', 'phone']);
  });

  it("come with the latest word first, undated ones last, and in one order whatever the source's", () => {
    const entries = [
      issue('b'),
      issue('a'),
      issue('spring', { updatedAt: '2026-04-01T08:00:00Z' }),
      issue('autumn', { updatedAt: '2026-10-01T08:00:00Z' }),
    ];
    expect(ids(entries, null)).to.deep.equal(['autumn', 'spring', 'a', 'b']);
    expect(ids([...entries].reverse(), null)).to.deep.equal(['autumn', 'spring', 'a', 'b']);
  });

  it('leave the list they were taken from as it was', () => {
    const entries = Object.freeze([issue('b'), issue('a')]);
    expect(ids(entries, null)).to.deep.equal(['a', 'b']);
  });

  it('are open until they are fixed or decided on', () => {
    const statuses = ['new', 'need-more-info', 'under-investigation', 'fixed', 'not-right-now', 'wont-fix', 'seen'];
    const entries = [...statuses.map((status) => issue(status, { status })), issue('without')];
    expect(openIssues(entries, null).map(({ id }) => id)).to.deep.equal([
      'need-more-info',
      'new',
      'seen',
      'under-investigation',
      'without',
    ]);
  });
});
