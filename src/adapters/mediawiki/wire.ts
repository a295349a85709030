/** MediaWiki's JSON (`formatversion=2`), as far as it is read. All of it may be missing. */
export interface WireProblem {
  readonly code: string;
  /** With `errorformat=plaintext`; an older wiki, and what knows nothing of it, says `info`. */
  readonly text?: string;
  readonly info?: string;
}

export interface WireCategory {
  /** As in `Category:Solved`, with the wiki's own word before the colon. */
  readonly title: string;
  /** Since when the page is in it. */
  readonly timestamp?: string;
  readonly hidden?: boolean;
}

export interface WirePage {
  readonly pageid?: number;
  readonly title: string;
  readonly missing?: boolean;
  readonly invalid?: boolean;
  /** Its place among the results of a search, from 1. */
  readonly index?: number;
  readonly categories?: readonly WireCategory[];
  readonly revisions?: readonly {
    readonly timestamp?: string;
    readonly slots?: { readonly main?: { readonly content?: string } };
  }[];
}

export interface WireContribution {
  readonly title: string;
  readonly revid: number;
  readonly timestamp: string;
}

export interface WireQuery {
  /** How to go on; one of its keys is the list's own. */
  readonly continue?: Readonly<Record<string, string | number>>;
  readonly query?: {
    readonly pages?: readonly WirePage[];
    readonly normalized?: readonly { readonly from: string; readonly to: string }[];
    readonly usercontribs?: readonly WireContribution[];
    readonly general?: { readonly maxarticlesize?: number };
    readonly tokens?: Readonly<Record<string, string>>;
    readonly userinfo?: { readonly id: number; readonly name: string; readonly anon?: boolean };
  };
}

export interface WireSection {
  /** Number of the section for `section=`; `T-1` where it comes from a template. */
  readonly index: string;
  readonly level: string;
  /** HTML. */
  readonly line: string;
  readonly anchor: string;
}

export interface WireParse {
  readonly parse: {
    readonly title: string;
    readonly revid?: number;
    readonly sections?: readonly WireSection[];
    /** HTML. */
    readonly text?: string;
    readonly wikitext?: string;
    readonly categories?: readonly { readonly category: string; readonly hidden?: boolean }[];
  };
}

export interface WireEdit {
  readonly result: string;
  readonly title: string;
  readonly newrevid?: number;
  readonly newtimestamp?: string;
  /** With `Failure`: what is to be solved before the edit is taken. */
  readonly captcha?: object;
  readonly code?: string;
  readonly info?: string;
  readonly warning?: string;
}
