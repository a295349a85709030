import { readdirSync, readFileSync } from 'node:fs';
import { cdnFolder, ensureCdn } from '../../../scripts/cdn.mjs';
import { htmlPage } from '../bundle.js';
import type { Contestant, SiteFile } from '../contestant.js';
import { buildTiers } from './ours.js';

const STEP = 'help-wizard >>> help-wizard-describe-step';
const LIST = `${STEP} >>> help-wizard-match-list`;

const CONFIG = {
  forum: { type: 'memory' },
  platforms: [
    { id: 'phone', label: 'Phone' },
    { id: 'web', label: 'Web' },
  ],
  content: [{ type: 'index', url: 'index/index.json' }],
};

/** The product: what a site owner gets from a script tag, an element and a config that names an index in tiers. */
export const wizard: Contestant = {
  name: 'wizard',
  landmarks: { field: `${STEP} >>> #issue`, titles: `${LIST} >>> .entry-title a`, status: `${LIST} >>> .list` },
  async build(docs) {
    ensureCdn();
    const files = readdirSync(cdnFolder).filter((name) => name.endsWith('.js'));
    return new Map<string, SiteFile>([
      [
        '/',
        htmlPage('Help Wizard', {
          head: '<script src="/help-wizard/help-wizard.js" async></script>',
          body: '<help-wizard config="/help-wizard.json" platform="web"></help-wizard>',
        }),
      ],
      ['/help-wizard.json', { kind: 'page', body: JSON.stringify(CONFIG) }],
      ...files.map((name): [string, SiteFile] => [
        `/help-wizard/${name}`,
        { kind: 'code', body: readFileSync(cdnFolder + name) },
      ]),
      ...(await buildTiers(docs)),
    ]);
  },
  async approach(page) {
    await page.waitForFunction(() => window.benchProbe.fieldCentre() !== undefined);
  },
};
