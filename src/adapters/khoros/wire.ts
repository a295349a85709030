/** Khoros's JSON, as far as it is read. All of it may be missing: versions, roles and settings differ. */
export interface WireList<T> {
  readonly data: { readonly items: readonly T[] };
}

export interface WireUser {
  readonly id: string | number;
  readonly login: string;
}

export interface WireBoard {
  readonly id: string;
  readonly title: string;
  readonly view_href?: string;
  readonly conversation_style?: string;
}

export interface WireMessage {
  readonly id: string | number;
  readonly subject: string;
  readonly body?: string;
  /** With or without the host. */
  readonly view_href?: string;
  readonly post_time?: string;
  readonly moderation_status?: string;
  readonly board?: { readonly id?: string };
  readonly author?: { readonly login?: string };
  readonly conversation?: { readonly solved?: boolean; readonly last_post_time?: string };
  readonly kudos?: { readonly sum?: { readonly weight?: number } };
  readonly metrics?: { readonly views?: number };
  /** On boards of ideas. */
  readonly status?: { readonly key?: string; readonly name?: string };
  readonly user_context?: { readonly kudo?: boolean; readonly can_kudo?: boolean };
}

export interface WireMade {
  readonly data: Partial<WireMessage>;
}

export interface WireError {
  readonly status?: string;
  readonly message?: string;
  readonly http_code?: number;
  readonly data?: { readonly code?: number; readonly developer_message?: string };
}
