import ts from 'typescript';
import { root } from './self-alias.mjs';

/** What the type checker knows of the sources; the manifest's analyzer reads one file at a time and cannot. */
export class SourceTypes {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;

  /** @param files Paths from the root of the repository. */
  constructor(files: readonly string[]) {
    const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile) as { config: unknown };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    this.#program = ts.createProgram({ rootNames: files.map((file) => root + file), options });
    this.#checker = this.#program.getTypeChecker();
  }

  /** The public name of every class a module offers by value; the module is a path from the root. */
  exportedNames(file: string): string[] {
    const source = this.#program.getSourceFile(root + file);
    const module = source && this.#checker.getSymbolAtLocation(source);
    return module ? this.#checker.getExportsOfModule(module).map(({ name }) => name) : [];
  }

  /** A member of a class, its own or inherited. */
  member(file: string, className: string, name: string, isStatic: boolean): MemberType | undefined {
    const declaration = this.#program
      .getSourceFile(root + file)
      ?.statements.find((statement) => ts.isClassDeclaration(statement) && statement.name?.text === className);
    const symbol = declaration && ts.isClassDeclaration(declaration) ? declaration.name : undefined;
    const found = symbol && this.#checker.getSymbolAtLocation(symbol);
    if (!found) return undefined;
    const owner = isStatic ? this.#checker.getTypeOfSymbol(found) : this.#checker.getDeclaredTypeOfSymbol(found);
    const property = owner.getProperty(name);
    if (!property) return undefined;
    return this.#describe(this.#checker.getTypeOfSymbol(property), property.valueDeclaration);
  }

  /** The events of an interface by name, each with its type as written, comments and `readonly` left out. */
  events(file: string, interfaceName: string): Map<string, { readonly type: string; readonly description: string }> {
    const source = this.#program.getSourceFile(root + file);
    const map = source?.statements.find(
      (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === interfaceName,
    );
    const events = new Map<string, { type: string; description: string }>();
    if (!source || !map || !ts.isInterfaceDeclaration(map)) return events;
    for (const member of map.members) {
      if (!ts.isPropertySignature(member) || !ts.isStringLiteral(member.name) || !member.type) continue;
      const symbol = this.#checker.getSymbolAtLocation(member.name);
      events.set(member.name.text, { type: flat(member.type, source), description: this.#comment(symbol) });
    }
    return events;
  }

  #describe(type: ts.Type, at: ts.Declaration | undefined): MemberType {
    const print = (each: ts.Type): string => this.#checker.typeToString(each, at, FORMAT);
    const lists = this.#lists(at);
    const text = print(type).replace(/\b[A-Z]\w+\b/g, (name) => lists.get(name) ?? name);
    const plain = (type.isUnion() ? type.types : [type]).filter(({ flags }) => flags & PLAIN);
    const isBoolean = plain.some(({ flags }) => flags & ts.TypeFlags.BooleanLike);
    // The checker lists texts as it met them first; what is written is in an order that makes sense.
    const texts = plain.map(print).sort((one, other) => text.indexOf(one) - text.indexOf(other));
    return {
      text,
      attribute: isBoolean ? 'boolean' : texts.join(' | '),
      description: this.#comment(type.aliasSymbol ?? this.#checker.getNonNullableType(type).aliasSymbol),
    };
  }

  /** The names in a declaration's type that stand for a list of texts, with the list as it is written. */
  #lists(at: ts.Declaration | undefined): Map<string, string> {
    const lists = new Map<string, string>();
    const visit = (node: ts.Node): void => {
      ts.forEachChild(node, visit);
      if (!ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) return;
      const alias = this.#checker.getTypeFromTypeNode(node).aliasSymbol?.declarations?.[0];
      if (!alias || !ts.isTypeAliasDeclaration(alias) || !ts.isUnionTypeNode(alias.type)) return;
      if (!alias.type.types.every((each) => ts.isLiteralTypeNode(each))) return;
      lists.set(node.typeName.text, alias.type.types.map((each) => each.getText()).join(' | '));
    };
    if (at && ts.isPropertyDeclaration(at) && at.type) visit(at.type);
    return lists;
  }

  #comment(symbol: ts.Symbol | undefined): string {
    return symbol ? ts.displayPartsToString(symbol.getDocumentationComment(this.#checker)).replace(/\s+/g, ' ') : '';
  }
}

export interface MemberType {
  /** A name that stands for a list of texts is written out. */
  readonly text: string;
  /** What an attribute can say of it: no objects, no `null`. */
  readonly attribute: string;
  /** What the type's own comment says. */
  readonly description: string;
}

const FORMAT: ts.TypeFormatFlags =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType |
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
const PLAIN = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.EnumLike;

function flat(type: ts.TypeNode, source: ts.SourceFile): string {
  const printer = ts.createPrinter({ removeComments: true });
  return printer
    .printNode(ts.EmitHint.Unspecified, type, source)
    .replace(/\breadonly (?=\w+\??:)/g, '')
    .replace(/;\s*}/g, ' }')
    .replace(/\s+/g, ' ');
}
