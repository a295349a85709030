import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { SIMILAR_KINDS, similarEntries, similarText } from '../../../src/checks/guidance/index.js';
import type { Entry } from '../../../src/core/types.js';
import { createSearchIndex } from '../../../src/search/search-index.js';
import { aMatch } from '../../helpers/wizard-fixtures.js';
import { SIMILAR_HELD_OUT, SIMILAR_POSTS } from './similar-posts.js';

const entries = ['issues', 'threads', 'ideas', 'faqs', 'news'].flatMap((name) => {
  const file = readFileSync(new URL(`../../../demo/public/content/${name}.json`, import.meta.url), 'utf8');
  return JSON.parse(file) as readonly Entry[];
});

const index = createSearchIndex(entries);

describe('posts that look the same', () => {
  it('are told as such, and few others are', () => {
    const counts = { there: 0, told: 0, shown: 0, wrong: 0 };
    for (const { title, body, same, platform = '' } of [...SIMILAR_POSTS, ...SIMILAR_HELD_OUT]) {
      const text = similarText(title, `${title}\n\n${body}`);
      const found = similarEntries(text, index.search(text, { platform, kinds: SIMILAR_KINDS, limit: 12 }));
      const isTold = found.some(({ entry }) => same.includes(entry.id));
      counts.there += same.length > 0 ? 1 : 0;
      counts.told += isTold ? 1 : 0;
      counts.shown += found.length;
      counts.wrong += found.filter(({ entry }) => !same.includes(entry.id)).length;
    }
    assert.ok(counts.told / counts.there >= 0.85, `told: ${counts.told} of ${counts.there}`);
    assert.ok(counts.wrong / counts.shown <= 0.15, `wrong: ${counts.wrong} of ${counts.shown}`);
  });

  it('are told seldom where a post has but a title, and then rightly', () => {
    const found = [...SIMILAR_POSTS, ...SIMILAR_HELD_OUT].flatMap(({ title, same, platform = '' }) =>
      similarEntries(title, index.search(title, { platform, kinds: SIMILAR_KINDS, limit: 12 })).map(({ entry }) =>
        same.includes(entry.id) ? '' : `${title} → ${entry.title}`,
      ),
    );
    const wrong = found.filter((words) => words !== '');
    assert.ok(found.length >= 15 && wrong.length / found.length <= 0.2, `${found.length}, wrong: ${wrong.join('\n')}`);
  });

  it('are issues, ideas and threads, issues first, three at most', () => {
    const match = (id: string, kind: Entry['kind'], score: number) => ({
      ...aMatch({ id, kind }),
      score,
      reasons: ['words-6-of-8'],
    });
    const found = similarEntries('x', [
      match('a', 'thread', 0.95),
      match('b', 'faq', 0.94),
      match('c', 'idea', 0.9),
      match('d', 'issue', 0.8),
      match('e', 'issue', 0.5),
      match('f', 'thread', 0.7),
    ]);
    assert.deepEqual(
      found.map(({ entry }) => entry.id),
      ['d', 'a', 'c'],
    );
  });

  it('have most of the words in common, also where a search elsewhere does not count them', () => {
    const match = {
      ...aMatch({ kind: 'thread', title: 'Playback stops', text: 'It stops between songs.' }),
      reasons: [],
    };
    const like = { ...match, score: 0.9 };
    assert.equal(similarEntries('playback stops between songs', [like]).length, 1);
    assert.equal(similarEntries('downloads vanish after every update', [like]).length, 0);
  });

  it('are looked for by the title and the beginning, without quotations and code', () => {
    assert.equal(
      similarText('Songs stop', 'Songs stop\n\n> quoted\n`code` After ten seconds.'),
      'Songs stop After ten seconds.',
    );
    assert.equal(similarText('Songs stop', 'Body'), 'Songs stop Body');
    assert.equal(similarText('Help!', 'Body'), 'Body');
    assert.equal(similarText('Songs stop', 'word '.repeat(100)).split(' ').length, 32);
  });
});
