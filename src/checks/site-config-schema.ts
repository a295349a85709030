import * as v from 'valibot';
import { ENTRY_FIELDS, type EntryField, type SiteConfig } from '../core/config.js';
import type { Entry } from '../core/types.js';

// A schema's message is what ConfigProblem.allowed says, so each one reads on after "allowed:". What the parts are for
// is told in site-config-descriptions.ts, which no visitor has to load.

/** An object that takes these keys and no others. */
function strict<const T extends v.ObjectEntries>(entries: T) {
  return v.strictObject(entries, ({ expected, path }) => {
    if (expected === 'never') return Object.keys(entries).join(', ');
    const missing = path && (entries[String(path.at(-1)?.key)] as { message?: string } | undefined);
    return missing?.message ?? 'an object';
  });
}

const oneOf = <const T extends readonly string[]>(...values: T) => v.picklist(values, `one of ${values.join(', ')}`);
const listOf = <T extends v.GenericSchema>(item: T) => v.array(item, 'a list');
const maybe = v.exactOptional;

const anyText = v.string('a text');
const text = matching(/\S/, 'a non-empty text');

/**
 * What no browser reads as another scheme. Only printable characters, and no blank in front: the URL parser drops
 * those, so that "java\nscript:" is a scheme to it.
 */
const url = matching(
  /^(?:[hH][tT][tT][pP][sS]?:\/\/|(?![a-zA-Z][a-zA-Z\d+.-]*:))[!-~\u00a0-\uffff][ -~\u00a0-\uffff]*$/,
  'an http(s) address or a relative path',
);

function matching(pattern: RegExp, allowed: string) {
  return v.pipe(v.string(allowed), v.regex(pattern, allowed));
}

const fromZero = 'a number from 0 up';
const whole = 'a whole number from 0 up';
const count = v.pipe(v.number(whole), v.integer(whole), v.minValue(0, whole));

const texts = listOf(text);
const intents = listOf(oneOf('help', 'idea'));
const lengths = strict({ min: maybe(count), max: maybe(count) });

const kind = oneOf('faq', 'issue', 'thread', 'idea', 'news');
const kinds = maybe(listOf(kind));
const TYPES = ['json', 'inline', 'forum', 'index', 'statuspage', 'typesense', 'meilisearch', 'algolia'];
const jsonFile = strict({
  type: v.picklist(['json'], `one of ${TYPES.join(', ')}`),
  url,
  store: maybe(v.boolean('true or false')),
  kinds,
});
const inline = strict({
  type: oneOf('inline'),
  // Entries are data, not settings: checkEntries() drops the bad ones, and the wizard works with the rest.
  entries: listOf(v.looseObject({}, 'an object') as unknown as v.GenericSchema<Entry>),
  kinds,
});
const index = strict({ type: oneOf('index'), url, kinds });
const platformsBy = v.record(v.string(), v.union([text, texts], 'an id, or a list of ids'), 'an object');
const statuspage = strict({
  type: oneOf('statuspage'),
  url,
  platforms: maybe(platformsBy),
  statuses: maybe(v.record(v.string(), text, 'an object')),
  kinds,
});
const hosted = {
  key: text,
  fields: maybe(strict(Object.fromEntries(ENTRY_FIELDS.map((field) => [field, maybe(text)])) as FieldSchemas)),
  kind: maybe(kind),
  // The engine checks them.
  parameters: maybe(v.looseObject({}, 'an object')),
  kinds,
};
type FieldSchemas = Record<EntryField, v.ExactOptionalSchema<typeof text, undefined>>;
const typesense = strict({ type: oneOf('typesense'), url, collection: text, queryBy: texts, ...hosted });
const meilisearch = strict({ type: oneOf('meilisearch'), url, index: text, ...hosted });
const algolia = strict({ type: oneOf('algolia'), appId: text, index: text, ...hosted });
const forumSearch = strict({ type: oneOf('forum'), kinds });
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
  where: maybe(anyText),
  answers: maybe(anyText),
  tried: maybe(anyText),
  read: maybe(anyText),
});

const draft = strict({
  headings: maybe(headings),
  labels: maybe(texts),
  maxLabels: maybe(count),
  title: maybe(lengths),
  body: maybe(lengths),
  defaultBoard: maybe(text),
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

/** The shape of `help-wizard.json`. What its parts say about each other is checked beyond it. */
export const siteConfigShape = strict({
  $schema: maybe(anyText),
  // Its other keys are options of the forum's adapter, which checks them itself.
  forum: maybe(v.looseObject({ type: text }, 'an object')),
  platforms: maybe(listOf(strict({ id: text, label: text, board: maybe(text), icon: maybe(text) }))),
  boards: maybe(listOf(strict({ id: text, title: text, url: maybe(url) }))),
  content: maybe(listOf(contentSource)),
  intents: maybe(intents),
  questions: maybe(listOf(question)),
  troubleshooting: maybe(listOf(strict({ id: text, label: text, url: maybe(url), platforms: maybe(texts) }))),
  draft: maybe(draft),
  guidelines: maybe(strict({ items: maybe(texts), url: maybe(url) })),
  announcements: maybe(listOf(announcement)),
  messages: maybe(v.record(v.string(), wording, 'an object')),
  theme: maybe(v.record(matching(/^[a-z][a-z\d-]*$/, 'a token name such as accent'), text, 'an object')),
  links: maybe(links),
  privacy: maybe(strict({ notice: maybe(anyText), url: maybe(url), keepDrafts: maybe(v.boolean('true or false')) })),
  expectedReply: maybe(strict({ hours: v.pipe(v.number(fromZero), v.minValue(0, fromZero)) })),
}) satisfies v.GenericSchema<unknown, SiteConfig>;
