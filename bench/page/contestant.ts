import type { Page } from 'puppeteer-core';
import type { BenchDoc } from '../data.js';

/** A file as the server sends it; compressed there where that helps. */
export interface SiteFile {
  readonly body: string | Uint8Array;
  /** What runs or styles the page, or what it searches in; the page itself is neither. */
  readonly kind: 'page' | 'code' | 'index';
}

/** Path from the root of the site, with a leading slash. `/` is the page. */
export type Site = ReadonlyMap<string, SiteFile>;

/**
 * What the probe looks at. A selector may go into shadow trees: each ` >>> ` enters the tree of the elements matched so far.
 */
export interface Landmarks {
  /** Where a visitor types. */
  readonly field: string;
  /** The titles of the results in the order shown, at least the first five; one without text is still loading. */
  readonly titles: string;
  /** What says that there are none, or that the search goes on; absent = nothing does. */
  readonly status?: string;
}

/** A page with a search of its own over the same documents. */
export interface Contestant {
  readonly name: string;
  readonly landmarks: Landmarks;
  /** Everything the page loads. */
  build(docs: readonly BenchDoc[]): Promise<Site>;
  /** What a visitor does before there is a field to click. */
  approach?(page: Page): Promise<void>;
}
