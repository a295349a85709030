import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { loadPool, makeDocs } from './data.js';
import { ENGINES } from './engines/index.js';

/** Bytes that an engine's index keeps besides the documents, after one search; in a process of its own. NaN = it failed. */
export function memoryOf(engine: string, documents: number, folder: string): number {
  const args = ['--expose-gc', '--import=tsx', import.meta.filename, engine, String(documents), folder];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : NaN;
}

function retained(): number {
  for (let i = 0; i < 4; i++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  // `external` holds the array buffers too.
  return heapUsed + external;
}

function measureHere(name: string, documents: number, folder: string): number {
  const engine = ENGINES.find((candidate) => candidate.name === name);
  if (!engine) throw new Error(`There is no engine called ${name}.`);
  const docs = makeDocs(loadPool(folder), documents);
  // What the engine makes once, however many documents it holds, is not the index.
  engine.build(docs.slice(0, 50)).search('warm up', 1);
  const before = retained();
  const searcher = engine.build(docs);
  searcher.search('how do I change my pasword', 10);
  const after = retained();
  // Both are alive until here.
  return docs.length > 0 && searcher.search('x', 1).length >= 0 ? after - before : NaN;
}

const [, script = '', name = '', documents = '0', folder = ''] = process.argv;
if (import.meta.url === pathToFileURL(script).href) console.log(measureHere(name, Number(documents), folder));
