import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { root } from './self-alias.mjs';

/** What an element's templates offer to the page around it, read from its sources. */
export interface TemplateFacts {
  /** Names in `part="…"`; `{}` stands for what the code computes. */
  readonly parts: ReadonlySet<string>;
  /** Parts of the elements inside that are passed on, as `exportparts` says. */
  readonly passedOn: readonly PassedOnPart[];
  /** Elements of ours inside, by their tags. */
  readonly tags: ReadonlySet<string>;
  /** Names of slots; the one without a name is ''. */
  readonly slots: ReadonlySet<string>;
  /** Texts that stand in the code: the names of its events are among them. */
  readonly texts: ReadonlySet<string>;
}

export interface PassedOnPart {
  /** The element inside, by its tag. */
  readonly tag: string;
  readonly inner: string;
  readonly outer: string;
}

interface Module {
  readonly declarations: ReadonlyMap<string, ts.Node>;
  /** Local name → where it comes from, for what an element may share templates with. */
  readonly imports: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
}

interface Mutable {
  readonly parts: Set<string>;
  readonly passedOn: PassedOnPart[];
  readonly tags: Set<string>;
  readonly slots: Set<string>;
  readonly texts: Set<string>;
}

const TAG = /<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
const LISTENERS = ['addEventListener', 'removeEventListener'];
const modules = new Map<string, Module>();

/**
 * Follows a class into every function of its own folder, and of the parts that elements share, that it uses.
 * @param file Its path from the root of the repository.
 */
export function readTemplates(file: string, className: string): TemplateFacts {
  const facts: Mutable = { parts: new Set(), passedOn: [], tags: new Set(), slots: new Set(), texts: new Set() };
  const seen = new Set<string>();
  const follow = (from: string, name: string): void => {
    const key = `${from}#${name}`;
    const declaration = moduleAt(from).declarations.get(name);
    if (seen.has(key) || declaration === undefined) return;
    seen.add(key);
    collect(declaration, facts, {
      name: (used) => {
        const target = moduleAt(from).imports.get(used) ?? { file: from, name: used };
        follow(target.file, target.name);
      },
      module: (specifier) => {
        const target = elementModule(specifier, from);
        // An element that is only registered has templates of its own.
        if (target === undefined || target.endsWith('.define.ts')) return;
        for (const each of moduleAt(target).declarations.keys()) follow(target, each);
      },
    });
  };
  follow(file, className);
  return facts;
}

/** Called with what the code uses: a name, or a module that it loads on demand. */
interface Use {
  readonly name: (name: string) => void;
  readonly module: (specifier: string) => void;
}

function collect(node: ts.Node, facts: Mutable, use: Use): void {
  if (ts.isTaggedTemplateExpression(node)) readMarkup(textOf(node.template), facts);
  if (ts.isIdentifier(node)) use.name(node.text);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments;
    if (specifier && ts.isStringLiteral(specifier)) use.module(specifier.text);
  }
  if (ts.isStringLiteral(node) && !isListenedTo(node)) facts.texts.add(node.text);
  ts.forEachChild(node, (child) => collect(child, facts, use));
}

function isListenedTo({ parent }: ts.StringLiteral): boolean {
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false;
  return LISTENERS.includes(parent.expression.name.text);
}

function textOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join('{}');
}

function readMarkup(markup: string, facts: Mutable): void {
  for (const [, tag = '', attributes = ''] of markup.matchAll(TAG)) {
    if (tag.startsWith('help-wizard')) facts.tags.add(tag);
    if (tag === 'slot') facts.slots.add(attribute(attributes, 'name') ?? '');
    for (const part of attribute(attributes, 'part')?.split(/\s+/) ?? []) facts.parts.add(part);
    for (const pair of attribute(attributes, 'exportparts')?.split(',') ?? []) {
      const [inner = '', outer = inner] = pair.split(':').map((name) => name.trim());
      facts.passedOn.push({ tag, inner, outer });
    }
  }
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|(\\S+))`).exec(attributes);
  return found?.[1] ?? found?.[2];
}

function moduleAt(file: string): Module {
  const known = modules.get(file);
  if (known) return known;
  const text = existsSync(root + file) ? readFileSync(root + file, 'utf8') : '';
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const declarations = new Map<string, ts.Node>();
  const imports = new Map<string, { file: string; name: string }>();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      if (statement.name) declarations.set(statement.name.text, statement);
    } else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (ts.isIdentifier(name) && initializer) declarations.set(name.text, initializer);
      }
    } else if (ts.isImportDeclaration(statement)) {
      for (const [local, name, from] of importsOf(statement, file)) imports.set(local, { file: from, name });
    }
  }
  const module = { declarations, imports };
  modules.set(file, module);
  return module;
}

function importsOf(statement: ts.ImportDeclaration, file: string): [local: string, name: string, file: string][] {
  const { importClause, moduleSpecifier } = statement;
  const bindings = importClause?.namedBindings;
  const isType = importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  if (!ts.isStringLiteral(moduleSpecifier) || isType || !bindings || !ts.isNamedImports(bindings)) return [];
  const target = elementModule(moduleSpecifier.text, file);
  if (target === undefined) return [];
  return bindings.elements.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text, target]);
}

/** Templates are made in src/elements only. */
function elementModule(specifier: string, from: string): string | undefined {
  const target = posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
  return target.startsWith('src/elements/') ? target : undefined;
}
