import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../../scripts/self-alias.mjs';
import { createDesk } from './command.js';

const desk = createDesk();

describe('npx help-wizard', () => {
  it('lists its commands with --help, and only those there are', async () => {
    const { code, stdout } = await desk.run(['--help']);
    assert.equal(code, 0);
    assert.match(stdout, /help-wizard index .*\n.*help-wizard replay /);
    assert.doesNotMatch(stdout, /check/);
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
    assert.equal((await desk.run(['--version'])).stdout, `${version}\n`);
  });

  for (const command of ['index', 'replay']) {
    it(`explains ${command} and each of its flags`, async () => {
      const { code, stdout } = await desk.run([command, '--help']);
      assert.equal(code, 0);
      assert.match(stdout, new RegExp(`^Usage: help-wizard ${command} `));
      for (const line of stdout.split('\n')) assert.ok(line.length <= 120, line);
    });
  }

  for (const [what, args, says] of [
    ['nothing at all', [], /help-wizard index/],
    ['an unknown command', ['indx', 'a.json'], /no command indx: did you mean index\?/],
    ['a command named like a member of every object', ['constructor'], /no command constructor/],
    ['an unknown flag', ['index', 'a.json', '--ot', 'x'], /no flag --ot: did you mean --out\?/],
    ['an unknown short flag', ['index', '-x'], /no flag -x/],
    ['a flag without its value', ['index', 'a.json', '--out'], /--out needs a value: --out DIR/],
    ['a flag whose value is forgotten', ['index', 'a.json', '--out', '--quiet'], /--out needs a value/],
    ['a value nobody needs', ['index', 'a.json', '--quiet=yes'], /--quiet takes no value/],
    ['a flag given twice', ['index', 'a.json', '--out', 'a', '--out', 'b'], /--out is given twice/],
    ['an unknown kind', ['index', 'a.json', '--out', 'o', '--kind', 'faqs'], /--kind faqs: did you mean faq\?/],
    ['a language that is none', ['index', 'a.json', '--out', 'o', '--lang', 'so so'], /--lang so so is not a language/],
    ['a relative base', ['index', 'a.json', '--out', 'o', '--base-url', '/help'], /--base-url \/help is not an http/],
    ['a map without a field', ['index', 'a.json', '--out', 'o', '--map', 'Titel=x'], /--map Titel=x is not/],
    ['an unknown encoding', ['index', 'a.json', '--out', 'o', '--encoding', 'klingon'], /--encoding klingon/],
    ['no files', ['index', '--out', 'o'], /which files to index/],
    ['no place to write to', ['index', 'a.json'], /--out DIR/],
    ['a replay of nothing', ['replay', '--index', 'o'], /where the titles are/],
    ['a replay of no index', ['replay', 'a.txt'], /--index DIR, or --entries/],
    ['two things to ask', ['replay', 'a.txt', '--index', 'o', '--entries', 'e'], /--index DIR, or --entries/],
    ['a score that is none', ['replay', 'a.txt', '--index', 'o', '--threshold', '85'], /--threshold 85 is not a score/],
    ['scores the wrong way round', ['replay', 'a.txt', '--index', 'o', '--maybe', '0.9'], /--maybe is more than/],
  ] as const) {
    it(`ends with 2 and one clear line for ${what}`, async () => {
      const { code, stdout, stderr } = await desk.run(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }
});
