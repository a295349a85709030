import type { Entry, SiteConfig } from 'help-wizard';

export type ContentName = 'faqs' | 'issues' | 'threads' | 'ideas' | 'news';

/** The same file that the wizard reads: platforms, boards and the forum are said once. */
export async function loadConfig(): Promise<SiteConfig> {
  return (await loadJson('help-wizard.json')) as SiteConfig;
}

/** Our own content, addresses made absolute. */
export async function loadEntries(...names: readonly ContentName[]): Promise<readonly Entry[]> {
  return (await Promise.all(names.map(loadFile))).flat();
}

async function loadFile(name: ContentName): Promise<readonly Entry[]> {
  const address = `content/${name}.json`;
  const base = new URL(address, document.baseURI);
  const entries = (await loadJson(address)) as readonly Entry[];
  return entries.map((entry) => ({ ...entry, url: new URL(entry.url, base).href }));
}

async function loadJson(address: string): Promise<unknown> {
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address} answered HTTP ${response.status}.`);
  return response.json();
}
