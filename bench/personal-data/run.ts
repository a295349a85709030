/**
 * `npx tsx bench/personal-data/run.ts`: precision and recall of findPersonalData on both halves of the labelled set, with
 * and without the country. `--misses` lists what went wrong in the development half; the held-out half is not for looking.
 */
import { parseArgs } from 'node:util';
import { LABELS, measure, type Rates } from './measure.js';
import { readLabelled } from './read-labelled.js';

const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const percent = (rate: number): string => `${(rate * 100).toFixed(1)} %`;
const row = (name: string, { labelled, found, wrong, recall, precision }: Rates): string =>
  `| ${name} | ${labelled} | ${found} | ${wrong} | ${percent(recall)} | ${percent(precision)} |`;

for (const half of ['development', 'held-out'] as const) {
  const sentences = readLabelled(half);
  const without = sentences.filter(({ labels }) => labels.length === 0).length;
  for (const withCountry of [false, true]) {
    const { byLabel, overall, misses } = measure(sentences, { withCountry });
    const how = withCountry ? 'with the country' : 'without the country';
    console.log(`\n${half}, ${how}: ${sentences.length} sentences, ${without} of them without personal data\n`);
    console.log('| kind | labelled | found | wrong | recall | precision |\n| --- | --: | --: | --: | --: | --: |');
    for (const label of LABELS) console.log(row(label, byLabel.get(label) ?? overall));
    console.log(row('**all**', overall));
    if (!values.misses || half === 'held-out') continue;
    for (const { kind, label, value, text } of misses) console.log(`${kind} ${label}: ${value}   ← ${text}`);
  }
}
