/** Flarum's JSON:API, as far as it is read. All of it may be missing: versions and extensions differ. */
export interface WireRef {
  readonly type: string;
  readonly id: string;
}

export interface WireResource<A = object> extends WireRef {
  readonly attributes?: Partial<A>;
  readonly relationships?: Readonly<
    Record<string, { readonly data?: WireRef | readonly WireRef[] | null } | undefined>
  >;
}

export interface WireDocument<D extends WireResource | readonly WireResource[]> {
  readonly data: D;
  readonly included?: readonly WireResource[];
  readonly links?: { readonly next?: string | null };
}

/** Of the answer to `/api`: what the forum is like, and who asks (`actor`). */
export type WireForum = WireResource<{
  /** Numbers, as text. */
  readonly maxSecondaryTags: string | number;
}>;

export type WireUser = WireResource<{ readonly username: string; readonly displayName: string }>;

export type WireTag = WireResource<{
  readonly name: string;
  readonly slug: string;
  /** `null` = a secondary tag. */
  readonly position: number | null;
  readonly isChild: boolean;
  readonly canStartDiscussion: boolean;
}>;

export type WireDiscussion = WireResource<{
  readonly title: string;
  readonly slug: string;
  readonly createdAt: string;
  readonly lastPostedAt: string | null;
  readonly isHidden: boolean;
  /** With the approval extension. */
  readonly isApproved: boolean;
  /** With the best-answer extension: the id of the post, or nothing. */
  readonly hasBestAnswer: number | string | boolean | null;
}>;

export type WirePost = WireResource<{
  readonly number: number;
  readonly contentHtml: string;
  readonly isApproved: boolean;
  /** With the likes extension. */
  readonly likesCount: number;
}>;

export interface WireError {
  readonly code?: string;
  readonly detail?: string;
  readonly source?: { readonly pointer?: string };
}
