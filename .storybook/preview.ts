import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ArgTypesEnhancer } from 'storybook/internal/types';
import './preview.css';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly summary?: string;
      readonly description?: string;
      readonly cssParts?: readonly { readonly name: string }[];
    }[];
  }[];
}

// Written by `npm run build`; without it the docs lack their tables, and everything else works.
const manifests = Object.values(
  import.meta.glob<Manifest>('../dist/custom-elements.json', { eager: true, import: 'default' }),
);
for (const manifest of manifests) setCustomElementsManifest(withPartsApart(manifest));

/** In one table a part and a property of the same name would be one line. */
function withPartsApart(manifest: Manifest): Manifest {
  const modules = manifest.modules.map(({ declarations = [], ...module }) => ({
    ...module,
    declarations: declarations.map(({ cssParts = [], ...declaration }) => ({
      ...declaration,
      cssParts: cssParts.map((part) => ({ ...part, name: `::part(${part.name})` })),
    })),
  }));
  return { ...manifest, modules };
}

/** What the class comment says: Storybook itself leaves the summary out. */
function extractComponentDescription(tagName: string): string {
  const declarations = manifests.flatMap(({ modules }) => modules.flatMap(({ declarations = [] }) => declarations));
  const { summary, description } = declarations.find((declaration) => declaration.tagName === tagName) ?? {};
  return [summary, description].filter(Boolean).join('\n\n');
}

/** A control for the plain values the stories set; a whole state is played, not typed, and the rest is for reading. */
const controlPlainValues: ArgTypesEnhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const isPlain = name in initialArgs && !['object', 'function'].includes(typeof initialArgs[name]);
      return [name, isPlain || argType.options ? argType : { ...argType, control: { disable: true } }];
    }),
  );

/** Lets what fades in arrive: axe measures contrast as it is at that moment. Endless animations are not waited for. */
async function settle(root: Document | ShadowRoot = document): Promise<void> {
  const ending = root.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot !== null) await settle(shadowRoot);
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { extractComponentDescription },
    options: {
      storySort: {
        order: [
          'Help Wizard',
          'Steps',
          ['Platform step', 'Describe step', 'Answers step', 'Draft step', 'Review step', 'Posted step', 'Solved step'],
          'Parts',
        ],
      },
    },
  },
  afterEach: () => settle(),
  argTypesEnhancers: [controlPlainValues],
  initialGlobals: { theme: 'light', direction: 'ltr' },
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    direction: {
      description: 'Writing direction',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  decorators: [
    (story, { globals }) =>
      html`<div class="story-root" data-theme=${globals['theme']} dir=${globals['direction']}>${story()}</div>`,
  ],
};

export default preview;
