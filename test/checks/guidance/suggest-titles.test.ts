import { expect } from '@esm-bundle/chai';
import { suggestTitles, titleFlaw, type TitleSource } from '../../../src/checks/guidance/index.js';

function titlesFor(given: Partial<TitleSource>): readonly string[] {
  const { title = '' } = given;
  return suggestTitles({ issue: title, words: title, lang: 'en', limits: { min: 10, max: 120 }, ...given, title });
}

describe('titles', () => {
  const flaws: [string, ReturnType<typeof titleFlaw>, string?][] = [
    ['Help', 'vague'],
    ['help please!!', 'vague'],
    ['Not working', 'vague'],
    ['It doesn’t work any more', 'vague'],
    ['App not working', 'vague'],
    ['Error', 'vague'],
    ['Playlist', 'vague'],
    ['Playlist empty', null],
    ['Error 14', null],
    ['Songs stop after a few seconds', null],
    ['SONGS STOP AFTER A FEW SECONDS', 'capitals'],
    ['Songs stop!!!', 'capitals'],
    [`Songs stop ${'and stop again '.repeat(8)}`, 'long'],
    ['Hilfe', 'vague', 'de'],
    ['Lieder brechen ab', null, 'de'],
    ['曲が止まる', null, 'ja'],
    ['?', 'vague', 'ja'],
  ];
  for (const [title, flaw, lang = 'en'] of flaws) {
    it(`"${title.slice(0, 40)}" is ${flaw ?? 'fine'}`, () => expect(titleFlaw(title, lang)).to.equal(flaw));
  }
});

describe('title suggestions', () => {
  it('are none for a title that says what happens', () => {
    expect(titlesFor({ title: 'Songs stop after a few seconds' })).to.deep.equal([]);
  });

  it('leave out who somebody is, and what was removed', () => {
    const words =
      'My account is mira.k@example.org here. Write to [e-mail removed] please. It is so annoying!!! Songs skip at night.';
    expect(titlesFor({ title: 'Help me please', words })).to.deep.equal(['Songs skip at night']);
  });

  it('are sentences of the post for a title that says nothing', () => {
    const words = 'Not working\n\nHi all, the playlist is empty on my phone. I get error 14 when I open it.';
    expect(titlesFor({ title: 'Not working', words, platform: 'Phone' })).to.deep.equal([
      'I get error 14 when I open it',
      'Not working: error 14',
      'The playlist is empty on my phone',
    ]);
  });

  it('name the platform where there is nothing else', () => {
    expect(titlesFor({ title: 'Not working', platform: 'Desktop app' })).to.deep.equal(['Not working (Desktop app)']);
  });

  it('speak in a normal voice, and leave names and codes as they are', () => {
    expect(titlesFor({ title: 'WHY DO I GET E-203 ON THE TV!!!' })[0]).to.equal('Why do I get E-203 on the tv');
    expect(titlesFor({ title: 'Songs stop every time!!!' })).to.deep.equal(['Songs stop every time']);
  });

  it('cut a long title where it pauses', () => {
    const title =
      'Since the update the songs in all of my playlists stop after about ten seconds, and then the app says that I am offline although I am not';
    expect(titlesFor({ title })).to.deep.equal([
      'Since the update the songs in all of my playlists stop after about ten seconds',
    ]);
  });

  it('keep to what the forum takes', () => {
    const words = 'No sound. The sound of the left speaker is gone since the last update of the app.';
    expect(titlesFor({ title: 'Help', issue: 'Help', words, limits: { min: 15, max: 40 } })).to.deep.equal([]);
  });

  it('are made of the visitor’s words only, whatever they wrote', () => {
    const words =
      '# Heading\n> quoted\n`code` https://forum.example Something odd about my headphones.\n- a list item about them';
    for (const title of titlesFor({ title: 'help', words })) {
      expect(words.toLowerCase()).to.include(title.toLowerCase());
    }
  });
});
