import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { root } from '../../scripts/self-alias.mjs';
import { FORUM_SHAPES } from '../../src/checks/forum-options.js';
import { memoryShape } from '../../src/checks/memory-options.js';

const page = readFileSync(`${root}docs/configuration.md`, 'utf8');
const SHARED = Object.keys(FORUM_SHAPES.nodebb.entries).filter((name) => name !== 'type');

for (const [type, { entries }] of Object.entries({ ...FORUM_SHAPES, memory: memoryShape })) {
  test(`the docs name every option of ${type}, and its page`, () => {
    const row = page.split('\n').find((line) => line.startsWith(`| [\`${type}\`]`)) ?? '';
    const isHttp = type !== 'link' && type !== 'memory';
    const own = Object.keys(entries).filter((name) => name !== 'type' && !(isHttp && SHARED.includes(name)));
    assert.deepEqual(
      own.filter((name) => !row.includes(`\`${name}\``)),
      [],
    );
    assert.ok(row.includes(`(adapters/${type}.md)`) && existsSync(`${root}docs/adapters/${type}.md`));
  });
}

test('the docs name every option that forums over HTTP share', () => {
  for (const name of SHARED) assert.match(page, new RegExp(`^\\| \`${name}\` `, 'm'));
});
