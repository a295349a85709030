import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formatted, outdated } from '../scripts/docs-pages.js';
import type { Declaration, Described } from '../scripts/manifest-plugins.js';
import { publicElements, readManifest } from '../scripts/read-manifest.js';
import { readTemplates, type TemplateFacts } from '../scripts/read-templates.js';
import { readTokens } from '../scripts/read-tokens.js';
import { SourceTypes } from '../scripts/read-types.js';
import { root } from '../scripts/self-alias.mjs';
import { elementsPage } from '../scripts/write-elements.js';

const EVENTS = 'src/elements/events.ts';
const manifest = readManifest();
const elements = manifest.modules.flatMap(({ path, declarations = [] }) =>
  declarations.map((element) => ({ element, file: path.replace('dist/', 'src/').replace(/\.js$/, '.ts') })),
);
const known = publicElements(manifest);
const publicOnes = elements.filter(({ element }) => known.some(({ name }) => name === element.name));
const types = new SourceTypes(['src/index.ts', EVENTS]);
const eventTypes = types.events(EVENTS, 'HelpWizardEventMap');

const nameList = (described: readonly Described[] = []): string[] => described.map(({ name }) => name).sort();
const facts = new Map(elements.map(({ element, file }) => [element, readTemplates(file, element.name)]));
const factsOf = (element: Declaration): TemplateFacts => {
  const found = facts.get(element);
  assert.ok(found);
  return found;
};

/** Everything of an element that should have a description. */
function described(element: Declaration): Described[] {
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  return [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties];
}

describe('the manifest', () => {
  it('has the elements that a page uses by their own tags, and their classes are exported', () => {
    const tags = known.map(({ tagName }) => tagName);
    assert.deepEqual(tags, ['help-wizard', 'help-wizard-announcements', 'help-wizard-entries', 'help-wizard-launcher']);
    const exported = types.exportedNames('src/index.ts');
    const missing = known.filter(({ name }) => !exported.includes(name));
    assert.deepEqual(nameList(missing), []);
  });

  it('marks every other element as internal, and holds nothing but elements', () => {
    for (const { element } of elements) {
      assert.equal(element.customElement, true, element.name);
      assert.equal(element.status, known.some(({ name }) => name === element.name) ? undefined : 'internal');
    }
  });

  it('names files that the build writes', () => {
    const text = JSON.stringify(manifest);
    assert.ok(!text.includes('src/') && !text.includes('.ts"'));
  });

  for (const { element } of publicOnes) {
    describe(`of <${String(element.tagName)}>`, () => {
      const { parts, passedOn, slots, texts, tags } = factsOf(element);

      it('says what it is for, and what everything of it is for', () => {
        assert.ok(element.summary);
        const mute = described(element).filter(({ description }) => !description?.trim());
        assert.deepEqual(nameList(mute), []);
      });

      it('has every part of its templates, its own and passed on, and no other', () => {
        const inTemplates = new Set([...parts, ...passedOn.map(({ outer }) => outer)]);
        assert.deepEqual(nameList(element.cssParts), [...inTemplates].sort());
      });

      it('has every slot, and no other', () => {
        assert.deepEqual(nameList(element.slots), [...slots].sort());
      });

      it('has every event that it or a public element inside it dispatches, and no other', () => {
        const inner = publicOnes.filter((other) => tags.has(String(other.element.tagName)));
        const dispatched = [texts, ...inner.map((other) => factsOf(other.element).texts)].flatMap((each) => [...each]);
        assert.deepEqual(
          nameList(element.events),
          [...new Set(dispatched)].filter((text) => eventTypes.has(text)).sort(),
        );
      });

      it('gives every event its type', () => {
        for (const { name, type } of element.events ?? []) assert.equal(type?.text, eventTypes.get(name)?.type, name);
      });

      it('has a type for every property, and a plain one for every attribute', () => {
        const { members = [], attributes = [] } = element;
        for (const { name, kind, type } of members) assert.ok(kind === 'method' || type?.text, name);
        const plain = /^(string|number|boolean|'[\w-]+'( \| '[\w-]+')*)$/;
        for (const { name, type } of attributes) assert.match(type?.text ?? '', plain, name);
      });

      it('takes every token', () => {
        const tokens = readTokens().map(({ name }) => ({ name: `--help-wizard-${name}` }));
        assert.deepEqual(nameList(element.cssProperties), nameList(tokens));
      });
    });
  }

  it('shows nothing private, and no callback of the browser or of Lit', () => {
    const shown = elements.flatMap(({ element }) => element.members ?? []);
    const callback = /^(render|styles|createRenderRoot|performUpdate|scheduleUpdate|(\w+Callback)|\w*[uU]pdated?)$/;
    const wrong = shown.filter(({ name, privacy = 'public' }) => {
      return privacy !== 'public' || /^[#_]/.test(name) || callback.test(name);
    });
    assert.deepEqual(nameList(wrong), []);
  });

  it('has every public event, at the element that fires it', () => {
    const documented = new Set(known.flatMap(({ events = [] }) => nameList(events)));
    assert.deepEqual([...documented].sort(), [...eventTypes.keys()].sort());
  });
});

/** What an element lets the page style, documented or not. */
/** Parts of what an element is given to show: its own template does not name them. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  'help-wizard-platform-step': ['known-issue', 'status', 'notice'],
};

function offered(tag: string): string[] {
  const found = elements.find(({ element }) => element.tagName === tag);
  if (!found) return [];
  const { parts, passedOn } = factsOf(found.element);
  return [...parts, ...(GIVEN[tag] ?? []), ...passedOn.map(({ outer }) => outer)];
}

describe('exportparts', () => {
  it('passes on only what the element inside has', () => {
    const missing = elements.flatMap(({ element, file }) =>
      factsOf(element)
        .passedOn.filter(({ tag, inner }) => !offered(tag).includes(inner))
        .map(({ tag, inner }) => `${file}: ${tag} has no part "${inner}"`),
    );
    assert.deepEqual(missing, []);
  });

  it('passes a part on wherever it stands', () => {
    const left = publicOnes.flatMap(({ element, file }) => {
      const { passedOn, tags } = factsOf(element);
      const isLeft = (tag: string, part: string): boolean =>
        nameList(element.cssParts).includes(part) &&
        !passedOn.some((each) => each.tag === tag && (each.inner === part || each.outer === part));
      return [...tags].flatMap((tag) =>
        [...new Set(offered(tag))].filter((part) => isLeft(tag, part)).map((part) => `${file}: ${part} of ${tag}`),
      );
    });
    assert.deepEqual(left, []);
  });
});

describe('docs/elements.md', () => {
  it('says what the manifest says; `npm run docs` writes it anew', async () => {
    const file = 'docs/elements.md';
    assert.deepEqual(outdated(readFileSync(root + file, 'utf8'), await formatted(file, elementsPage(manifest))), []);
  });
});
