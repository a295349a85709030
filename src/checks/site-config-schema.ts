import * as v from 'valibot';
import { DRAFT_HINTS, ENTRY_FIELDS, type EntryField, type SiteConfig } from '../core/config.js';
import { FACT_NAMES } from '../core/environment.js';
import type { Entry } from '../core/types.js';
import {
  anyText,
  anything,
  boards,
  count,
  fromZero,
  kind,
  lengths,
  listOf,
  mapTo,
  matching,
  maybe,
  oneOf,
  platforms,
  strict,
  text,
  texts,
  url,
} from './config-shapes.js';

// What the parts are for is told in site-config-descriptions.ts, which no visitor has to load.

const personalData = {
  personalData: maybe(v.boolean('true or false')),
  country: maybe(matching(/^[a-zA-Z]{2}$/, 'a country code of two letters, such as DE')),
};
const intents = listOf(oneOf('help', 'idea'));

/** What every content source may say. */
const ofAny = { kinds: maybe(listOf(kind)), label: maybe(text) };
const TYPES = ['json', 'inline', 'forum', 'index', 'statuspage', 'typesense', 'meilisearch', 'algolia'];
const jsonFile = strict({
  type: v.picklist(['json'], `one of ${TYPES.join(', ')}`),
  url,
  store: maybe(v.boolean('true or false')),
  ...ofAny,
});
const inline = strict({
  type: oneOf('inline'),
  // Entries are data, not settings: checkEntries() drops the bad ones, and the wizard works with the rest.
  entries: listOf(anything as unknown as v.GenericSchema<Entry>),
  ...ofAny,
});
const index = strict({ type: oneOf('index'), url, ...ofAny });
const platformsBy = mapTo(v.union([text, texts], 'an id, or a list of ids'));
const statuspage = strict({
  type: oneOf('statuspage'),
  url,
  platforms: maybe(platformsBy),
  statuses: maybe(mapTo(text)),
  ...ofAny,
});
const hosted = {
  key: text,
  fields: maybe(strict(Object.fromEntries(ENTRY_FIELDS.map((field) => [field, maybe(text)])) as FieldSchemas)),
  kind: maybe(kind),
  // The engine checks them.
  parameters: maybe(anything),
  ...ofAny,
};
type FieldSchemas = Record<EntryField, v.ExactOptionalSchema<typeof text, undefined>>;
const typesense = strict({ type: oneOf('typesense'), url, collection: text, queryBy: texts, ...hosted });
const meilisearch = strict({ type: oneOf('meilisearch'), url, index: text, ...hosted });
const algolia = strict({ type: oneOf('algolia'), appId: text, index: text, ...hosted });
const forumSearch = strict({ type: oneOf('forum'), ...ofAny });
const sources = [jsonFile, inline, forumSearch, index, statuspage, typesense, meilisearch, algolia] as const;
/** What `v.variant('type', …)` does, for a tenth of its size: only the schema its type asks for is tried, and heard. */
const contentSource: v.UnionSchema<typeof sources, undefined> = {
  ...v.union(sources),
  '~run'(dataset, config) {
    const { type } = Object(dataset.value) as { type?: unknown };
    return (sources.find(({ entries }) => entries.type.options[0] === type) ?? jsonFile)['~run'](dataset, config);
  },
};

const question = strict({
  id: text,
  label: text,
  hint: maybe(anyText),
  type: oneOf('choice', 'text'),
  options: maybe(listOf(strict({ value: text, label: text }))),
  platforms: maybe(texts),
  intents: maybe(intents),
  guess: maybe(anyText),
});

const headings = strict({
  problem: maybe(anyText),
  today: maybe(anyText),
  change: maybe(anyText),
  why: maybe(anyText),
  where: maybe(anyText),
  answers: maybe(anyText),
  tried: maybe(anyText),
  read: maybe(anyText),
  steps: maybe(anyText),
  expected: maybe(anyText),
  error: maybe(anyText),
  started: maybe(anyText),
  version: maybe(anyText),
});

const draft = strict({
  headings: maybe(headings),
  labels: maybe(texts),
  maxLabels: maybe(count),
  title: maybe(lengths),
  body: maybe(lengths),
  defaultBoard: maybe(text),
  hints: maybe(
    v.union([v.literal(false), listOf(oneOf(...DRAFT_HINTS))], `false, or a list of ${DRAFT_HINTS.join(', ')}`),
  ),
});

const announcement = strict({
  title: text,
  text: maybe(anyText),
  url: maybe(url),
  tone: maybe(oneOf('info', 'warning')),
  until: maybe(
    matching(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/, 'an ISO 8601 date such as 2027-01-31'),
  ),
});

const links = strict({
  faqs: maybe(url),
  issues: maybe(url),
  threads: maybe(url),
  ideas: maybe(url),
  news: maybe(url),
  forum: maybe(url),
});

const pluralTexts = strict({
  other: anyText,
  zero: maybe(anyText),
  one: maybe(anyText),
  two: maybe(anyText),
  few: maybe(anyText),
  many: maybe(anyText),
});
const wording = v.union(
  [anyText, pluralTexts],
  'a text, or texts by plural category: other, and where needed zero, one, two, few, many',
);

/** Off, or what is wanted. As with content: only what its type asks for is tried, and heard. */
const environmentOptions = strict({
  app: maybe(v.union([text, strict({ name: text, version: text })], 'a text, or { "name", "version" }')),
  facts: maybe(listOf(oneOf(...FACT_NAMES))),
});
const nothing = v.literal(false, 'false, or an object');
const environments = [nothing, environmentOptions] as const;
const environment: v.UnionSchema<typeof environments, undefined> = {
  ...v.union(environments),
  '~run': (dataset, config) =>
    (typeof dataset.value === 'object' ? environmentOptions : nothing)['~run'](dataset, config),
};

const ideas = strict({
  board: maybe(text),
  rules: maybe(listOf(strict({ when: texts, title: text, reason: text, url: maybe(url) }))),
  next: maybe(texts),
});

/** The shape of `help-wizard.json`. What its parts say about each other is checked beyond it. */
export const siteConfigShape = strict({
  $schema: maybe(anyText),
  // Its other keys are options of the forum's adapter, which checks them itself.
  forum: maybe(v.looseObject({ type: text }, 'an object')),
  platforms: maybe(platforms),
  boards: maybe(boards),
  content: maybe(listOf(contentSource)),
  intents: maybe(intents),
  questions: maybe(listOf(question)),
  troubleshooting: maybe(
    listOf(strict({ id: text, label: text, url: maybe(url), platforms: maybe(texts), intents: maybe(intents) })),
  ),
  ideas: maybe(ideas),
  draft: maybe(draft),
  guidelines: maybe(strict({ items: maybe(texts), url: maybe(url) })),
  announcements: maybe(listOf(announcement)),
  messages: maybe(mapTo(wording)),
  theme: maybe(v.record(matching(/^[a-z][a-z\d-]*$/, 'a token name such as accent'), text, 'an object')),
  links: maybe(links),
  privacy: maybe(
    strict({
      notice: maybe(anyText),
      url: maybe(url),
      keepDrafts: maybe(v.boolean('true or false')),
      ...personalData,
      rememberThreads: maybe(v.boolean('true or false')),
    }),
  ),
  environment: maybe(environment),
  expectedReply: maybe(strict({ hours: v.pipe(v.number(fromZero), v.minValue(0, fromZero)) })),
}) satisfies v.GenericSchema<unknown, SiteConfig>;
