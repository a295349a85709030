/** `npm run docs`: writes what docs/ says of tokens and elements, from the code. */
import { writeFileSync } from 'node:fs';
import { docsPages } from './docs-pages.js';
import { root } from './self-alias.mjs';

for (const [file, text] of await docsPages()) writeFileSync(root + file, text);
