import type { FactName, SiteEnvironment } from './environment.js';
import type { Board, Entry, EntryKind, Intent, LengthLimits, Platform, PostLimits } from './types.js';

/** A question the owner asks beside "What happens?". All may be answered "I don't know". */
export interface Question {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** `choice` needs `options`; `text` is one line. */
  readonly type: 'choice' | 'text';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Platform ids; absent = all. */
  readonly platforms?: readonly string[];
  /** Absent = who wants help. */
  readonly intents?: readonly Intent[];
  /** What a text question is filled with, shown as a guess: the visitor can change it. */
  readonly guess?: string;
}

/** A step worth trying before asking. */
export interface TroubleshootingStep {
  readonly id: string;
  /** In the past tense, as it will stand in the post: "Restarted the app". */
  readonly label: string;
  /** Where it is explained. */
  readonly url?: string;
  readonly platforms?: readonly string[];
  /** Absent = who wants help. */
  readonly intents?: readonly Intent[];
}

/** A reason why an idea belongs elsewhere, or nowhere. It is told to whoever uses its words; it stops nobody. */
export interface IdeaRule {
  /** Words or phrases; of a phrase all words must be there, in any order. */
  readonly when: readonly string[];
  readonly title: string;
  readonly reason: string;
  /** Where such an idea belongs. */
  readonly url?: string;
}

/** The fields of an entry that a document of a search engine may have under other names. */
export type EntryField = (typeof ENTRY_FIELDS)[number];
export const ENTRY_FIELDS = [
  ...(['id', 'kind', 'title', 'url', 'text', 'html', 'answer', 'solved', 'status', 'statusUpdate'] as const),
  ...(['platforms', 'tags', 'author', 'votes', 'views', 'updatedAt', 'archived', 'lang'] as const),
] as const satisfies readonly (keyof Entry)[];

/** Which field of a document says what; `a.b` is `b` of `a`. Absent = the field of the same name. */
export type FieldNames = Readonly<Partial<Record<EntryField, string>>>;

/** What hosted search engines have in common. */
interface HostedSearchConfig {
  /** A key that may search and nothing else: every visitor can read it. */
  readonly key: string;
  readonly fields?: FieldNames;
  /** What a document is that does not say so. Default `faq`. */
  readonly kind?: EntryKind;
  /** Further parameters of the engine's own search, such as filters. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Sources that are asked for what the visitor types; their entries cannot be listed. */
export type SearchedSource = (
  | {
      readonly type: 'typesense';
      readonly url: string;
      readonly collection: string;
      /** The fields to search, most telling first. */
      readonly queryBy: readonly string[];
    }
  | { readonly type: 'meilisearch'; readonly url: string; readonly index: string }
  | { readonly type: 'algolia'; readonly appId: string; readonly index: string }
) &
  HostedSearchConfig;

/** Where entries come from; `forum` = what the forum's own search gives, its newest first. */
export type ContentSource = (
  | {
      readonly type: 'json';
      readonly url: string;
      /** Keep a copy on the visitor's device, to show at once the next time. Default `true`. */
      readonly store?: boolean;
    }
  | { readonly type: 'inline'; readonly entries: readonly Entry[] }
  | { readonly type: 'forum' }
  /** An index that was built before, by the address of its `index.json`: searched in parts, never loaded whole. */
  | { readonly type: 'index'; readonly url: string }
  /** The unresolved incidents of an Atlassian Statuspage. */
  | {
      readonly type: 'statuspage';
      readonly url: string;
      /** Platform ids by the id or name of a component. Absent = all incidents concern all platforms. */
      readonly platforms?: Readonly<Record<string, string | readonly string[]>>;
      /** Issue statuses by the page's own. */
      readonly statuses?: Readonly<Record<string, string>>;
    }
  | SearchedSource
) & {
  /** What the source can hold, so that a panel of another kind need not load it; absent = anything. */
  readonly kinds?: readonly EntryKind[];
  /** What visitors call it, where it cannot be had: "help articles". Default: by its type, a file by its name. */
  readonly label?: string;
};

/** What tells a visitor which source is meant. */
export interface SourceName {
  readonly type: ContentSource['type'];
  readonly label?: string;
  readonly url?: string;
}

/** What every visitor should know right now. */
export interface Announcement {
  readonly title: string;
  readonly text?: string;
  readonly url?: string;
  /** Default `info`. */
  readonly tone?: 'info' | 'warning';
  /** ISO 8601; it is not shown afterwards. A date without a time is the last day it is shown. */
  readonly until?: string;
}

/** `help-wizard.json`: what a site owner says about their site. All but `forum` may be left out. */
export interface SiteConfig {
  /** For editors; not read. */
  readonly $schema?: string;
  /** Which forum takes the posts; further keys are that adapter's options. */
  readonly forum?: { readonly type: string; readonly [option: string]: unknown };
  readonly platforms?: readonly Platform[];
  readonly boards?: readonly Board[];
  readonly content?: readonly ContentSource[];
  readonly intents?: readonly Intent[];
  readonly questions?: readonly Question[];
  readonly troubleshooting?: readonly TroubleshootingStep[];
  readonly draft?: {
    /** Headings of the post by section; an empty string leaves the heading out. */
    readonly headings?: Readonly<Partial<Record<DraftSection, string>>>;
    /** Labels to choose from; absent = free text. */
    readonly labels?: readonly string[];
    readonly maxLabels?: number;
    readonly title?: Partial<LengthLimits>;
    readonly body?: Partial<LengthLimits>;
    /** Board for posts about no platform in particular. */
    readonly defaultBoard?: string;
    /** The hints that stand beside the draft; `false` = none. Default: all. */
    readonly hints?: readonly DraftHint[] | false;
  };
  /** What suggesting an idea is like; used where `intents` has `idea`, or the page asks for ideas. */
  readonly ideas?: {
    /** Board that takes ideas, whatever platform they are about. It takes nothing else. */
    readonly board?: string;
    readonly rules?: readonly IdeaRule[];
    /** What becomes of an idea, in the owner's words, one line each. Default: that others vote for it. */
    readonly next?: readonly string[];
  };
  /** Rules shown beside the draft. */
  readonly guidelines?: { readonly items?: readonly string[]; readonly url?: string };
  readonly announcements?: readonly Announcement[];
  /** Other words for the wizard's own, by message name. */
  readonly messages?: Readonly<Record<string, MessageOverride>>;
  /** Token values by token name, as in `{ "accent": "#123456" }` for `--help-wizard-accent`. */
  readonly theme?: Readonly<Record<string, string>>;
  /** Pages of the site that list everything. */
  readonly links?: {
    readonly faqs?: string;
    readonly issues?: string;
    /** All threads; absent = `forum`. */
    readonly threads?: string;
    readonly ideas?: string;
    readonly news?: string;
    readonly forum?: string;
  };
  readonly privacy?: {
    /** What stands in front of the button that posts. Default: that posts are public. */
    readonly notice?: string;
    readonly url?: string;
    /** Keep what the visitor types on their device until it is posted. Default `true`. */
    readonly keepDrafts?: boolean;
    /** Look for personal data in what the visitor writes, and ask before it is posted. Default `true`. */
    readonly personalData?: boolean;
    /** ISO 3166-1 code of the country whose telephone numbers are written without it. Default: by the language. */
    readonly country?: string;
    /** Offer to remember posts on the visitor's device, to show what became of them. Default `true`. */
    readonly rememberThreads?: boolean;
  };
  /** What a post may say about the visitor's device; `false` = nothing is read. Default: all of it. */
  readonly environment?:
    | false
    | {
        /** The app and its version, as the page knows it: "Quaverleaf 8.4.1". */
        readonly app?: string | { readonly name: string; readonly version: string };
        /** Default: all that is known. */
        readonly facts?: readonly FactName[];
      };
  /** How soon most questions get a reply. */
  readonly expectedReply?: { readonly hours: number };
}

/** A wording: text with `{placeholders}`, or one text per plural category of the message's `count`. */
export type MessageOverride = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** `today`, `change` and `why` are those of an idea, in place of `problem`. */
/** What a good post has, in the order in which it is hinted at. */
export const DRAFT_HINTS = [
  ...(['title', 'details', 'error', 'steps', 'expected', 'started'] as const),
  ...(['platform', 'version', 'tried', 'one-issue', 'calm'] as const),
] as const;
export type DraftHint = (typeof DRAFT_HINTS)[number];

export type DraftSection =
  'problem' | 'today' | 'change' | 'why' | 'where' | 'answers' | 'tried' | 'read' | StarterSection;

/** Sections that a hint puts into a post, to be filled in. */
export type StarterSection = 'steps' | 'expected' | 'error' | 'started' | 'version';

/** The parts of a site the flow depends on; made once from config and forum. */
export interface Site {
  readonly platforms: readonly Platform[];
  /** `false`: there is one platform, or the page names it. */
  readonly askPlatform: boolean;
  readonly boards: readonly Board[];
  readonly intents: readonly Intent[];
  /** `false`: visitors come for one thing, or the page names it. */
  readonly askIntent: boolean;
  readonly ideas: { readonly board: string | null; readonly rules: readonly IdeaRule[] };
  /** `null` = the owner wants to know nothing about devices. */
  readonly environment: SiteEnvironment | null;
  readonly questions: readonly Question[];
  readonly troubleshooting: readonly TroubleshootingStep[];
  readonly limits: PostLimits;
  /** What files the forum takes; absent = it does not say, or not yet. */
  readonly uploads?: { readonly maxBytes: number; readonly types: readonly string[] };
  /** Labels to choose from; `null` = free text. */
  readonly labels: readonly string[] | null;
  /** Board for posts about no platform in particular. */
  readonly defaultBoard: string | null;
  /** The words that end up in a post. */
  readonly wording: {
    readonly headings: Readonly<Record<DraftSection, string>>;
    /** Stands for the platform of a visitor who is not sure. */
    readonly unsure: string;
    /** Stands before the link to the entry a post follows up on. */
    readonly followUp: string;
  };
}
