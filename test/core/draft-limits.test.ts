import { expect } from '@esm-bundle/chai';
import { checkDraft, draftLength } from '../../src/core/draft-limits.js';
import type { Draft, PostLimits } from '../../src/core/types.js';

const LIMITS: PostLimits = { title: { min: 3, max: 5 }, body: { min: 2, max: 4 }, tags: { max: 1 } };
const BOARDS = [{ id: 'phones', title: 'Phones' }];

function check(draft: Partial<Draft>, limits = LIMITS, boards = BOARDS) {
  const good = {
    title: 'Help',
    body: 'Text',
    boardId: 'phones',
    tags: [],
    intent: 'help',
    consulted: [],
    clientToken: 't',
  };
  return checkDraft({ ...good, ...draft } as Draft, limits, boards);
}

describe('the limits of a draft', () => {
  it('let both ends pass', () => {
    expect(check({ title: 'abc', body: 'ab', tags: ['a'] })).to.deep.equal([]);
    expect(check({ title: 'abcde', body: 'abcd' })).to.deep.equal([]);
  });

  it('name what is too short or too long', () => {
    expect(check({ title: 'ab', body: 'abcde' })).to.deep.equal([
      { field: 'title', code: 'too-short', limit: 3 },
      { field: 'body', code: 'too-long', limit: 4 },
    ]);
  });

  it('name what is missing, with what it must reach', () => {
    expect(check({ title: ' ', body: '\n', boardId: '' })).to.deep.equal([
      { field: 'title', code: 'missing', limit: 3 },
      { field: 'body', code: 'missing', limit: 2 },
      { field: 'board', code: 'missing' },
    ]);
  });

  it('always ask for a title, for a body only where the forum does', () => {
    const none = { min: 0, max: 9 };
    const problems = check({ title: '', body: '' }, { ...LIMITS, title: none, body: none });
    expect(problems).to.deep.equal([{ field: 'title', code: 'missing', limit: 1 }]);
  });

  it('ask for one of the boards, where there are any', () => {
    expect(check({ boardId: 'x' })).to.deep.equal([{ field: 'board', code: 'unknown' }]);
    expect(check({ boardId: '' }, LIMITS, [])).to.deep.equal([]);
  });

  it('count labels', () => {
    expect(check({ tags: ['a', 'b'] })).to.deep.equal([{ field: 'tags', code: 'too-many', limit: 1 }]);
  });

  it('count code points, without the white space around them', () => {
    expect(draftLength(' \n😀é \t')).to.equal(2);
    expect(draftLength('👩‍💻')).to.equal(3);
  });
});
