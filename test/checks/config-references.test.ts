import { expect } from '@esm-bundle/chai';
import { findBrokenReferences } from '../../src/checks/config-references.js';
import { parseSiteConfig } from '../../src/checks/site-config.js';
import type { SiteConfig } from '../../src/core/config.js';
import { ConfigError } from '../../src/core/errors.js';

const platforms = [
  { id: 'ios', label: 'iPhone' },
  { id: 'web', label: 'Web' },
];

function words(config: SiteConfig): string[] {
  return findBrokenReferences(config).map(({ path, found, allowed }) => `${path}: ${found} (${allowed})`);
}

describe('what the parts of a site config say about each other', () => {
  it('is part of the check', () => {
    expect(() => parseSiteConfig({ platforms: [...platforms, ...platforms] })).to.throw(ConfigError, 'platforms[3].id');
  });

  for (const part of ['platforms', 'boards', 'questions', 'troubleshooting'] as const) {
    it(`lets an id stand once among ${part}`, () => {
      const item = { id: 'a', label: 'A', title: 'A', type: 'text' as const };
      expect(words({ [part]: [item, { ...item, id: 'b' }, item] })).to.deep.equal([
        `${part}[2].id: "a" (a text of its own, as ${part}[0] has this one)`,
      ]);
    });
  }

  it('lets an id of one part stand in another', () => {
    expect(words({ platforms, boards: [{ id: 'ios', title: 'iPhone' }] })).to.deep.equal([]);
  });

  it('names a board that is not listed', () => {
    const boards = [{ id: 'phones', title: 'Phones' }];
    const config = { boards, platforms: [{ id: 'a', label: 'A', board: 'phone' }], draft: { defaultBoard: 'x' } };
    expect(words(config)).to.deep.equal([
      'platforms[0].board: "phone" (did you mean phones? one of phones)',
      'draft.defaultBoard: "x" (one of phones)',
    ]);
  });

  it('leaves boards and platforms to the forum where none are listed', () => {
    const draft = { defaultBoard: 'x' };
    const troubleshooting = [{ id: 'a', label: 'A', platforms: ['x'] }];
    expect(words({ platforms: [{ id: 'a', label: 'A', board: 'phone' }], draft })).to.deep.equal([]);
    expect(words({ troubleshooting, boards: [] })).to.deep.equal([]);
  });

  it('names a platform that is not listed', () => {
    const questions = [{ id: 'q', label: 'Q', type: 'text' as const, platforms: ['ios', 'isO'] }];
    const troubleshooting = [{ id: 't', label: 'T', platforms: ['android'] }];
    expect(words({ platforms, questions, troubleshooting })).to.deep.equal([
      'questions[0].platforms[1]: "isO" (did you mean ios? one of ios, web)',
      'troubleshooting[0].platforms[0]: "android" (one of ios, web)',
    ]);
  });

  it('names no more than twenty of many', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ id: `p${i}`, label: 'P' }));
    const [text] = words({ platforms: many, troubleshooting: [{ id: 't', label: 'T', platforms: ['x'] }] });
    expect(text).to.match(/p0, .*p19, …\)$/);
  });

  it('wants a choice to offer something, each option once', () => {
    const option = { value: 'a', label: 'A' };
    const choice = { label: 'Q', type: 'choice' as const };
    const questions = [
      { ...choice, id: '1' },
      { ...choice, id: '2', options: [] },
      { ...choice, id: '3', options: [option, option] },
    ];
    expect(words({ questions })).to.deep.equal([
      'questions[0].options: nothing (at least one, as type is choice)',
      'questions[1].options: [] (at least one, as type is choice)',
      'questions[2].options[1].value: "a" (a text of its own, as questions[2].options[0] has this one)',
    ]);
  });

  it('wants the most to be no less than the least', () => {
    expect(words({ draft: { title: { min: 5, max: 4 }, body: { min: 5 } } })).to.deep.equal([
      'draft.title.max: 4 (a number not below min (5))',
    ]);
  });
});
