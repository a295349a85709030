import { buildPages } from '../demo/server/build-pages.js';
import { root } from './self-alias.mjs';

/** The demo's pages, once: the files of tests that look at them run side by side. */
buildPages(root);
