import type { Searcher } from '../../engines/engine.js';
import { miniSearch } from '../../engines/minisearch.js';
import { field, show } from './plain.js';

const TOP = 5;
let searcher: Searcher | undefined;
let titles = new Map<string, string>();

field.addEventListener('focus', () => void load(), { once: true });
field.addEventListener('input', search);

async function load(): Promise<void> {
  const [index, pairs] = await Promise.all([
    fetch('/index.json').then((response) => response.text()),
    fetch('/titles.json').then((response) => response.json() as Promise<[string, string][]>),
  ]);
  titles = new Map(pairs);
  searcher = miniSearch.load?.(index);
  search();
}

function search(): void {
  if (searcher) show(searcher.search(field.value, TOP).map((id) => titles.get(id) ?? ''));
}
