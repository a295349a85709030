import { getCustomElements } from '@storybook/web-components-vite';

interface Part {
  readonly name: string;
  readonly description?: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly { readonly tagName?: string; readonly cssParts?: readonly Part[] }[];
  }[];
}

/** The parts of an element that a page may style, as the manifest says. None where the package was not built. */
export function partsOf(tagName: string): readonly Part[] {
  const { modules = [] } = (getCustomElements() ?? {}) as Partial<Manifest>;
  const declarations = modules.flatMap(({ declarations: all = [] }) => all);
  const parts = declarations.find((declaration) => declaration.tagName === tagName)?.cssParts ?? [];
  // The docs tables want them written as `::part(name)`, see .storybook/preview.ts.
  return parts.map((part) => ({ ...part, name: part.name.replace(/^::part\((.*)\)$/, '$1') }));
}
