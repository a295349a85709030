import { expect } from '@esm-bundle/chai';
import type { Entry, Match } from '../../src/core/types.js';
import { createSearchIndex, DEFAULT_SEARCH_OPTIONS } from '../../src/search/index.js';
import { anEntry, ENTRIES } from './entries.js';

const ids = (matches: readonly Match[]): string[] => matches.map(({ entry }) => entry.id);
const search = (text: string, query = {}): string[] => ids(createSearchIndex(ENTRIES).search(text, query));

describe('search: what a visitor finds', () => {
  it('puts the entry that is about the problem first', () => {
    expect(search('songs stop after some seconds')[0]).to.equal('stops');
    expect(search('how do I reset my password?')[0]).to.equal('password');
  });

  it('finds other forms of a word', () => {
    expect(search('translating lyric')[0]).to.equal('lyrics');
  });

  it('finds words in spite of slips of the finger', () => {
    expect(search('rest my pasword')[0]).to.equal('password');
    expect(search('lyrisc')[0]).to.equal('lyrics');
    expect(search('downlods disapeared')[0]).to.match(/^downloads/);
  });

  it('finds the right word where somebody else made the same slip', () => {
    const many = Array.from({ length: 8 }, (_, number) =>
      anEntry({ id: `p${number}`, text: 'Choose a new password.' }),
    );
    const index = createSearchIndex([...ENTRIES, ...many, anEntry({ id: 'slip', title: 'pasword mail never comes' })]);
    expect(ids(index.search('wrong pasword')))
      .to.include('password')
      .and.to.include('slip');
  });

  it('finds the last word while it is being typed', () => {
    expect(search('transl')[0]).to.equal('lyrics');
    expect(search('reset your passw')[0]).to.equal('password');
  });

  it('takes a word followed by a space for finished', () => {
    expect(search('passw')).to.include('password');
    expect(search('pas ')).not.to.include('password');
  });

  it('finds words with and without accents, capitals and hyphens', () => {
    expect(search('cafe bronte')[0]).to.equal('café');
    expect(search('CRÈME BRÛLÉE')[0]).to.equal('café');
    expect(search('wifi')[0]).to.equal('wifi');
    expect(search('wi-fi')[0]).to.equal('wifi');
  });

  it('finds what only the tags, the answer or the latest update say', () => {
    const index = createSearchIndex([
      ...ENTRIES,
      anEntry({
        id: 'update',
        kind: 'issue',
        title: 'Some accounts are slow',
        statusUpdate: 'A faulty switch was replaced.',
      }),
    ]);
    expect(ids(index.search('account'))).to.include('password');
    expect(ids(index.search('router channel'))[0]).to.equal('wifi');
    expect(ids(index.search('faulty switch'))[0]).to.equal('update');
  });

  it('prefers a word in the title to the same word in the text', () => {
    const index = createSearchIndex([
      anEntry({ id: 'a', title: 'Something else', text: 'The equaliser is missing.' }),
      anEntry({ id: 'b', title: 'Equaliser', text: 'It is missing.' }),
    ]);
    expect(ids(index.search('equaliser missing'))).to.deep.equal(['b', 'a']);
  });

  it('stays silent about what no entry is about', () => {
    for (const text of [
      'asdf qwer zxcv',
      'best pizza recipe in town',
      'what is the weather tomorrow',
      '🎧🎧',
      '?!',
      '',
    ]) {
      expect(search(text), text).to.deep.equal([]);
    }
  });

  it('never takes one number for another', () => {
    const index = createSearchIndex([
      anEntry({ id: 'a', title: 'Error 1004' }),
      anEntry({ id: 'b', title: 'Error 1005' }),
    ]);
    expect(index.search('1005').map(({ entry }) => entry.id)).to.deep.equal(['b']);
    expect(index.search('1006')).to.deep.equal([]);
  });

  it('searches small words when there are no others, and single letters', () => {
    expect(search('from my')).to.include.members(['downloads-phone', 'downloads-tablet']);
    expect(search('l')).to.include('lyrics');
  });

  it('reads Chinese, Thai and Arabic', () => {
    const index = createSearchIndex([
      anEntry({ id: 'zh', title: '忘记密码怎么办', text: '重置您的密码。' }),
      anEntry({ id: 'th', title: 'ลืมรหัสผ่าน' }),
      anEntry({ id: 'ar', title: 'نسيت كلمة المرور' }),
    ]);
    expect(ids(index.search('密码'))).to.deep.equal(['zh']);
    expect(index.search('密码')[0]?.highlights).to.deep.equal({ title: [[2, 4]], text: [[4, 6]] });
    expect(ids(index.search('รหัสผ่าน'))).to.deep.equal(['th']);
    expect(ids(index.search('كَلِمَة'))).to.deep.equal(['ar']);
  });
});

describe('search: order and filters', () => {
  it('puts entries for the platform first and lists those of others', () => {
    expect(search('downloads disappeared', { platform: 'phone' })).to.deep.equal([
      'downloads-phone',
      'downloads-tablet',
    ]);
    expect(search('downloads disappeared', { platform: 'tablet' })).to.deep.equal([
      'downloads-tablet',
      'downloads-phone',
    ]);
  });

  it('puts solved entries first, and archived ones last', () => {
    const twin = (id: string, given: Partial<Entry>): Entry =>
      anEntry({ id, title: 'No sound', text: 'It is quiet.', ...given });
    const index = createSearchIndex([
      twin('1-archived', { archived: true, solved: true }),
      twin('2-open', {}),
      twin('3-solved', { solved: true }),
    ]);
    expect(ids(index.search('no sound'))).to.deep.equal(['3-solved', '2-open', '1-archived']);
  });

  it('puts the newer of two issues first', () => {
    const twin = (id: string, updatedAt: string): Entry => anEntry({ id, kind: 'issue', title: 'No sound', updatedAt });
    const index = createSearchIndex([
      twin('1', '2026-01-01T00:00:00Z'),
      twin('2', '2026-11-01T00:00:00Z'),
      twin('3', 'soon'),
    ]);
    expect(ids(index.search('no sound'))).to.deep.equal(['2', '1', '3']);
  });

  it('puts issues that are not settled first, and what is liked, read and new', () => {
    const first = (...given: readonly Partial<Entry>[]): string | undefined =>
      createSearchIndex(given.map((entry, i) => anEntry({ id: String(i), title: 'No sound', ...entry }))).search(
        'no sound',
      )[0]?.entry.id;
    expect(first({ kind: 'issue', status: 'fixed' }, { kind: 'issue', status: 'new' })).to.equal('1');
    expect(first({ votes: 2 }, { votes: 40 })).to.equal('1');
    expect(first({ views: 100, votes: 1 }, { views: 90_000 })).to.equal('1');
    expect(first({ updatedAt: '2024-01-01' }, { updatedAt: '2026-11-01' })).to.equal('1');
  });

  it('gives these no say where the page turns them off', () => {
    const priors = { ongoing: 1, recent: 1, recentIssue: 1, popular: 1, solved: 1, archived: 1 };
    const given = [{}, { votes: 40, solved: true, updatedAt: '2026-11-01' }, { archived: true }];
    const entries = given.map((entry, i) => anEntry({ id: String(i), title: 'No sound', ...entry }));
    expect(ids(createSearchIndex(entries, { priors }).search('no sound'))).to.deep.equal(['0', '1', '2']);
  });

  it('says that an entry is liked more than most', () => {
    const index = createSearchIndex([
      anEntry({ id: 'a', title: 'No sound', votes: 90 }),
      anEntry({ id: 'b', title: 'No sound', votes: 1 }),
    ]);
    const found = index.search('sound').map(({ entry, reasons }) => [entry.id, ...reasons]);
    expect(found).to.deep.equal([
      ['a', 'popular', 'words-1-of-1'],
      ['b', 'words-1-of-1'],
    ]);
  });

  it('puts equals in the order of their ids, however they were given', () => {
    const twins = ['b', 'c', 'a'].map((id) => anEntry({ id, title: 'No sound' }));
    expect(ids(createSearchIndex(twins).search('sound'))).to.deep.equal(['a', 'b', 'c']);
  });

  it('lists only the kinds asked for', () => {
    expect(search('song', { kinds: ['idea'] })).to.deep.equal(['lyrics']);
    expect(search('song', { kinds: [] })).to.deep.equal([]);
  });

  it('lists no more than the limit', () => {
    const many = Array.from({ length: 40 }, (_, i) => anEntry({ id: `t${i}`, title: 'No sound' }));
    expect(createSearchIndex(many).search('sound')).to.have.length(DEFAULT_SEARCH_OPTIONS.limit);
    expect(createSearchIndex(many, { limit: 3 }).search('sound')).to.have.length(3);
    expect(createSearchIndex(many).search('sound', { limit: 25 })).to.have.length(25);
    expect(createSearchIndex(many).search('sound', { limit: Infinity })).to.have.length(40);
    expect(createSearchIndex(many).search('sound', { limit: -1 })).to.deep.equal([]);
  });

  it('works on nothing', () => {
    expect(createSearchIndex([]).search('anything')).to.deep.equal([]);
  });

  it('refuses an option that makes no sense, by its name', () => {
    expect(() => createSearchIndex([], { minScore: NaN })).to.throw('minScore');
    expect(() => createSearchIndex([], { priors: { solved: -1 } })).to.throw('priors.solved');
  });
});

describe('search: why something matched', () => {
  it('says how the platform fits, what became of it and how many words were found', () => {
    const index = createSearchIndex(ENTRIES);
    const reasons = (text: string, platform?: string): readonly string[] | undefined =>
      index.search(text, platform === undefined ? {} : { platform })[0]?.reasons;
    expect(reasons('my downloads disappeared', 'phone')).to.deep.equal([
      'same-platform',
      'solved',
      'recent',
      'words-2-of-2',
    ]);
    expect(reasons('playback stops')).to.deep.equal(['ongoing', 'recent', 'words-2-of-2']);
    expect(reasons('reset the password', 'phone')).to.deep.equal(['all-platforms', 'words-2-of-2']);
    expect(reasons('translate the lyrics please')).to.deep.equal(['words-2-of-2']);
    expect(reasons('speaker loses wifi', 'phone')).to.deep.equal(['other-platform', 'words-3-of-3']);
    expect(reasons('pasword marmalade')).to.deep.equal(['words-1-of-2']);
  });

  it('says that an entry is archived', () => {
    const index = createSearchIndex([anEntry({ id: 'a', title: 'No sound', solved: true, archived: true })]);
    expect(index.search('sound')[0]?.reasons).to.deep.equal(['solved', 'archived', 'words-1-of-1']);
  });

  it('highlights whole words exactly: as asked, in other forms, misspelt and begun', () => {
    const index = createSearchIndex(ENTRIES);
    const marked = (text: string): string[] =>
      index
        .search(text)
        .flatMap(({ entry, highlights }) => highlights.title.map(([start, end]) => entry.title.slice(start, end)));
    expect(marked('lyric')).to.deep.equal(['lyrics']);
    expect(marked('pasword')).to.deep.equal(['password']);
    expect(marked('transl')).to.deep.equal(['Translate']);
    expect(marked('wifi')).to.deep.equal(['Wi-Fi']);
    expect(marked('cafe')).to.deep.equal(['Café']);
  });

  it('counts offsets in UTF-16 code units', () => {
    const [match] = createSearchIndex([anEntry({ id: 'a', title: '🎧 Lyrics', text: '👩‍👩‍👧 no lyrics' })]).search(
      'lyrics',
    );
    expect(match?.highlights).to.deep.equal({ title: [[3, 9]], text: [[12, 18]] });
  });

  it('takes markup for text', () => {
    const entry = anEntry({ id: 'a', title: 'Where is <b>shuffle</b>?', text: '<script>shuffle()</script>' });
    const [match] = createSearchIndex([entry]).search('<b>shuffle');
    expect(match?.entry).to.equal(entry);
    expect(match?.highlights.text).to.deep.equal([[8, 15]]);
  });
});
