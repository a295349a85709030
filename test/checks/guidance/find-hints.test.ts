import { expect } from '@esm-bundle/chai';
import { findHints, type GuidedPost } from '../../../src/checks/guidance/index.js';
import { HELD_OUT, HINT_POSTS, type HintPost } from './hint-posts.js';

/** What is not as it should be, in words. */
function mistakes({ title = 'Songs stop after a few seconds', body, lang = 'en', ...expected }: HintPost): string[] {
  const hints = new Map(findHints({ title, body, lang }).map(({ name, state }) => [name, state]));
  const { open = [], met = [], notOpen = [] } = expected;
  return [
    ...open.filter((name) => hints.get(name) !== 'open').map((name) => `${name} is not open`),
    ...[...met, ...notOpen].filter((name) => hints.get(name) === 'open').map((name) => `${name} is open`),
    ...met.filter((name) => !hints.has(name)).map((name) => `${name} is not seen`),
  ];
}

const post = (given: Partial<GuidedPost>): GuidedPost => ({
  title: 'Songs stop after a few seconds',
  body: 'Songs stop.',
  lang: 'en',
  ...given,
});
const stateOf = (name: string, given: Partial<GuidedPost>): string | undefined =>
  findHints(post(given)).find((hint) => hint.name === name)?.state;

describe('hints', () => {
  for (const [i, given] of [...HINT_POSTS, ...HELD_OUT].entries()) {
    it(`know what is there: ${i + 1}. ${given.body.slice(0, 50).replaceAll('\n', ' ')}`, () => {
      expect(mistakes(given)).to.deep.equal([]);
    });
  }

  it('put what is missing first', () => {
    const states = findHints(post({ body: 'Songs stop when I walk.' })).map(({ state }) => state === 'open');
    expect(states).to.deep.equal([...states].sort((a, b) => Number(b) - Number(a)));
  });

  it('do not take what a picture shows for what happens', () => {
    const picture = '![The player with an error](https://forum.example/1.png)';
    expect(stateOf('error', { body: `Songs stop when I walk.\n\n${picture}` })).not.to.equal('open');
    expect(stateOf('error', { body: 'Songs stop with an error when I walk.' })).to.equal('open');
  });

  it('do not take the address of a picture for a version', () => {
    const body = 'Songs stop when I walk.\n\n![The player](http://192.0.2.7:5871/uploads/1)';
    expect([stateOf('version', { body }), stateOf('version', { body: `${body}\n\nApp 8.4.1` })]).to.deep.equal([
      'open',
      'met',
    ]);
  });

  it('are those the owner wants, and no others', () => {
    const hints = findHints(post({ platform: false }), ['version', 'platform']);
    expect(hints.map(({ name, state }) => `${name} ${state}`)).to.deep.equal(['platform open', 'version open']);
  });

  it('take what the visitor chose and ticked for said', () => {
    expect(stateOf('platform', { platform: true })).to.equal('met');
    expect(stateOf('platform', { platform: false, platforms: ['Web player'], body: 'In the web player.' })).to.equal(
      'met',
    );
    expect(stateOf('platform', { platform: false })).to.equal('open');
    expect(stateOf('platform', {})).to.equal(undefined);
    expect(stateOf('tried', { tried: true })).to.equal('met');
    expect(stateOf('tried', { tried: false })).to.equal('open');
    expect(stateOf('tried', {})).to.equal(undefined);
  });

  it('do not take headings, nor what was written for the visitor, for their words', () => {
    expect(stateOf('expected', { body: '### What I expected\n\n### Steps\n1. ' })).to.equal('open');
    const written = ['- Does it happen when you go for a walk after the update, as expected? Yes'];
    expect(stateOf('details', { body: `Songs stop.\n${written[0] ?? ''}`, written })).to.equal('open');
  });

  it('are read in an instant, however long and odd the text', () => {
    const body = `${'when I '.repeat(20_000)}${'!'.repeat(5000)}${'1.'.repeat(20_000)}${'A '.repeat(20_000)}`;
    const start = performance.now();
    findHints(post({ body }));
    expect(performance.now() - start).to.be.below(1000);
  });
});
