/**
 * `npx tsx bench/personal-data/run.ts`: precision and recall of findPersonalData on each labelled set, with and without
 * the country. `--misses` lists what went wrong; the held-out set is not for looking.
 */
import { parseArgs } from 'node:util';
import { LABELS, measure, type Rates } from './measure.js';
import { readLabelled, SETS } from './read-labelled.js';

const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const percent = (rate: number): string => `${(rate * 100).toFixed(1)} %`;
const row = (name: string, { labelled, found, wrong, recall, precision }: Rates): string =>
  `| ${name} | ${labelled} | ${found} | ${wrong} | ${percent(recall)} | ${percent(precision)} |`;

for (const set of SETS) {
  const sentences = readLabelled(set);
  const without = sentences.filter(({ labels }) => labels.length === 0).length;
  for (const withCountry of [false, true]) {
    const { byLabel, overall, misses } = measure(sentences, { withCountry });
    const how = withCountry ? 'with the country' : 'without the country';
    console.log(`\n${set}, ${how}: ${sentences.length} sentences, ${without} of them without personal data\n`);
    console.log('| kind | labelled | found | wrong | recall | precision |\n| --- | --: | --: | --: | --: | --: |');
    for (const label of LABELS) console.log(row(label, byLabel.get(label) ?? overall));
    console.log(row('**all**', overall));
    if (!values.misses || set === 'held-out') continue;
    for (const { kind, label, value, text } of misses) console.log(`${kind} ${label}: ${value}   ← ${text}`);
  }
}
