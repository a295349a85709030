import * as v from 'valibot';
import { FORUM_DESCRIPTIONS } from './forum-descriptions.js';

const platforms = 'Ids of the platforms it is shown for; left out = all.';

/** What each part of a site config is for, by path; `[]` stands for any item of a list. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  $schema: 'For editors; not read.',
  ...FORUM_DESCRIPTIONS,

  platforms: 'What visitors may need help with. Left out = what the forum says.',
  'platforms[].id': 'Used in the other parts; entries name it too.',
  'platforms[].label': 'What visitors read.',
  'platforms[].board': 'Id of the board that takes posts about this platform.',
  'platforms[].icon': 'A built-in icon: phone, tablet, desktop, globe, speaker, tv, car, watch or question.',

  boards: 'The boards that take posts. Left out = what the forum says.',
  'boards[].id': "The forum's own id of the board.",

  content: "Where FAQs, issues, threads and ideas come from. Left out = the forum's own search.",
  'content[].type':
    'json: a file. inline: the entries themselves. forum: what its own search gives, newest first. index: a search index made by `help-wizard index`. statuspage: the incidents of an Atlassian Statuspage. typesense, meilisearch, algolia: a search engine. An index and an engine are searched, not listed.',
  'content[].url':
    'json: a list of entries, or { "entries": [...] }. index: its index.json. statuspage: the page. typesense, meilisearch: the server.',
  'content[].store':
    'Keep a copy on the device of visitors, to show something at once the next time. Turn it off for content that only some may see. Default: true.',
  'content[].kinds': 'What it can hold, so that a panel of another kind need not load it. Left out = anything.',
  'content[].entries': 'Each with id, kind (faq, issue, thread, idea, news), title, url and text.',
  'content[].platforms':
    'Ids of platforms by the id or name of a component of the status page; an incident with a component that is not here concerns all. Left out = all concern all.',
  'content[].statuses':
    'Issue statuses by those of the status page: investigating, identified, monitoring, resolved, postmortem.',
  'content[].label':
    'What visitors call the source, where it could not be loaded: "help articles". Left out = by its type, a file by its name.',
  'content[].key': 'A key that may search and nothing else: every visitor can read it.',
  'content[].collection': 'The collection to search.',
  'content[].queryBy': 'Its fields to search, most telling first.',
  'content[].index': 'The index to search.',
  'content[].appId': 'The id of the application.',
  'content[].fields':
    'Which field of a document says what, by the names of entries: { "text": "body" }; a.b is b of a. Left out = the same names.',
  'content[].kind': 'What a document is that does not say so. Default: faq.',
  'content[].parameters': "Further parameters of the engine's own search, such as filters.",

  intents:
    'What visitors may come for: to get help, to suggest an idea. Where there are both, they are asked, unless the page says it. Default: help.',

  questions: 'What to ask beside "What happens?". All may be answered "I don\'t know".',
  'questions[].id': 'Unlike that of every other question.',
  'questions[].type': 'choice needs options; text is one line.',
  'questions[].options': 'What to choose from.',
  'questions[].platforms': platforms,
  'questions[].intents': 'Left out = asked of who wants help.',
  'questions[].guess': 'What a text question is filled with, shown as a guess; the visitor can change it.',

  troubleshooting: 'Steps worth trying before asking.',
  'troubleshooting[].label': 'In the past tense, as it will stand in the post: "Restarted the app".',
  'troubleshooting[].url': 'Where the step is explained.',
  'troubleshooting[].platforms': platforms,
  'troubleshooting[].intents': 'Left out = asked of who wants help.',

  ideas: 'What suggesting an idea is like.',
  'ideas.board': 'Id of the board that takes ideas, whatever platform they are about. Nothing else is posted there.',
  'ideas.rules': 'Why some ideas belong elsewhere: told to who uses their words. It stops nobody.',
  'ideas.rules[].when': 'Words or phrases; of a phrase all words must be there, in any order.',
  'ideas.rules[].title': 'Unlike that of every other rule.',
  'ideas.rules[].url': 'Where such an idea belongs.',
  'ideas.next': 'What becomes of an idea, one line each, once it is posted. Default: that others vote for it.',

  draft: 'How the post is written, and its limits.',
  'draft.headings': 'Headings of the post by section; an empty text leaves the heading out.',
  'draft.labels': 'Labels to choose from. Left out = free text.',
  'draft.maxLabels': 'How many labels a post may have.',
  'draft.title': "Length of the title in characters, both ends included. May be stricter than the forum's, not laxer.",
  'draft.body': "Length of the body in characters, both ends included. May be stricter than the forum's, not laxer.",
  'draft.defaultBoard': 'Id of the board for posts about no platform in particular.',
  'draft.hints': 'The hints that stand beside the draft, by name; false = none. Left out = all.',

  guidelines: 'Rules shown beside the draft.',
  'guidelines.items': 'One rule each.',
  'guidelines.url': 'Where all rules are.',
  announcements: 'What every visitor should know right now.',
  'announcements[].tone': 'Default: info.',
  'announcements[].until': 'It is not shown afterwards. A date without a time is the last day it is shown.',

  messages: "Other words for the wizard's own, by message name: text with {placeholders}, or texts by plural category.",
  theme: 'Values by token name: { "accent": "#123456" } sets --help-wizard-accent.',

  links: 'Pages of the site that list everything.',
  'links.faqs': 'All FAQs.',
  'links.issues': 'All ongoing issues.',
  'links.threads': 'All threads. Left out = the forum.',
  'links.ideas': 'All ideas.',
  'links.news': 'All news.',
  'links.forum': 'The forum itself.',

  privacy: 'What visitors are told about their data, and what is kept of it.',
  'privacy.notice': 'Stands in front of the button that posts. Default: that posts are public.',
  'privacy.url': 'The privacy policy.',
  'privacy.keepDrafts': 'Keep what visitors type on their device until it is posted. Default: true.',
  'privacy.personalData': 'Look for personal data in a post, and ask before it is public. Default: true.',
  'privacy.country':
    'ISO 3166-1 code of the country whose telephone numbers visitors write without it, such as DE. Default: the region of the page’s language, or of the visitor’s.',

  'privacy.rememberThreads':
    'Offer to remember posts on the device of visitors, to show them there what became of them. Default: true.',

  environment: 'What a post may say about the device of a visitor, who sees it first. false = nothing. Left out = all.',
  'environment.app': 'The app and its version, as the page knows it: "Quaverleaf 8.4.1".',
  'environment.facts': 'Which of app, os and browser. Left out = all.',

  expectedReply: 'How soon most questions get a reply.',
  'expectedReply.hours': 'In hours.',
};

/** The schema with what each part is for, as editors show it. A copy. */
export function withDescriptions<T extends v.GenericSchema>(schema: T, path = ''): T {
  const described = withDescribedParts(schema, path);
  const text = schema.type === 'exact_optional' ? undefined : DESCRIPTIONS[path];
  return (text === undefined ? described : v.pipe(described, v.description(text))) as T;
}

/** The members under which valibot's schemas keep the schemas they are made of. */
interface Parts extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly options?: readonly unknown[];
  readonly wrapped?: v.GenericSchema;
}

function withDescribedParts(schema: Parts, path: string): Parts {
  const { entries, item, options, wrapped } = schema;
  if (wrapped) return { ...schema, wrapped: withDescriptions(wrapped, path) };
  if (item) return { ...schema, item: withDescriptions(item, `${path}[]`) };
  if (schema.type === 'union' && options) {
    return { ...schema, options: options.map((option) => withDescriptions(option as v.GenericSchema, path)) };
  }
  if (!entries) return schema;
  const described = Object.entries(entries).map(([key, entry]) => [
    key,
    withDescriptions(entry, path === '' ? key : `${path}.${key}`),
  ]);
  return { ...schema, entries: Object.fromEntries(described) as typeof entries };
}
