/** NodeBB's JSON, as far as it is read. All of it may be missing: versions, plugins and settings differ. */
export interface WireConfig {
  readonly csrf_token: string;
  readonly loggedIn: boolean;
  readonly postQueue?: number;
  readonly minimumTitleLength?: number;
  readonly maximumTitleLength?: number;
  readonly minimumPostLength?: number;
  readonly maximumPostLength?: number;
  readonly maximumTagsPerTopic?: number;
  readonly minimumTagLength?: number;
  readonly maximumTagLength?: number;
  /** There where the question-and-answer plugin is. */
  readonly 'question-and-answer'?: object;
}

export interface WireCategory {
  readonly cid: number;
  /** Escaped for HTML. */
  readonly name: string;
  readonly slug: string;
  readonly disabled?: number;
  /** Elsewhere: the category is only a link. */
  readonly link?: string;
  readonly isSection?: number;
  readonly children?: readonly WireCategory[];
}

export interface WireTopic {
  readonly tid: number;
  readonly cid: number;
  /** Escaped for HTML; `titleRaw` is not. */
  readonly title: string;
  readonly titleRaw?: string;
  readonly slug: string;
  readonly mainPid?: number;
  readonly timestampISO?: string;
  readonly lastposttimeISO?: string;
  readonly viewcount?: number;
  readonly votes?: number;
  readonly tags?: readonly { readonly value: string }[];
  /** Number or string, as it comes. */
  readonly isSolved?: number | string | null;
  readonly solvedPid?: number | string | null;
  readonly deleted?: number;
  readonly teaser?: { readonly content?: string } | null;
}

export interface WirePost {
  readonly pid: number;
  readonly tid?: number;
  readonly content?: string;
  readonly votes?: number;
  readonly upvoted?: boolean;
  readonly isAnswer?: boolean;
  readonly user?: { readonly displayname?: string };
}

export interface WireHit extends WirePost {
  readonly topic: WireTopic;
}

export interface WirePages {
  readonly pagination?: { readonly currentPage: number; readonly pageCount: number };
}

export interface WireTopics extends WirePages {
  readonly topics: readonly WireTopic[];
}

export interface WireHits extends WirePages {
  readonly posts: readonly WireHit[];
}

export interface WireTopicView extends WireTopic {
  readonly posts: readonly WirePost[];
}

/** What the write interface wraps its answers in. */
export interface Wrapped<T> {
  readonly status: { readonly code: string; readonly message: string };
  readonly response: T;
}

export interface WireCreated extends Partial<WireTopic> {
  /** It waits for a moderator. */
  readonly queued?: boolean;
  readonly message?: string;
  readonly pid?: number;
}
