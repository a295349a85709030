import { MAX_RECORD, parseRecord, TOO_LONG, type ReadRecord } from './records.js';

/** What every index that this tool writes begins with, in tiers or not. */
export const INDEX_START = '{"format":"help-wizard-search-';
const NO_LIST = 'it is neither a list nor { "entries": [...] }';
/** What matters outside of strings, and inside. */
const MARKS = /["[\]{},:\n]/g;
const STRING_MARKS = /["\\]/g;

/**
 * A JSON file that is a list, or has one as `entries`: element by element, so that neither its size nor one broken element
 * matters to the others.
 */
export async function* readJsonList(chunks: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  const splitter = new ListSplitter();
  let start = '';
  for await (const chunk of chunks) {
    if (start.length < INDEX_START.length) start += chunk.slice(0, INDEX_START.length);
    // One written into the folder of its sources would feed them into itself, as they were.
    if (start.startsWith(INDEX_START)) {
      yield { line: 1, problem: 'it is a search index' };
      return;
    }
    yield* splitter.push(chunk);
    if (splitter.isLost) {
      yield { line: 1, problem: NO_LIST };
      return;
    }
  }
  yield* splitter.end();
}

class ListSplitter {
  /** What has come so far is no list, whatever comes now. */
  isLost = false;
  #line = 1;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  /** How deep the elements of the list are; 0 while it has not begun. */
  #listDepth = 0;
  #isOver = false;
  /** The last string outside of the list, with the quote that ends it, and the key it became. */
  #name = '';
  #key = '';
  /** The element that is being read, and where it begins. */
  #parts: string[] = [];
  #length = 0;
  #start = 0;
  #hasAny = false;

  *push(chunk: string): Generator<ReadRecord> {
    let at = 0;
    while (at < chunk.length) {
      if (this.#isOver) return;
      if (this.#isInString) at = this.#readString(chunk, at);
      else {
        MARKS.lastIndex = at;
        const next = MARKS.exec(chunk)?.index ?? chunk.length;
        this.#take(chunk.slice(at, next));
        if (next === chunk.length) return;
        yield* this.#mark(chunk.charAt(next));
        if (this.isLost) return;
        at = next + 1;
      }
    }
  }

  *end(): Generator<ReadRecord> {
    if (!this.#hasAny) yield { line: 1, problem: 'it is empty' };
    else if (this.#listDepth === 0) yield { line: 1, problem: NO_LIST };
    else if (!this.#isOver) {
      yield* this.#finish();
      yield { line: this.#line, problem: 'the file ends in the middle of its list' };
    }
  }

  #readString(chunk: string, from: number): number {
    let at = from;
    if (this.#isEscaped) {
      this.#isEscaped = false;
      at += 1;
    }
    for (;;) {
      STRING_MARKS.lastIndex = at;
      const next = STRING_MARKS.exec(chunk)?.index ?? chunk.length;
      if (next === chunk.length) return this.#takeString(chunk.slice(from), chunk.length);
      if (chunk.charAt(next) === '"') {
        this.#isInString = false;
        return this.#takeString(chunk.slice(from, next + 1), next + 1);
      }
      if (next + 1 === chunk.length) {
        this.#isEscaped = true;
        return this.#takeString(chunk.slice(from), chunk.length);
      }
      at = next + 2;
    }
  }

  #takeString(text: string, end: number): number {
    if (this.#listDepth === 0) this.#name += text;
    this.#take(text);
    return end;
  }

  *#mark(mark: string): Generator<ReadRecord> {
    if (mark === '\n') this.#line += 1;
    if (mark === '"') {
      this.#isInString = true;
      this.#name = '';
    }
    if (mark === ':' && this.#depth === 1 && this.#listDepth === 0) this.#key = this.#name;
    const isInList = this.#listDepth > 0 && this.#depth === this.#listDepth;
    if (isInList && (mark === ',' || mark === ']')) {
      yield* this.#finish();
      if (mark === ']') this.#isOver = true;
      return;
    }
    this.#take(mark);
    if (mark === '[' || mark === '{') this.#open(mark);
    else if (mark === ']' || mark === '}') this.#depth -= 1;
  }

  #open(mark: string): void {
    this.#depth += 1;
    if (this.#listDepth > 0 || mark === '{') return;
    if (this.#depth === 1 || (this.#depth === 2 && this.#key === 'entries"')) this.#listDepth = this.#depth;
    this.#parts = [];
    this.#length = 0;
  }

  #take(text: string): void {
    if (text.trim() === '' && this.#length === 0) return;
    this.#hasAny = true;
    if (this.#listDepth === 0) {
      // Neither a list nor an object: nothing that comes can make it one.
      if (this.#depth === 0 && text !== '[' && text !== '{') this.isLost = true;
      return;
    }
    if (this.#length === 0) this.#start = this.#line;
    this.#length += text.length;
    if (this.#length <= MAX_RECORD) this.#parts.push(text);
    else this.#parts = [];
  }

  *#finish(): Generator<ReadRecord> {
    if (this.#length > MAX_RECORD) yield { line: this.#start, problem: TOO_LONG };
    else if (this.#length > 0) yield parseRecord(this.#parts.join(''), this.#start);
    this.#parts = [];
    this.#length = 0;
  }
}
