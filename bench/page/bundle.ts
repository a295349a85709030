import { build, type InlineConfig } from 'vite';
import type { SiteFile } from './contestant.js';
import { selfAlias } from '../../scripts/self-alias.mjs';

/** A module and what it imports as a production build, minified. Name of the file → the file. */
export async function bundle(entry: string, format: 'es' | 'iife' = 'es'): Promise<Map<string, SiteFile>> {
  const config: InlineConfig = {
    configFile: false,
    publicDir: false,
    base: './',
    worker: { format: 'es' },
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: selfAlias },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: [format], name: 'bench', fileName: () => 'page.js' },
      // Lib mode keeps white space in ES modules unless told here.
      rolldownOptions: { output: { minify: true } },
    },
  };
  const built = await build(config);
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  return new Map(
    outputs.map((file) => [file.fileName, { kind: 'code', body: file.type === 'chunk' ? file.code : file.source }]),
  );
}

/** {@link bundle}, in a folder of a site. */
export async function bundleInto(folder: string, entry: string): Promise<[string, SiteFile][]> {
  return [...(await bundle(entry))].map(([name, file]) => [`${folder}/${name}`, file]);
}

export function htmlPage(title: string, { head = '', body }: { head?: string; body: string }): SiteFile {
  return {
    kind: 'page',
    body:
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>` +
      `<link rel="icon" href="data:,">${head}</head><body><h1>${title}</h1>${body}</body></html>`,
  };
}
