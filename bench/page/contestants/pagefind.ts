import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleInto, htmlPage } from '../bundle.js';
import type { Contestant, SiteFile } from '../contestant.js';
import type { BenchDoc } from '../../data.js';
import { loadPagefind } from '../install-pagefind.js';

const STYLES = createRequire(import.meta.url).resolve('@pagefind/component-ui/css');
/** What the searchbox of the package loads; the rest is for older interfaces, or is the package's own build. */
const USED = /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta|index\/.*|fragment\/.*)$/;

/** Pagefind's searchbox as it comes, but for five results as on the other pages: its default is all of them. */
export const pagefind: Contestant = {
  name: 'pagefind',
  landmarks: { field: '.pf-searchbox-input', titles: '.pf-searchbox-result-title', status: '.pf-searchbox-status' },
  async build(docs) {
    return new Map<string, SiteFile>([
      [
        '/',
        htmlPage('Pagefind', {
          head:
            '<link rel="stylesheet" href="/pagefind.css"><script type="module" src="/app/page.js"></script>' +
            '<pagefind-config bundle-path="/pagefind/"></pagefind-config>',
          body: '<pagefind-searchbox max-results="5"></pagefind-searchbox>',
        }),
      ],
      ['/pagefind.css', { kind: 'code', body: readFileSync(STYLES) }],
      ...(await bundleInto('/app', join(import.meta.dirname, '../pages/pagefind.ts'))),
      ...(await buildIndex(docs)),
    ]);
  },
};

async function buildIndex(docs: readonly BenchDoc[]): Promise<[string, SiteFile][]> {
  const { close, createIndex } = await loadPagefind();
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`bench: Pagefind made no index. ${errors.join(' ')}`);
  for (const doc of docs) await index.addHTMLFile({ url: `/t/${doc.id}`, content: asPage(doc) });
  const { files } = await index.getFiles();
  await close();
  return files
    .filter(({ path }) => USED.test(path))
    .map(({ path, content }) => {
      const kind = /\.js$|^wasm\./.test(path) ? 'code' : 'index';
      return [`/pagefind/${path}`, { kind, body: content }];
    });
}

/** As a site would publish it: what stands in a heading counts more. */
function asPage({ title, body }: BenchDoc): string {
  const [heading, text] = [title, body].map((part) => part.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
  return (
    `<!doctype html><html lang="en"><head><title>${heading}</title></head>` +
    `<body><main data-pagefind-body><h1>${heading}</h1><p>${text}</p></main></body></html>`
  );
}
