import * as v from 'valibot';
import type { SiteConfig } from '../core/config.js';
import { ConfigError } from '../core/errors.js';
import { problem, problemsOf } from './config-problems.js';
import {
  boards,
  count,
  fromZero,
  kind,
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

const milliseconds = v.pipe(v.number(fromZero), v.minValue(0, fromZero));
const header = matching(/^[!#$%&'*+.^\w`|~-]+$/, 'the name of an HTTP header');
// Any other is refused by the browser with each request, as if the forum were not there.
const headerValue = matching(/^[\t -~\u00a0-\u00ff]*$/, 'a text of one line');

/** The `HttpForumOptions` that JSON can hold. */
const http = {
  baseUrl: url,
  timeoutMs: maybe(milliseconds),
  credentials: maybe(oneOf('include', 'same-origin', 'omit')),
  headers: maybe(v.record(header, headerValue, 'an object')),
  retryDelayMs: maybe(milliseconds),
  signInUrl: maybe(text),
  platforms: maybe(platforms),
  labels: maybe(strict({ boards: maybe(mapTo(kind)), kinds: maybe(mapTo(kind)), statuses: maybe(mapTo(text)) })),
};
const { platforms: _platforms, labels: _labels, ...httpOnly } = http;
const both = strict({ min: count, max: count });
/** What a draft is held against. */
export const limits = strict({ title: both, body: both, tags: strict({ max: count }) });
const flag = maybe(v.boolean('true or false'));
const PRESETS = ['apache-answer', 'discourse', 'github-discussions', 'khoros', 'nodebb', 'phpbb'] as const;
const wikiBoard = { id: text, title: maybe(text), preload: maybe(text) };
const wikiBoards = v.union(
  [
    strict({ ...wikiBoard, page: maybe(text) }),
    strict({ ...wikiBoard, prefix: text, category: text, namespace: maybe(count) }),
  ],
  '{ id, page?, title?, preload? } or { id, prefix, category, namespace?, title?, preload? }',
);

/** What may stand under `forum`, by its `type`. Options that are a `url` count from the config, as all its addresses do. */
export const FORUM_SHAPES = {
  discourse: strict({ type: oneOf('discourse'), ...http, voting: flag }),
  nodebb: strict({ type: oneOf('nodebb'), ...http }),
  khoros: strict({ type: oneOf('khoros'), ...http, tagsAre: maybe(oneOf('tags', 'labels')) }),
  flarum: strict({ type: oneOf('flarum'), ...http, likes: flag, subscriptions: flag }),
  wordpress: strict({
    type: oneOf('wordpress'),
    ...http,
    postType: maybe(text),
    boards: maybe(text),
    tags: maybe(text),
    solved: maybe(strict({ slug: maybe(text), taxonomy: maybe(text) })),
    answeredBy: maybe(listOf(count)),
    restPath: maybe(text),
    corePath: maybe(text),
    composePath: maybe(text),
  }),
  mediawiki: strict({
    type: oneOf('mediawiki'),
    ...http,
    boards: maybe(listOf(wikiBoards)),
    solved: maybe(texts),
    articlePath: maybe(text),
    incategory: flag,
  }),
  rest: strict({
    type: oneOf('rest'),
    ...httpOnly,
    features: maybe(listOf(oneOf('search', 'vote', 'subscribe', 'comment', 'upload'))),
    composeUrl: maybe(text),
  }),
  link: strict({
    type: oneOf('link'),
    composeUrl: maybe(url),
    preset: maybe(oneOf(...PRESETS)),
    baseUrl: maybe(url),
    maxLength: maybe(count),
    bodyFormat: maybe(oneOf('markdown', 'html', 'bbcode', 'plain')),
    boards: maybe(boards),
    platforms: maybe(platforms),
    limits: maybe(limits),
  }),
};

type ForumShape = v.StrictObjectSchema<v.ObjectEntries, v.ErrorMessage<v.StrictObjectIssue> | undefined>;
export type ForumOptions<T extends ForumShape> = Omit<v.InferOutput<T>, 'type'>;

/** A config's forum, whose type is known already. */
export interface GivenForum {
  readonly forum: Readonly<Record<string, unknown>>;
  readonly config: SiteConfig;
  /** Absolute; where the config came from. */
  readonly baseUrl: string;
}

/**
 * The options for the adapter of a config's forum: addresses absolute, and the site's platforms where the forum names
 * none of its own.
 *
 * @throws ConfigError that names everything that is wrong, as in `forum.baseUrl`
 */
export function parseForumOptions<const T extends ForumShape>(shape: T, given: GivenForum): ForumOptions<T> {
  const { forum } = given;
  const known = Object.fromEntries(Object.entries(forum).filter(([, value]) => value !== undefined));
  const { success, output, issues } = v.safeParse(
    v.object({ forum: shape }),
    { forum: known },
    { abortPipeEarly: true },
  );
  if (!success) throw wrong(problemsOf(issues));
  const values = output.forum as Record<string, unknown>;
  const options = Object.entries(shape.entries).flatMap(([name, schema]) => {
    const value = name === 'type' ? undefined : optionOf(name, schema as Wrapping, values[name], given);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(options) as ForumOptions<T>;
}

interface Wrapping {
  readonly wrapped?: unknown;
}

/** An option as the adapter takes it; what the site says already need not be said again. */
function optionOf(name: string, schema: Wrapping, value: unknown, { config, baseUrl }: GivenForum): unknown {
  const { wrapped = schema } = schema;
  if (wrapped === platforms) return value ?? config.platforms;
  if (wrapped === boards) return withAddresses(value as SiteConfig['boards'], baseUrl) ?? config.boards;
  return wrapped === url && typeof value === 'string' ? absolute(value, baseUrl, `forum.${name}`) : value;
}

function withAddresses(given: SiteConfig['boards'], baseUrl: string): SiteConfig['boards'] {
  return given?.map((board, at) =>
    board.url === undefined ? board : { ...board, url: absolute(board.url, baseUrl, `forum.boards[${at}].url`) },
  );
}

/** Placeholders stay as they are. */
function absolute(template: string, baseUrl: string, path: string): string {
  try {
    return new URL(template, baseUrl).href.replace(/%7B/gi, '{').replace(/%7D/gi, '}');
  } catch {
    throw wrong([problem(path, template, 'an http(s) address or a relative path')]);
  }
}

function wrong(problems: ConfigError['problems']): ConfigError {
  return new ConfigError('The forum of the site config cannot be used.', problems);
}
