import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import type { Match } from '../../../src/core/types.js';
import { createSearchIndex, loadSearchTiers } from '../../../src/search/index.js';
import { loadAnalysers } from '../../../src/search/load-analyser.js';
import { packWords, unpackWords } from '../../../src/search/tiers/pack-words.js';
import { anEntry } from '../entries.js';
import { manyEntries, readFrom, writeFiles, type Files } from './files.js';

const QUESTIONS = [
  'playlist disapeared',
  'the speaker is too quiet',
  'equalizer',
  'reset pasword',
  'dow',
  'Café Brontë',
];
const SMALL = { firstBytes: 3_000, partBytes: 4_000 };

function ranking(matches: readonly Match[]): unknown {
  return matches.map(({ entry, score, reasons }) => [entry.id, score, reasons]);
}

async function headOf(files: Files): Promise<{ parts: { name: string; platform: string | null; tier: number }[] }> {
  return JSON.parse(new TextDecoder().decode(files.get('index.json'))) as never;
}

async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing went wrong',
    (error: unknown) => String(error),
  );
}

describe('a search index in tiers', () => {
  it('finds the same as an index in one piece, with the same scores', async () => {
    const entries = manyEntries();
    const files = await writeFiles(entries, SMALL);
    const tiers = await loadSearchTiers(readFrom(files));
    const whole = createSearchIndex(entries);
    expect((await headOf(files)).parts.length).to.be.greaterThan(4);
    for (const question of QUESTIONS) {
      for (const platform of [undefined, 'phone']) {
        const scope = platform === undefined ? {} : { platform };
        expect(ranking(tiers.search(question, scope)), question).to.deep.equal(ranking(whole.search(question, scope)));
      }
    }
  });

  it('finds the same whatever is in it and however it is cut', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const given = fc.array(
      fc.record({ title: text, text, answer: text, platforms: fc.constantFrom([], ['phone'], ['phone', 'desktop']) }),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(given, text, fc.integer({ min: 200, max: 900 }), async (made, question, firstBytes) => {
        const entries = made.map((entry, i) => anEntry({ id: `e${i}`, ...entry }));
        const tiers = await loadSearchTiers(readFrom(await writeFiles(entries, { firstBytes, partBytes: firstBytes })));
        const whole = createSearchIndex(entries);
        for (const asked of [question, made[0]?.title ?? '']) {
          expect(ranking(tiers.search(asked))).to.deep.equal(ranking(whole.search(asked)));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('keeps the languages of its entries', async () => {
    const analysers = await loadAnalysers(['de', 'fr']);
    const entries = [
      anEntry({ id: 'de', lang: 'de', title: 'Störungen beim Abspielen' }),
      anEntry({ id: 'fr', lang: 'fr', title: 'Les chansons s’arrêtent' }),
      anEntry({ id: 'en', title: 'Songs are stopping' }),
    ];
    const files = await writeFiles(entries, { analysers, firstBytes: 1 });
    const tiers = await loadSearchTiers(readFrom(files), { analysers });
    const whole = createSearchIndex(entries, { analysers });
    for (const question of ['Störung', 'chanson arrêtée', 'song stops']) {
      expect(ranking(tiers.search(question))).to.deep.equal(ranking(whole.search(question)));
    }
    expect(await failure(loadSearchTiers(readFrom(files)))).to.contain('an analyser for "de"');
  });

  it('begins with what is most useful, by platform, within the size that was asked for', async () => {
    const files = await writeFiles(manyEntries(), SMALL);
    const { parts } = await headOf(files);
    const first = parts.filter(({ tier }) => tier === 1);
    expect(first.map(({ platform }) => platform)).to.have.members([null, 'phone', 'tablet', 'desktop', 'speaker']);
    for (const { name } of first) {
      const [path] = [...files.keys()].filter((file) => file.endsWith(`/${name}.hwi`));
      expect(files.get(path!)!.length, name).to.be.at.most(SMALL.firstBytes / 2);
    }
  });

  it('is the same, file by file, for the same entries', async () => {
    const entries = manyEntries(40);
    const [one, other] = [await writeFiles(entries), await writeFiles(entries)];
    expect([...other.keys()]).to.deep.equal([...one.keys()]);
    for (const [path, bytes] of one) expect(String(other.get(path)), path).to.equal(String(bytes));
    const changed = await writeFiles([...entries.slice(1), { ...entries[0]!, text: 'Something else.' }]);
    expect([...changed.keys()][0]).not.to.equal([...one.keys()][0]);
  });

  it('refuses words that grow without end', () => {
    const words = ['0a', ...Array.from({ length: 500 }, () => '\uffffa')].join('\n');
    expect(unpackWords({ words, stems: '\n'.repeat(500) }) === undefined).to.equal(true);
    const longest = ['a'.repeat(300), 'a'.repeat(301)];
    const packed = packWords({ words: longest, stems: longest, termOf: Uint32Array.of(0, 1) });
    expect(unpackWords(packed)?.words).to.deep.equal(longest);
  });

  it('takes no sizes that are none', async () => {
    expect(await failure(writeFiles(manyEntries(4), { firstBytes: NaN }))).to.contain('firstBytes and partBytes');
    expect(await failure(writeFiles(manyEntries(4), { partBytes: NaN }))).to.contain('firstBytes and partBytes');
  });

  it('may be empty', async () => {
    const tiers = await loadSearchTiers(readFrom(await writeFiles([])));
    expect(tiers.search('anything')).to.deep.equal([]);
  });

  it('says which file is cut off, changed or missing', async () => {
    const files = await writeFiles(manyEntries(60), SMALL);
    const paths = [...files.keys()].filter((path) => /\/\d+-\d+\.hwi$/.test(path));
    const broken = async (path: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
      failure(loadSearchTiers(readFrom(new Map(files).set(path, bytes))));
    const [path] = paths as [string];
    const bytes = files.get(path)!;
    expect(await broken(path, bytes.slice(0, bytes.length / 2))).to.contain(`"${path}" is cut off or was changed`);
    expect(await broken(path, bytes.slice(0, 0))).to.contain(`"${path}" is cut off or was changed`);
    const flipped = bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 0x55 : byte));
    expect(await broken(path, flipped)).to.contain(`"${path}" is cut off or was changed`);
    expect(await broken('index.json', files.get('index.json')!.slice(0, 40))).to.contain('"index.json"');
  });

  it('says so when it comes from another release, or is no index at all', async () => {
    const files = await writeFiles(manyEntries(4));
    const head = new TextDecoder().decode(files.get('index.json'));
    const answering = (text: string): Promise<string> =>
      failure(loadSearchTiers(readFrom(new Map(files).set('index.json', new TextEncoder().encode(text)))));
    expect(await answering(head.replace('"version":1', '"version":9'))).to.contain('version 9');
    expect(await answering('<!doctype html><title>Not found</title>')).to.contain('is a web page');
    expect(await answering('[]')).to.contain('not a search index');
    expect(await answering(head.replace(/"folder":"\w+"/, '"folder":"../secret"'))).to.contain('"index.json"');
  });

  it('stops when it is told to, and says how far it is', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const written = writeFiles(manyEntries(), {
      ...SMALL,
      signal: controller.signal,
      onProgress: (done, total) => {
        seen.push(done);
        expect(total).to.equal(247);
        if (seen.length === 2) controller.abort();
      },
    });
    expect(await failure(written)).to.contain('AbortError');
    expect(seen).to.have.lengthOf(2);
    const [first, second] = seen as [number, number];
    expect(second).to.be.greaterThan(first);
  });
});
