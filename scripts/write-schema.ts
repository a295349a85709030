/** Writes dist/schema.json from the schema that checks a site config, so that editors and `check` agree. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { siteConfigSchema } from '../src/checks/public-schema.js';

const dist = new URL('../dist/', import.meta.url);
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Help Wizard site configuration',
  // A check that JSON Schema cannot say (a reference between two lists) is left to the wizard.
  ...toJsonSchema(siteConfigSchema, { target: 'draft-07', errorMode: 'ignore' }),
};

mkdirSync(dist, { recursive: true });
writeFileSync(new URL('schema.json', dist), `${JSON.stringify(schema, null, 2)}\n`);
