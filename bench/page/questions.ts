import type { BenchDoc, DataSet } from '../data.js';

/** Something to type, and what would answer it. */
export interface Question {
  readonly text: string;
  /** A long word of it without slips: what is typed first in a page that was just opened. */
  readonly firstLetters: string;
  /** Titles of the documents that answer it, their white space as a page shows it. */
  readonly right: ReadonlySet<string>;
}

const LONGEST = 40;
const FIRST_LETTERS = 5;

/** Questions spread evenly over the set, every second one with slips, cut after the last whole word within 40 letters. */
export function pickQuestions({ docs, queries }: DataSet, count: number): Question[] {
  const titleOf = new Map(docs.map(({ id, title }: BenchDoc) => [id, title.replace(/\s+/g, ' ').trim()]));
  return Array.from({ length: count }, (_, i) => {
    const query = queries[Math.floor((i * queries.length) / count)];
    if (!query) throw new Error(`bench: the data set has no ${count} questions.`);
    return {
      text: cut(i % 2 === 0 ? query.text : query.typo),
      firstLetters: longestWord(query.text).slice(0, FIRST_LETTERS),
      right: new Set([...query.gold].flatMap((id) => titleOf.get(id) ?? [])),
    };
  });
}

function cut(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ');
  if (plain.length <= LONGEST) return plain;
  const end = plain.lastIndexOf(' ', LONGEST);
  return plain.slice(0, end > 0 ? end : LONGEST);
}

function longestWord(text: string): string {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
