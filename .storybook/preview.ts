import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import type { A11yParameters } from '@storybook/addon-a11y';
import type { ArgTypesEnhancer } from 'storybook/internal/types';
import { inPage } from './page.js';
import './preview.css';
import { globalTypes, initialGlobals } from './toolbars.js';

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

/** The launcher goes by the window, not by its column: these make the window honest. The heights are those of devices. */
const WINDOWS = {
  desktop: windowOf('Desktop', 1280, 800),
  tablet: windowOf('Tablet', 880, 1180),
  smallTablet: windowOf('Small tablet', 560, 960),
  phone: windowOf('Phone', 416, 896),
  smallPhone: windowOf('Small phone', 320, 640),
};

function windowOf(name: string, width: number, height: number) {
  return { name: `${name}: ${width} px`, styles: { width: `${width}px`, height: `${height}px` } };
}

/** Set by the vitest addon; not set where a designer looks. */
const IS_TEST = import.meta.env['VITEST_STORYBOOK'] !== undefined;

/** Until what moves has arrived, for axe measures colours as they are at that moment. What moves for ever goes on. */
async function settle(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  for (const root of allRoots(document)) {
    const ending = root.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    if (IS_TEST) for (const animation of ending) animation.finish();
    await Promise.allSettled(ending.map(({ finished }) => finished));
  }
}

function* allRoots(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot !== null) yield* allRoots(shadowRoot);
}

/** A story as a test must also be accessible in the dark and from right to left; a designer need not wait for that. */
const checkEveryMode: Preview['afterEach'] = async ({ canvasElement, parameters }) => {
  await settle();
  const { test, context } = (parameters['a11y'] ?? {}) as A11yParameters;
  const page = canvasElement.querySelector<HTMLElement>('.story-root');
  if (!IS_TEST || test === 'off' || page === null) return;
  // The addon's own parameter; its stories name elements of the page.
  const { include = ['body'] } = (context ?? {}) as { readonly include?: readonly string[] };
  const { expectAccessibleInEveryMode } = await import('./every-mode.js');
  await expectAccessibleInEveryMode(page, [...document.querySelectorAll(include.join())], settle);
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { extractComponentDescription },
    viewport: { options: WINDOWS },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Help Wizard',
          'States of the board',
          'Launcher',
          'Panels',
          'Steps',
          ['Platform step', 'Describe step', 'Answers step', 'Draft step', 'Review step', 'Posted step', 'Solved step'],
          'Parts',
          'Theming',
          'Pages',
        ],
      },
    },
  },
  afterEach: checkEveryMode,
  argTypesEnhancers: [controlPlainValues],
  globalTypes,
  initialGlobals,
  decorators: [inPage],
};

export default preview;
