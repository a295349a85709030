import ts from 'typescript';

/** How one module names another. `static` is also what a bare import and `export … from` do. */
export interface ModuleImport {
  readonly kind: 'static' | 'type' | 'dynamic';
  /** `null` where the code computes it. */
  readonly specifier: string | null;
  /** The exports taken by name, types left out; `*` for all of them. */
  readonly names: readonly string[];
  readonly line: number;
}

/** A word of the code, comments left out. */
export interface ModuleWord {
  readonly kind: 'global' | 'text';
  readonly word: string;
  readonly line: number;
}

export interface ModuleFacts {
  readonly imports: readonly ModuleImport[];
  readonly words: readonly ModuleWord[];
  readonly lines: number;
}

export function readModule(file: string, text: string): ModuleFacts {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const imports: ModuleImport[] = [];
  const words: ModuleWord[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const found = importOf(node);
    if (found) imports.push({ names: [], ...found, line });
    const word = wordOf(node);
    if (word) words.push({ ...word, line });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { imports, words, lines: text.replace(/\n$/, '').split('\n').length };
}

type Found = Omit<ModuleImport, 'line' | 'names'> & { readonly names?: readonly string[] };

function importOf(node: ts.Node): Found | undefined {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    const isType = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { kind: isType ? 'type' : 'static', specifier: textOf(node.moduleSpecifier), names: namesOf(clause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { kind: node.isTypeOnly ? 'type' : 'static', specifier: textOf(node.moduleSpecifier), names: ['*'] };
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return { kind: 'static', specifier: textOf(node.moduleReference.expression), names: ['*'] };
  }
  // `import('./types.js').Entry`, in a type.
  if (ts.isImportTypeNode(node)) {
    const literal = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    return { kind: 'type', specifier: textOf(literal) };
  }
  if (ts.isCallExpression(node)) {
    const dynamic = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const required = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    if (dynamic || required) return { kind: 'dynamic', specifier: textOf(node.arguments[0]), names: ['*'] };
  }
  // `new URL('./worker.ts', import.meta.url)` is how a worker is loaded: an address, so it is that of the source.
  if (ts.isNewExpression(node) && node.arguments?.[1]?.getText() === 'import.meta.url') {
    const specifier = textOf(node.arguments[0])?.replace(/\.ts$/, '.js') ?? null;
    return { kind: 'dynamic', specifier, names: ['*'] };
  }
  return undefined;
}

function textOf(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null;
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
  if (!clause) return [];
  const bindings = clause.namedBindings;
  if (clause.name || !bindings || ts.isNamespaceImport(bindings)) return ['*'];
  return bindings.elements.filter((e) => !e.isTypeOnly).map((e) => (e.propertyName ?? e.name).text);
}

function wordOf(node: ts.Node): Omit<ModuleWord, 'line'> | undefined {
  if (ts.isIdentifier(node) && !isMemberName(node)) return { kind: 'global', word: node.text };
  if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
    return { kind: 'text', word: node.text };
  }
  // `Date.now` and `globalThis.fetch` are one word each; `new Date()` reads the clock just like `Date.now()`.
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const member = `${node.expression.text}.${node.name.text}`;
    return { kind: 'global', word: member.replace(/^(globalThis|self)\./, '') };
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
    return { kind: 'global', word: 'new Date()' };
  }
  return undefined;
}

/** `draft.document`, `{ document: … }` and `interface { document: … }` name a member, not the global. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  const member = ts.isPropertyAssignment(parent) || ts.isTypeElement(parent) || ts.isClassElement(parent);
  return member && parent.name === node;
}
