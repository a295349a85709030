import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globFiles } from '../scripts/glob-files.mjs';
import { root } from '../scripts/self-alias.mjs';
import { violations } from './architecture/rules.js';

const files = globFiles('src', '.ts');

describe('the architecture of src', () => {
  it('has files to look at', () => {
    assert.ok(files.length > 0);
  });

  it('has no arrow, global or length that the rules forbid', () => {
    const found = files.flatMap((file) => violations(file, readFileSync(root + file, 'utf8')));
    assert.deepEqual(found, []);
  });
});

/** What must be found, so that the rules above cannot pass by looking away. */
const FORBIDDEN: readonly (readonly [name: string, file: string, text: string])[] = [
  ['a package in core', 'src/core/a.ts', `import { html } from 'lit';`],
  ['a way out of core', 'src/core/a.ts', `import { x } from '../search/index.js';`],
  ['a way out of core, by type only', 'src/core/a.ts', `import type { X } from '../search/index.js';`],
  ['a way out of core, within a type', 'src/core/a.ts', `type X = import('../search/index.js').X;`],
  ['a way out of core, on demand', 'src/core/a.ts', `await import('../search/index.js');`],
  ['a way out of core, bare', 'src/core/a.ts', `import '../search/index.js';`],
  ['a way out of core, passed on', 'src/core/a.ts', `export * from '../search/index.js';`],
  ['a way out of core, by require', 'src/core/a.ts', `const x = require('../search/index.js');`],
  ['a way out of core, by import =', 'src/core/a.ts', `import x = require('../search/index.js');`],
  ['a computed import', 'src/elements/a/a.ts', 'await import(`../${name}/${name}.js`);'],
  ['an import without .js', 'src/core/a.ts', `import { x } from './b';`],
  ['an import from outside src', 'src/core/a.ts', `import { x } from '../../test/b.js';`],
  ['the package itself', 'src/elements/a/a.ts', `import { x } from 'help-wizard/search';`],
  ['document in core', 'src/core/a.ts', `export const x = () => document.title;`],
  ['window in core', 'src/core/a.ts', `const { x } = window;`],
  ['fetch in core', 'src/core/a.ts', `void fetch('/');`],
  ['fetch in core, by way of globalThis', 'src/core/a.ts', `void globalThis.fetch('/');`],
  ['localStorage in core', 'src/core/a.ts', `localStorage.clear();`],
  ['the clock in core', 'src/core/a.ts', `const x = Date.now();`],
  ['the clock in core, as a date', 'src/core/a.ts', `const x = new Date();`],
  ['chance in core', 'src/core/a.ts', `const x = Math.random();`],
  ['a forum in core', 'src/core/a.ts', `const kind = 'Discourse topic';`],
  ['a package in i18n', 'src/i18n/en.ts', `import { html } from 'lit';`],
  ['the DOM in search', 'src/search/a.ts', `document.title = '';`],
  ['messages in search', 'src/search/a.ts', `import { en } from '../i18n/en.js';`],
  ['messages in checks', 'src/checks/a.ts', `import type { Messages } from '../i18n/messages.js';`],
  ['fuse.js in checks', 'src/checks/a.ts', `import Fuse from 'fuse.js';`],
  ['valibot in core', 'src/core/a.ts', `import * as v from 'valibot';`],
  ['lit in an adapter', 'src/adapters/memory.ts', `import { html } from 'lit';`],
  ['one forum in another', 'src/adapters/rest.ts', `import { memoryAdapter } from './memory.js';`],
  ['a part of one forum in another', 'src/adapters/rest.ts', `import { x } from './memory/store.js';`],
  ['search in a source', 'src/sources/json.ts', `import { x } from '../search/index.js';`],
  ['a forum in a controller', 'src/controllers/a.ts', `import { memoryAdapter } from '../adapters/memory.js';`],
  ['a forum in a controller, by type', 'src/controllers/a.ts', `import type { M } from '../adapters/memory.js';`],
  ['a template in a controller', 'src/controllers/a.ts', `import { html } from 'lit';`],
  ['CSS in a controller', 'src/controllers/a.ts', `import { LitElement as L, css as c } from 'lit';`],
  ['an element in a controller', 'src/controllers/a.ts', `import type { A } from '../elements/a/a.js';`],
  ['dompurify where markup is not rendered', 'src/controllers/a.ts', `import DOMPurify from 'dompurify';`],
  ['marked where markup is not rendered', 'src/elements/a/a.ts', `const { marked } = await import('marked');`],
  ['floating-ui beside its controller', 'src/controllers/a.ts', `import { flip } from '@floating-ui/dom';`],
  ['a template in styles', 'src/styles/a.ts', `import { css, html } from 'lit';`],
  ['all of lit in styles', 'src/styles/a.ts', `import * as lit from 'lit';`],
  ['the machine in an element', 'src/elements/a/a.ts', `import { transition } from '../../core/wizard-machine.js';`],
  ['search in an element', 'src/elements/a/a.ts', `import type { X } from '../../search/index.js';`],
  ['one element in another', 'src/elements/a/a.ts', `import { B } from '../b/b.js';`],
  ['one element in another, bare', 'src/elements/a/a.define.ts', `import '../b/b.js';`],
  ['the registration of one element in another', 'src/elements/a/a.ts', `import '../b/b.define.js';`],
  ['one element in the shared parts', 'src/elements/parts/a.ts', `import { B } from '../b/b.js';`],
  ['one element in another, type as value', 'src/elements/a/a.ts', `import { type B } from '../b/b.js';`],
  ['the network in an element', 'src/elements/a/a.ts', `void fetch('/');`],
  ['a forum in an element', 'src/elements/a/a.ts', `const isDiscourse = true;`],
  ['anything static in embed', 'src/embed/a.ts', `import '../define.js';`],
  ['a type in embed', 'src/embed/a.ts', `import type { Entry } from '../core/types.js';`],
  ['Node in what runs in a page', 'src/search/a.ts', `import { readFileSync } from 'node:fs';`],
  ['the DOM in a command', 'src/cli/check.ts', `document.title = '';`],
  ['a controller in a command', 'src/cli/check.ts', `import { x } from '../controllers/a.js';`],
  ['a forum in index', 'src/index.ts', `export { memoryAdapter } from './adapters/memory.js';`],
  ['define in index', 'src/index.ts', `import './define.js';`],
  ['an element that registers itself in index', 'src/index.ts', `export * from './elements/a/a.define.js';`],
  ['define in an element', 'src/elements/a/a.ts', `import('../../define.js');`],
  [
    'a worker from the wrong place',
    'src/elements/a/a.ts',
    `new Worker(new URL('../../search/w.js', import.meta.url));`,
  ],
  ['a folder nobody knows', 'src/utils/a.ts', `export const x = 1;`],
  ['a folder named like a member of every object', 'src/constructor/a.ts', `export const x = 1;`],
  ['too long a file', 'src/core/a.ts', 'export {};\n'.repeat(301)],
];

const ALLOWED: readonly (readonly [name: string, file: string, text: string])[] = [
  ['core within core', 'src/core/a.ts', `import { x } from './b.js'; export type * from './types.js';`],
  ['members called like globals', 'src/core/a.ts', `const a = { fetch: 1 }; export const b = a.fetch;`],
  ['a given date', 'src/core/a.ts', `export const day = (text: string) => new Date(text).getTime();`],
  ['a forum in a comment', 'src/core/a.ts', `/** A Discourse topic is a thread. */ export const x = 1;`],
  ['fuse.js in search', 'src/search/index.ts', `import Fuse from 'fuse.js';`],
  ['valibot in checks', 'src/checks/a.ts', `import * as v from 'valibot';`],
  ['port and helpers in a forum', 'src/adapters/a.ts', `import './forum-adapter.js'; import './internal/request.js';`],
  ['its own files in a forum', 'src/adapters/memory.ts', `import { x } from './memory/store.js';`],
  ['the port in a source', 'src/sources/a.ts', `import type { ForumAdapter } from '../adapters/forum-adapter.js';`],
  ['search in a controller', 'src/controllers/a.ts', `const s = await import('../search/index.js');`],
  ['lit in a controller', 'src/controllers/a.ts', `import { type CSSResult, nothing } from 'lit';`],
  ['dompurify where markup is rendered', 'src/controllers/render-markup.ts', `import('dompurify'); import('marked');`],
  ['css in styles', 'src/styles/a.ts', `import { css, type CSSResult } from 'lit';`],
  ['types of core in an element', 'src/elements/a/a.ts', `import type { Entry } from '../../core/types.js';`],
  ['facts of core in an element', 'src/elements/a/a.ts', `import { x } from '../../core/issue-status.js';`],
  ['an element on demand', 'src/elements/a/a.ts', `await import('../b/b.define.js');`],
  ['its own files in an element', 'src/elements/a/a.define.ts', `import { A } from './a.js'; import '../events.js';`],
  ['what elements share', 'src/elements/a/a.ts', `import '../parts/icons.js'; import '../step-element.js';`],
  ['registering with its parts', 'src/elements/a/a.define.ts', `import '../b/b.define.js';`],
  ['lit in an element', 'src/elements/a/a.ts', `import { repeat } from 'lit/directives/repeat.js';`],
  ['define and a forum in embed, on demand', 'src/embed/a.ts', `import('../define.js'); import('../adapters/x.js');`],
  ['Node in a command', 'src/cli/check.ts', `import { readFileSync } from 'node:fs';`],
  ['elements in define', 'src/define.ts', `import './elements/a/a.define.js';`],
  ['the public parts in index', 'src/index.ts', `export { A } from './elements/a/a.js';`],
  ['a file of 300 lines', 'src/core/a.ts', 'export {};\n'.repeat(300)],
];

describe('the rules of the architecture', () => {
  for (const [name, file, text] of FORBIDDEN) {
    it(`forbid ${name}`, () => {
      assert.equal(violations(file, text).length, 1);
    });
  }
  for (const [name, file, text] of ALLOWED) {
    it(`allow ${name}`, () => {
      assert.deepEqual(violations(file, text), []);
    });
  }
});
