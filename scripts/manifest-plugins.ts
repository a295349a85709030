/** What dist/custom-elements.json needs beside what the analyzer reads from header comments. */
import { readTemplates } from './read-templates.js';
import { readTokens } from './read-tokens.js';
import { SourceTypes } from './read-types.js';
import { TOKEN_DESCRIPTIONS } from './token-descriptions.js';

export interface Described {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

export interface Member extends Described {
  kind: 'field' | 'method';
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
  attribute?: string;
  parameters?: Described[];
  return?: { type?: { text: string } };
  inheritedFrom?: { name: string };
}

export interface Attribute extends Described {
  fieldName?: string;
}

export interface Declaration {
  kind: string;
  name: string;
  tagName?: string;
  customElement?: boolean;
  /** `internal`: a part of the public elements; a page does not use it by itself. */
  status?: 'internal';
  summary?: string;
  description?: string;
  members?: Member[];
  attributes?: Attribute[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

interface Module {
  path: string;
  declarations?: Declaration[];
  exports?: { kind: string; name: string; declaration: { name: string } }[];
}

export interface Manifest {
  modules: Module[];
}

interface Plugin {
  name: string;
  packageLinkPhase(phase: { customElementsManifest: Manifest }): void;
}

/** An element with the module it stands in. */
interface Found {
  readonly file: string;
  readonly element: Declaration;
}

/** In the order they must run. */
export const plugins: readonly Plugin[] = [
  { name: 'elements-only', packageLinkPhase: ({ customElementsManifest }) => keepElements(customElementsManifest) },
  { name: 'checked-types', packageLinkPhase: ({ customElementsManifest }) => checkTypes(customElementsManifest) },
  { name: 'passed-on-parts', packageLinkPhase: ({ customElementsManifest }) => passOnParts(customElementsManifest) },
  { name: 'passed-on-events', packageLinkPhase: ({ customElementsManifest }) => passOnEvents(customElementsManifest) },
  { name: 'tokens', packageLinkPhase: ({ customElementsManifest }) => addTokens(customElementsManifest) },
  { name: 'built-paths', packageLinkPhase: ({ customElementsManifest }) => rewritePaths(customElementsManifest) },
];

function elementsOf({ modules }: Manifest): Found[] {
  return modules.flatMap(({ path, declarations = [] }) => declarations.map((element) => ({ file: path, element })));
}

/** Functions, helper classes, and private members (`@state` among them) are nobody's business. */
function keepElements(manifest: Manifest): void {
  for (const module of manifest.modules) {
    module.declarations = (module.declarations ?? []).filter(({ customElement }) => customElement);
    for (const element of module.declarations) element.members = element.members?.filter(isPublic) ?? [];
    const kept = new Set(module.declarations.map(({ name }) => name));
    module.exports = (module.exports ?? []).filter(
      ({ kind, declaration }) => kind === 'custom-element-definition' || kept.has(declaration.name),
    );
  }
  manifest.modules = manifest.modules.filter(({ exports }) => exports?.length);
}

function isPublic({ name, privacy = 'public' }: Member): boolean {
  return privacy === 'public' && !/^[#_]/.test(name);
}

/** Types as the checker sees them; and what a page does not use by its own tag is marked as internal. */
function checkTypes(manifest: Manifest): void {
  const elements = elementsOf(manifest);
  const types = new SourceTypes(['src/elements/events.ts', ...elements.map(({ file }) => file)]);
  const events = types.events('src/elements/events.ts', 'HelpWizardEventMap');
  for (const { file, element } of elements) {
    // The folder of a public element bears its whole tag; a part leaves `help-wizard-` out.
    if (!file.startsWith(`src/elements/${String(element.tagName)}/`)) element.status = 'internal';
    for (const member of element.members ?? []) checkMember(types, file, element, member);
    // An event whose name the code keeps in a variable is listed by the name of that variable.
    const { texts } = readTemplates(file, element.name);
    element.events = (element.events ?? []).filter(({ name }) => events.has(name) || texts.has(name));
    for (const event of element.events) {
      const known = events.get(event.name);
      event.type ??= { text: 'CustomEvent' };
      if (known === undefined) continue;
      event.type = { text: known.type };
      describe(event, known.description);
    }
  }
}

function checkMember(types: SourceTypes, file: string, element: Declaration, member: Member): void {
  if (member.kind !== 'field') return;
  const checked = types.member(file, element.name, member.name, member.static ?? false);
  if (checked === undefined) return;
  member.type = { text: checked.text };
  describe(member, checked.description);
  const attribute = element.attributes?.find(({ fieldName }) => fieldName === member.name);
  if (attribute === undefined) return;
  attribute.type = { text: checked.attribute };
  describe(attribute, member.description);
  // An attribute that is not there has no value.
  if (attribute.default === 'null' || attribute.default === 'undefined') delete attribute.default;
}

function describe(what: Described, description: string | undefined): void {
  if (!what.description && description) what.description = description;
}

/** What `exportparts` passes on is a part too; its own element says what it is, unless the outer one does. */
function passOnParts(manifest: Manifest): void {
  const elements = elementsOf(manifest);
  const done = new Set<Declaration>();
  const complete = ({ file, element }: Found): Described[] => {
    element.cssParts ??= [];
    if (done.has(element)) return element.cssParts;
    done.add(element);
    for (const { tag, inner, outer } of readTemplates(file, element.name).passedOn) {
      if (element.cssParts.some(({ name }) => name === outer)) continue;
      const child = elements.find((other) => other.element.tagName === tag);
      const part = child && complete(child).find(({ name }) => name === inner);
      if (part) element.cssParts.push({ ...part, name: outer });
    }
    return element.cssParts;
  };
  elements.forEach(complete);
}

/** Public events bubble and are composed: those of a public element inside arrive at the outer one too. */
function passOnEvents(manifest: Manifest): void {
  const elements = elementsOf(manifest).filter(({ element }) => element.status !== 'internal');
  const own = new Map(elements.map(({ element }) => [element.tagName, element.events ?? []]));
  for (const { file, element } of elements) {
    const inner = [...readTemplates(file, element.name).tags].flatMap((tag) => own.get(tag) ?? []);
    const events = element.events ?? [];
    const others = inner.filter(({ name }) => !events.some((event) => event.name === name));
    element.events = [...events, ...others.map((event) => ({ ...event }))];
  }
}

/** Every token works on every public element, and on any element above it. */
function addTokens(manifest: Manifest): void {
  const properties = readTokens().map(({ name, value }) => ({
    name: `--help-wizard-${name}`,
    default: value,
    description: TOKEN_DESCRIPTIONS[name] ?? '',
  }));
  for (const { element } of elementsOf(manifest)) {
    if (element.status !== 'internal') element.cssProperties = properties.map((property) => ({ ...property }));
  }
}

/** The package holds dist, not src. */
function rewritePaths(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const node = value as Record<string, unknown>;
  for (const [key, child] of Object.entries(node)) {
    const isPath = (key === 'path' || key === 'module') && typeof child === 'string';
    if (isPath) node[key] = child.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    else rewritePaths(child);
  }
}
