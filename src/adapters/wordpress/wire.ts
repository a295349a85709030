/** WordPress's JSON, as far as it is read. All of it may be missing: versions, plugins and post types differ. */
export interface WireTerm {
  readonly id: number;
  /** Escaped for HTML. */
  readonly name: string;
  readonly slug?: string;
  readonly link?: string;
  /** Id of the term it stands under; 0 = of none. */
  readonly parent?: number;
}

/** HTML; `raw` only where the visitor may edit it. */
export interface WireHtml {
  readonly rendered?: string;
  readonly raw?: string;
}

export interface WirePost {
  readonly id: number;
  readonly link?: string;
  readonly status?: string;
  /** Without a time zone: it is UTC. */
  readonly date_gmt?: string;
  readonly modified_gmt?: string;
  readonly title?: WireHtml;
  readonly content?: WireHtml;
  readonly excerpt?: WireHtml;
  readonly author?: number;
  readonly _embedded?: {
    /** An error in place of what the visitor may not see. */
    readonly author?: readonly { readonly name?: string }[];
    /** A list for each taxonomy. */
    readonly 'wp:term'?: readonly (readonly WireTerm[])[];
  };
  /** Ids of terms, by the taxonomy's name in addresses. */
  readonly [taxonomy: string]: unknown;
}

export interface WireComment {
  readonly id: number;
  readonly author?: number;
  readonly author_name?: string;
  readonly content?: WireHtml;
  readonly link?: string;
  readonly status?: string;
}

export interface WireUser {
  readonly id: number;
  readonly name: string;
}

/** A file that lies on the site. */
export interface WireMedia {
  readonly source_url?: string;
  /** `image`, or else `file`. */
  readonly media_type?: string;
  readonly mime_type?: string;
}

/** What WordPress says when it says no. */
export interface WireError {
  readonly code?: string;
  readonly message?: string;
  readonly data?: {
    /** What is wrong, by parameter; or only the names of those that are missing. */
    readonly params?: Readonly<Record<string, string>> | readonly string[];
    readonly details?: Readonly<Record<string, { readonly code?: string } | undefined>>;
  } | null;
}
