import { createSearchWorker, type SearchWorker } from '../../../src/search/index.js';
import { field, show } from './plain.js';

const TOP = 5;
let worker: SearchWorker | undefined;
let asking: AbortController | undefined;

field.addEventListener('focus', load, { once: true });
field.addEventListener('input', () => void search());

function load(): void {
  worker = createSearchWorker(new URL('/index/index.json', location.href), { onChange: () => void search() });
}

async function search(): Promise<void> {
  asking?.abort();
  const { signal } = (asking = new AbortController());
  if (!worker || field.value === '') return show([]);
  try {
    const matches = await worker.search(field.value, { limit: TOP, signal });
    show(matches.map(({ entry }) => entry.title));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
