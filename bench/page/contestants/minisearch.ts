import { join } from 'node:path';
import { bundleInto, htmlPage } from '../bundle.js';
import type { Contestant, SiteFile } from '../contestant.js';
import { miniSearch } from '../../engines/minisearch.js';

/** MiniSearch in a plain page: its index comes as JSON on the click, and every key searches it on the main thread. */
export const miniSearchPage: Contestant = {
  name: 'minisearch',
  landmarks: { field: '#field', titles: '#results > li' },
  async build(docs) {
    return new Map<string, SiteFile>([
      [
        '/',
        htmlPage('MiniSearch', {
          body: '<input id="field"><ol id="results"></ol><script type="module" src="/app/page.js"></script>',
        }),
      ],
      ...(await bundleInto('/app', join(import.meta.dirname, '../pages/minisearch.ts'))),
      ['/index.json', { kind: 'index', body: miniSearch.build(docs).store?.() ?? '' }],
      ['/titles.json', { kind: 'index', body: JSON.stringify(docs.map(({ id, title }) => [id, title])) }],
    ]);
  },
};
