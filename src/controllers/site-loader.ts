import type { ForumAdapter, ForumFacts } from '../adapters/forum-adapter.js';
import type { DraftSection, Site, SiteConfig } from '../core/config.js';
import { ConfigError } from '../core/errors.js';
import type { Intent, LengthLimits, PostLimits } from '../core/types.js';
import { resolveAddresses, withUrl } from './addresses.js';
import { fetchConfig, type ConfigFile } from './config-file.js';
import type { Messages } from '../i18n/messages.js';
import { overrideMessages } from '../i18n/override-messages.js';
import { siteEnvironment } from './site-environment.js';

/** Makes the adapter a config names; `options` is the config's `forum` object, `baseUrl` what its paths are relative to. */
export type AdapterLoader = (options: AdapterOptions) => Promise<ForumAdapter>;
export interface AdapterOptions {
  readonly forum: Readonly<Record<string, unknown>>;
  readonly config: SiteConfig;
  readonly baseUrl: string;
}
export type AdapterLoaders = Readonly<Record<string, AdapterLoader>>;

/** A config and where it came from. */
export interface LoadedConfig {
  readonly config: SiteConfig;
  /** Absolute; what relative addresses in the config are relative to. */
  readonly baseUrl: string;
}

/** Everything a site gave, once it is there. */
export interface LoadedSite extends LoadedConfig {
  readonly adapter: ForumAdapter;
  /** `null` until the forum said what it is like. */
  readonly facts: ForumFacts | null;
}

/** What the page gave the element. */
export interface WizardOptions {
  readonly config: string | SiteConfig | null;
  readonly adapter: ForumAdapter | null;
  readonly adapterLoaders: AdapterLoaders;
  readonly platform: string | null;
  /** `null` = the page does not say. */
  readonly intent: Intent | null;
  readonly locale: string;
  /** Tells wizards of one site and page apart; may be empty. */
  readonly name: string;
  /** Shown in the launcher's panel, not as a part of the page. */
  readonly isInPanel: boolean;
}

/** A forum that takes longer to say what it is like does without: the visitor goes on meanwhile. */
const FACTS_TIMEOUT_MS = 8000;

/** For forums that do not say what they take. */
const DEFAULT_LIMITS: PostLimits = Object.freeze({
  title: Object.freeze({ min: 10, max: 120 }),
  body: Object.freeze({ min: 20, max: 20_000 }),
  tags: Object.freeze({ max: 3 }),
});

/**
 * Fetches and checks a site config.
 *
 * @throws ConfigError when it is unreachable, not JSON or wrong; the message names the address and every problem.
 */
export async function loadConfig(source: string | SiteConfig, signal: AbortSignal): Promise<LoadedConfig> {
  const [file] = await Promise.all([fetchConfig(source, signal), import('../checks/site-config.js')]);
  return checkConfig(file);
}

/**
 * Checks a config that was fetched.
 *
 * @throws ConfigError that names every problem.
 */
async function checkConfig({ value, baseUrl }: ConfigFile): Promise<LoadedConfig> {
  // Named here, so that a bundler leaves the rest of the module out.
  const { parseSiteConfig } = await import('../checks/site-config.js');
  return { config: resolveRules(resolveAddresses(parseSiteConfig(value), baseUrl), baseUrl), baseUrl };
}

/** As `resolveAddresses()`, for what the first question does not need. */
function resolveRules(config: SiteConfig, baseUrl: string): SiteConfig {
  const { rules } = config.ideas ?? {};
  return rules === undefined
    ? config
    : { ...config, ideas: { ...config.ideas, rules: rules.map((rule) => withUrl(rule, baseUrl)) } };
}

/**
 * Everything behind the first question.
 *
 * @throws ConfigError when the config, or the forum it names, cannot be used.
 */
export async function loadSite(
  file: ConfigFile | null,
  { adapter, adapterLoaders }: WizardOptions,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<LoadedSite> {
  const given = file === null ? { config: {}, baseUrl: document.baseURI } : await checkConfig(file);
  const forum = adapter ?? (await loadAdapter(given, adapterLoaders));
  // Where the config names the platforms, the first step need not wait for the forum.
  const facts = given.config.platforms === undefined ? await askFacts(forum, signal, onError) : null;
  return { ...given, adapter: forum, facts };
}

/** What a forum is like, where it says so. A failure is reported, not thrown: the wizard works without. */
export async function askFacts(
  adapter: ForumAdapter,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<ForumFacts | null> {
  try {
    return (await adapter.describe?.({ signal, timeoutMs: FACTS_TIMEOUT_MS })) ?? null;
  } catch (error) {
    if (!signal.aborted) onError(error);
    return null;
  }
}

/**
 * The adapter for a config.
 *
 * @throws ConfigError when no loader knows `forum.type`.
 */
export async function loadAdapter({ config, baseUrl }: LoadedConfig, loaders: AdapterLoaders): Promise<ForumAdapter> {
  const { forum } = config;
  if (forum === undefined) {
    throw new ConfigError('There is no forum to post to.', [
      { path: 'forum', found: 'nothing', allowed: 'a forum, or the element’s `adapter` property' },
    ]);
  }
  const load = Object.hasOwn(loaders, forum.type) ? loaders[forum.type] : undefined;
  if (load === undefined) {
    const known = Object.keys(loaders).join(', ') || 'none: import help-wizard/define, or set the `adapter` property';
    throw new ConfigError('The forum is of an unknown type.', [
      { path: 'forum.type', found: JSON.stringify(forum.type), allowed: known },
    ]);
  }
  return load({ forum, config, baseUrl });
}

/**
 * What the flow depends on, from what the owner says and what the forum says; the owner's word goes first.
 *
 * @param named Id of the platform the page names; one that does not exist counts as none.
 * @param intent What the page says visitors come for.
 */
export function makeSite(
  config: SiteConfig,
  facts: ForumFacts | null,
  messages: Messages,
  named: string | null,
  intent: Intent | null = null,
): Site {
  const platforms = config.platforms ?? facts?.platforms ?? [];
  const intents = config.intents ?? ['help'];
  return {
    platforms,
    askPlatform: platforms.length > 1 && !platforms.some(({ id }) => id === named),
    boards: config.boards ?? facts?.boards.map((board) => withUrl(board)) ?? [],
    intents,
    askIntent: intents.length > 1 && intent === null,
    ideas: { board: config.ideas?.board ?? null, rules: config.ideas?.rules ?? [] },
    environment: siteEnvironment(config, messages),
    questions: config.questions ?? [],
    troubleshooting: config.troubleshooting ?? [],
    limits: makeLimits(config, facts?.limits ?? DEFAULT_LIMITS),
    ...(facts?.uploads && { uploads: facts.uploads }),
    labels: config.draft?.labels ?? facts?.tags ?? null,
    defaultBoard: config.draft?.defaultBoard ?? null,
    wording: {
      headings: { ...headings(messages), ...config.draft?.headings },
      unsure: messages.postUnsure,
      followUp: messages.postFollowUp,
    },
  };
}

/** The catalogue with the owner's wordings. */
export function makeMessages(messages: Messages, config: SiteConfig, locale: string): Messages {
  if (config.messages === undefined) return messages;
  return overrideMessages(messages, config.messages, locale, ({ name, known }) => {
    throw new ConfigError('The config renames a message that does not exist.', [
      { path: `messages.${name}`, found: JSON.stringify(name), allowed: known.join(', ') },
    ]);
  });
}

function headings(messages: Messages): Record<DraftSection, string> {
  return {
    problem: messages.headingProblem,
    today: messages.headingToday,
    change: messages.headingChange,
    why: messages.headingWhy,
    where: messages.headingWhere,
    answers: messages.headingAnswers,
    tried: messages.headingTried,
    read: messages.headingRead,
    ...messages.headingsToAdd,
  };
}

/** An owner may be stricter than the forum, never laxer: the forum would refuse it. */
function makeLimits({ draft }: SiteConfig, forum: PostLimits): PostLimits {
  const narrower = (own: Partial<LengthLimits> | undefined, theirs: LengthLimits): LengthLimits => ({
    min: Math.max(own?.min ?? 0, theirs.min),
    max: Math.min(own?.max ?? Infinity, theirs.max),
  });
  return {
    title: narrower(draft?.title, forum.title),
    body: narrower(draft?.body, forum.body),
    tags: { max: Math.min(draft?.maxLabels ?? Infinity, forum.tags.max) },
  };
}
