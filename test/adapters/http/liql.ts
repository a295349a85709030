/** A row as the queries of the double see it: by the path of each field, as in `board.id`. */
export type Row = Readonly<Record<string, string | number | boolean | undefined>>;

export interface LiqlQuery {
  readonly fields: readonly string[];
  readonly from: string;
  readonly where: (row: Row) => boolean;
  /** Every text of the query, decoded, in its order. */
  readonly texts: readonly string[];
  readonly order: string | null;
  readonly limit: number;
  readonly offset: number;
}

type Test = (row: Row) => boolean;

const TOKEN = /\s+|'((?:\\[^]|[^\\'])*)'|[()=,]|[\w.]+(?:\([\w*]+\))?/gy;
const KEYWORDS = /^(?:AND|OR|ORDER|LIMIT|OFFSET|WHERE|MATCHES)$/;

/** Reads a query as Khoros does, as far as an adapter needs it; `null` = "Invalid query syntax". */
export function readLiql(query: string): LiqlQuery | null {
  try {
    return new Reader(tokensOf(query)).query();
  } catch {
    return null;
  }
}

function tokensOf(query: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < query.length) {
    const found = TOKEN.exec(query);
    if (!found) throw new SyntaxError('Invalid query syntax');
    if (found[0].trim() !== '')
      tokens.push(found[1] === undefined ? found[0] : `'${found[1].replace(/\\([^])/g, '$1')}`);
  }
  return tokens;
}

class Reader {
  readonly #tokens: string[];
  readonly #texts: string[] = [];

  constructor(tokens: string[]) {
    this.#tokens = tokens;
  }

  query(): LiqlQuery {
    this.#take('SELECT');
    const fields = [this.#name()];
    while (this.#takeIf(',')) fields.push(this.#name());
    this.#take('FROM');
    const from = this.#name();
    const where = this.#takeIf('WHERE') ? this.#any() : () => true;
    let order: string | null = null;
    if (this.#takeIf('ORDER')) {
      this.#take('BY');
      order = this.#name();
      this.#take('DESC');
    }
    // Khoros gives 25 where nobody says how many.
    const limit = this.#takeIf('LIMIT') ? Number(this.#name()) : 25;
    const offset = this.#takeIf('OFFSET') ? Number(this.#name()) : 0;
    if (this.#tokens.length > 0) throw new SyntaxError('Invalid query syntax');
    return { fields, from, where, texts: this.#texts, order, limit, offset };
  }

  #any(): Test {
    const tests = [this.#all()];
    while (this.#takeIf('OR')) tests.push(this.#all());
    return (row) => tests.some((test) => test(row));
  }

  #all(): Test {
    const tests = [this.#one()];
    while (this.#takeIf('AND')) tests.push(this.#one());
    return (row) => tests.every((test) => test(row));
  }

  #one(): Test {
    if (this.#takeIf('(')) {
      const test = this.#any();
      this.#take(')');
      return test;
    }
    const field = this.#name();
    if (this.#takeIf('MATCHES')) {
      const words =
        this.#text()
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      return (row) => words.some((word) => String(row[field]).toLowerCase().includes(word));
    }
    this.#take('=');
    const value = this.#tokens[0]?.startsWith("'") ? this.#text() : this.#name();
    return (row) => String(row[field]) === value;
  }

  #text(): string {
    const token = this.#next();
    if (!token.startsWith("'")) throw new SyntaxError('Invalid query syntax');
    this.#texts.push(token.slice(1));
    return token.slice(1);
  }

  #name(): string {
    const token = this.#next();
    if (!/^[\w.]/.test(token) || KEYWORDS.test(token)) throw new SyntaxError('Invalid query syntax');
    return token;
  }

  #take(token: string): void {
    if (this.#next() !== token) throw new SyntaxError('Invalid query syntax');
  }

  #takeIf(token: string): boolean {
    if (this.#tokens[0] !== token) return false;
    this.#tokens.shift();
    return true;
  }

  #next(): string {
    const token = this.#tokens.shift();
    if (token === undefined) throw new SyntaxError('Invalid query syntax');
    return token;
  }
}
