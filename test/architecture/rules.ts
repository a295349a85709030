import { posix } from 'node:path';
import { readModule, type ModuleImport, type ModuleWord } from './read-module.js';

/** A folder of src, or one module of it without its `.ts`. */
type Place = string;

interface Rule {
  /** What its modules may import in any way, besides their own folder. */
  readonly imports: readonly Place[];
  /** … but not these. */
  readonly except?: readonly Place[];
  /** … by `import type` only, those excepted included. */
  readonly types?: readonly Place[];
  /** … by `import()` only. */
  readonly dynamic?: readonly Place[];
  /** Globals it must not mention. */
  readonly never?: readonly string[];
  readonly withoutForumNames?: true;
  /** May `import()` an address that is made up at run time. */
  readonly computed?: true;
}

const DOM = ['document', 'window', 'localStorage', 'sessionStorage'];
const OUTSIDE_WORLD = [...DOM, 'navigator', 'fetch', 'Date.now', 'new Date()', 'Math.random'];
const PORT = 'adapters/forum-adapter';
const EVERYTHING = [
  ...['core', 'search', 'checks', 'sources', 'controllers', 'styles', 'elements', 'i18n', 'embed', 'cli'],
  PORT,
];

/** Which arrows exist, by folder or, before that, by module. A folder that is not here must not exist either. */
const RULES: Readonly<Record<string, Rule>> = {
  core: { imports: ['core'], never: OUTSIDE_WORLD, withoutForumNames: true },
  // By core's types a language that misses an error code or an action does not compile.
  i18n: { imports: ['i18n'], types: ['core'], never: OUTSIDE_WORLD, withoutForumNames: true },
  search: { imports: ['search', 'core'], never: DOM },
  checks: { imports: ['checks', 'core'], never: DOM },
  // One forum never needs another one: what they share is in internal.
  adapters: { imports: ['core', PORT, 'adapters/internal'] },
  sources: { imports: ['sources', 'core', PORT] },
  controllers: { imports: ['controllers', 'core', 'search', 'checks', 'sources', 'i18n', PORT] },
  styles: { imports: ['styles'] },
  elements: {
    imports: ['controllers', 'i18n', 'styles', 'core'],
    // How one state becomes the next is the controllers' business.
    except: ['core/wizard-machine', 'core/wizard-moves'],
    dynamic: ['elements'],
    never: ['fetch'],
    withoutForumNames: true,
  },
  // The module for a script tag is the whole package: it may import both.
  'embed/module': { imports: ['define', 'index'] },
  // What the classic script loads: the launcher at once, the rest on demand.
  'embed/elements': { imports: ['embed', 'elements/help-wizard-launcher'] },
  'embed/page-elements': { imports: ['embed'], dynamic: ['elements/help-wizard-announcements'] },
  'embed/wizard': { imports: ['embed', 'elements/help-wizard'] },
  'embed/entries': { imports: ['embed', 'elements/help-wizard-entries'] },
  // Holds a config's options against what the adapter takes; loaded with the adapter.
  'embed/configured-adapter': {
    imports: ['core/errors', 'checks/forum-options'],
    types: ['controllers', 'adapters'],
    dynamic: ['adapters', 'checks/memory-options'],
  },
  // Its chunk is named by the build, and beside it wherever a site serves both from.
  'embed/script': { imports: ['embed'], computed: true },
  embed: { imports: ['embed'], types: ['controllers', 'adapters'], dynamic: ['define', 'adapters'] },
  cli: { imports: ['cli', 'core', 'search', 'checks', 'sources', 'adapters'], never: DOM },
  define: { imports: EVERYTHING },
  index: { imports: EVERYTHING },
};

/** Packages, and the only places that may import them. */
const PACKAGES: Readonly<Record<string, readonly Place[]>> = {
  lit: ['controllers', 'styles', 'elements'],
  'fuse.js': ['search'],
  '@orama/stemmers': ['search/languages'],
  '@orama/stopwords': ['search/languages'],
  valibot: ['checks'],
  // Its metadata is large, so whatever imports it is loaded on demand.
  'libphonenumber-js': ['checks/personal-data'],
  '@floating-ui/dom': ['controllers/anchor-controller'],
  dompurify: ['controllers/render-markup'],
  // Loaded with the first draft, by whoever needs to say what it is written on.
  bowser: ['controllers/read-device'],
  marked: ['controllers/render-markup', 'cli'],
  'csv-parse': ['cli'],
  yaml: ['cli'],
};

/** What a place must not take from lit: controllers have no templates and no CSS, styles have nothing but CSS. */
const LIT_NAMES: Readonly<Record<string, (name: string) => boolean>> = {
  controllers: (name) => !['html', 'svg', 'mathml', 'css', 'unsafeCSS', '*'].includes(name),
  styles: (name) => name === 'css',
};

const FORUM_NAMES = /discourse|nodebb|khoros|flarum|wordpress|mediawiki|phpbb/i;
const MAX_LINES = 300;

/**
 * What is wrong with one file of src; empty where all is well.
 * @param file Its path from the root of the repository, as in `src/core/errors.ts`.
 */
export function violations(file: string, text: string): string[] {
  const place = file.replace(/^src\//, '').replace(/\.ts$/, '');
  const folder = place.split('/')[0] ?? '';
  const key = Object.hasOwn(RULES, place) ? place : folder;
  const rule = Object.hasOwn(RULES, key) ? RULES[key] : undefined;
  if (!rule) return [`${file}: the architecture has no place called "${folder}"`];
  const { imports, words, lines } = readModule(file, text);
  return [
    ...(lines > MAX_LINES ? [`${file}: ${lines} lines, more than ${MAX_LINES}`] : []),
    ...imports.flatMap((found) => at(file, found.line, importProblem(place, folder, rule, found))),
    ...words.flatMap((word) => at(file, word.line, wordProblem(rule, word))),
  ];
}

function at(file: string, line: number, problem: string | undefined): string[] {
  return problem ? [`${file}:${line}: ${problem}`] : [];
}

function importProblem(place: Place, folder: string, rule: Rule, found: ModuleImport): string | undefined {
  const { specifier, kind } = found;
  if (specifier === null)
    return rule.computed ? undefined : 'imports a name that is computed, so nobody can check or find it';
  if (!specifier.startsWith('.')) return packageProblem(place, folder, specifier, found);
  if (!specifier.endsWith('.js')) return `imports "${specifier}" without ".js"`;
  const target = posix.join(posix.dirname(`src/${place}`), specifier).replace(/\.js$/, '');
  if (!target.startsWith('src/')) return `imports "${specifier}", which is outside src`;
  const allowed = [...rule.imports];
  if (kind === 'type') allowed.push(...(rule.types ?? []));
  if (kind === 'dynamic') allowed.push(...(rule.dynamic ?? []));
  const module = target.slice('src/'.length);
  if (folder === 'index' && /(^|\.)define$/.test(module)) return `imports ${module}, but must register nothing`;
  const isExcepted = kind !== 'type' && isWithin(module, rule.except ?? []);
  if (!isExcepted && (isOwn(place, module) || isWithin(module, allowed))) return undefined;
  return `must not import ${module} (${kind})`;
}

/** Is this a module of the importing forum or element itself, or one that all elements share? */
function isOwn(place: Place, module: Place): boolean {
  const [folder, name] = place.split('/');
  const [targetFolder, targetName, ...rest] = module.split('/');
  if (folder !== targetFolder) return false;
  // A forum is a file, and a folder beside it where one file is not enough.
  if (folder === 'adapters') return name === targetName;
  if (folder !== 'elements') return false;
  const isShared = rest.length === 0 || targetName === 'parts';
  // An element's define module also registers the elements its template uses.
  const registersBoth = place.endsWith('.define') && module.endsWith('.define');
  return name === targetName || isShared || registersBoth;
}

function packageProblem(place: Place, folder: string, specifier: string, found: ModuleImport): string | undefined {
  if (specifier.startsWith('node:')) return folder === 'cli' ? undefined : `must not import ${specifier}: not in Node`;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const owners = Object.hasOwn(PACKAGES, name) ? (PACKAGES[name] ?? []) : [];
  if (!isWithin(place, owners)) return `must not import the package ${name}`;
  const isAllowed = name === 'lit' ? LIT_NAMES[folder] : undefined;
  const wrong = found.kind === 'type' || !isAllowed ? [] : found.names.filter((taken) => !isAllowed(taken));
  return wrong.length > 0 ? `must not take ${wrong.join(', ')} from ${specifier}` : undefined;
}

function isWithin(module: Place, places: readonly Place[]): boolean {
  return places.some((place) => module === place || module.startsWith(`${place}/`));
}

function wordProblem(rule: Rule, { kind, word }: ModuleWord): string | undefined {
  if (kind === 'global' && rule.never?.includes(word)) return `must not mention ${word}`;
  const forum = rule.withoutForumNames ? FORUM_NAMES.exec(word) : null;
  return forum ? `must not know the forum "${forum[0]}"` : undefined;
}
