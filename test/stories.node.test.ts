import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globFiles } from '../scripts/glob-files.mjs';
import { root } from '../scripts/self-alias.mjs';

interface Story {
  readonly name: string;
  /** Whether a comment says what it shows. */
  readonly isExplained: boolean;
}

interface StoryFile {
  readonly file: string;
  readonly title: string;
  /** The element it is about; `undefined` where it is about none. */
  readonly element: string | undefined;
  readonly stories: readonly Story[];
}

const STORY = /(\*\/\s*\n)?^export const (\w+): Story/gm;

function readStories(file: string): StoryFile {
  const text = readFileSync(root + file, 'utf8');
  const stories = [...text.matchAll(STORY)].map(([, comment, name = '']) => ({ name, isExplained: Boolean(comment) }));
  return {
    file,
    title: /\btitle: '([^']+)'/.exec(text)?.[1] ?? '',
    element: /\bcomponent: '([^']+)'/.exec(text)?.[1],
    stories,
  };
}

/** As Storybook makes it: `Steps/Platform step` and `IssuesFailed` are `steps-platform-step--issues-failed`. */
function storyId(title: string, name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1-$2').replace(/([A-Z])([A-Z][a-z])/g, '$1-$2');
  return `${kebab(title)}--${kebab(words)}`;
}

function kebab(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}

const files = globFiles('stories', '.stories.ts').map(readStories);
const elements = globFiles('src/elements', '.define.ts').map((file) => {
  const name = /define\('([^']+)'/.exec(readFileSync(root + file, 'utf8'))?.[1];
  return name ?? `the element of ${file}`;
});

describe('the stories', () => {
  it('are read', () => {
    assert.ok(elements.length > 10);
    assert.ok(files.every(({ title, stories }) => title !== '' && stories.length > 0));
  });

  it('have titles of their own', () => {
    const titles = files.map(({ title }) => title);
    assert.deepEqual(titles, [...new Set(titles)]);
  });

  for (const element of elements) {
    it(`of <${element}> begin with a playground, end with accessibility, and show states in between`, () => {
      const names = files.find((file) => file.element === element)?.stories.map(({ name }) => name) ?? [];
      assert.equal(names[0], 'Playground');
      assert.equal(names.at(-1), 'Accessibility');
      assert.ok(names.length >= 4, `only ${names.join(', ')}`);
    });
  }

  it('of pages and of theming say in a comment what they show; the states of an element are named for it', () => {
    const ofNoElement = files.filter(({ element }) => element === undefined);
    const silent = ofNoElement.flatMap(({ file, stories }) =>
      stories.filter(({ isExplained }) => !isExplained).map(({ name }) => `${file}: ${name}`),
    );
    assert.ok(ofNoElement.length > 0);
    assert.deepEqual(silent, []);
  });

  it('of the whole wizard say it too: there a name is a place, not a state', () => {
    const wizard = files.find(({ element }) => element === 'help-wizard');
    assert.deepEqual(
      wizard?.stories.filter(({ isExplained }) => !isExplained),
      [],
    );
  });
});

describe('the introduction', () => {
  const text = readFileSync(`${root}stories/introduction.mdx`, 'utf8');
  const ids = new Set(
    files.flatMap(({ title, stories }) => [
      `${kebab(title)}--docs`,
      ...stories.map(({ name }) => storyId(title, name)),
    ]),
  );

  it('leads to stories that are there', () => {
    const links = [...text.matchAll(/\?path=\/(?:story|docs)\/([\w-]+)/g)].map(([, id = '']) => id);
    assert.ok(links.length > 10);
    assert.deepEqual(
      links.filter((id) => !ids.has(id)),
      [],
    );
  });
});
