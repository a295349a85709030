import { join } from 'node:path';
import { writeSearchTiers } from '../../../src/search/index.js';
import { bundleInto, htmlPage } from '../bundle.js';
import type { Contestant, SiteFile } from '../contestant.js';
import type { BenchDoc } from '../../data.js';
import type { Entry } from '../../../src/core/types.js';

/** Our search in the same plain page as MiniSearch: a worker with an index in tiers, asked on every key. */
export const oursPlain: Contestant = {
  name: 'ours',
  landmarks: { field: '#field', titles: '#results > li' },
  async build(docs) {
    return new Map<string, SiteFile>([
      [
        '/',
        htmlPage('Help Wizard search', {
          body: '<input id="field"><ol id="results"></ol><script type="module" src="/app/page.js"></script>',
        }),
      ],
      ...(await bundleInto('/app', join(import.meta.dirname, '../pages/ours.ts'))),
      ...(await buildTiers(docs)),
    ]);
  },
};

export async function buildTiers(docs: readonly BenchDoc[]): Promise<[string, SiteFile][]> {
  const files: [string, SiteFile][] = [];
  for await (const { path, bytes } of writeSearchTiers(docs.map(asEntry))) {
    files.push([`/index/${path}`, { kind: 'index', body: bytes }]);
  }
  return files;
}

function asEntry({ id, title, body }: BenchDoc): Entry {
  return { id, kind: 'thread', title, url: `/t/${id}`, text: body };
}
