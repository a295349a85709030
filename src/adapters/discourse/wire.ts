/** Discourse's JSON, as far as it is read. All of it may be missing: versions, plugins and settings differ. */
export interface WireCategory {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  /** 1 = may start topics; `null` for who is not signed in. */
  readonly permission?: number | null;
  readonly subcategory_list?: readonly WireCategory[];
}

export interface WireTopic {
  readonly id: number;
  readonly title: string;
  readonly slug: string;
  readonly category_id?: number;
  readonly created_at?: string;
  readonly last_posted_at?: string | null;
  readonly bumped_at?: string;
  /** Names; objects with a name since 2026. */
  readonly tags?: readonly (string | { readonly name: string })[];
  readonly views?: number;
  readonly excerpt?: string;
  readonly blurb?: string;
  readonly archived?: boolean;
  readonly has_accepted_answer?: boolean;
  readonly vote_count?: number;
}

export interface WirePost {
  readonly id: number;
  readonly topic_id: number;
  readonly topic_slug?: string;
  readonly post_number: number;
  readonly username?: string;
  readonly user_title?: string | null;
  readonly created_at?: string;
  readonly cooked?: string;
  readonly blurb?: string;
  readonly accepted_answer?: boolean;
}

export interface WireTopicView extends WireTopic {
  readonly post_stream: { readonly posts: readonly WirePost[] };
  readonly accepted_answer?: {
    readonly post_number: number;
    readonly username?: string;
    readonly excerpt?: string | null;
  };
  readonly can_vote?: boolean;
  readonly user_voted?: boolean;
}

export interface WireList {
  readonly topic_list: { readonly topics: readonly WireTopic[]; readonly more_topics_url?: string | null };
}

export interface WireSearch {
  readonly posts?: readonly WirePost[];
  readonly topics?: readonly WireTopic[];
  readonly grouped_search_result?: {
    readonly more_full_page_results?: boolean | null;
    readonly error?: string | null;
  };
}

export interface WireUser {
  readonly current_user: { readonly username: string };
}

export interface WireCreated extends WirePost {
  /** `enqueued` = it waits for a moderator. */
  readonly action?: string;
}

export interface WirePending {
  readonly pending_posts?: readonly { readonly title?: string | null; readonly category_id?: number | null }[];
}

export type WireSettings = Readonly<Record<string, number | boolean | string | undefined>>;

export interface WireUpload {
  readonly url: string;
  readonly short_url?: string;
  readonly original_filename?: string;
  readonly width?: number;
  readonly height?: number;
}
