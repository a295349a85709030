import { readFileSync } from 'node:fs';
import type { PersonalDataKind } from '../../src/checks/personal-data/finding.js';

/** A finding's kind; `ssn` is a `national-id` that is counted apart. */
export type Label = PersonalDataKind | 'ssn';

export interface Labelled {
  /** As in `en-US`. */
  readonly locale: string;
  readonly text: string;
  readonly labels: readonly { readonly label: Label; readonly start: number; readonly end: number }[];
}

/** The sets of sentences, as `<name>.txt`: one to develop with, one held out, and two by somebody who did not write the finder. */
export const SETS = ['development', 'held-out', 'unseen', 'unseen-2'] as const;
export type SetName = (typeof SETS)[number];

const MARK = /\{(email|phone|card|iban|national-id|ssn|ip|secret):([^}]*)\}/g;

/**
 * One sentence a line: its locale, a space, the text, in which `{kind:…}` marks what should be found, and `\n` is a line
 * break. `{}` is nothing: it keeps made-up keys from alarming scanners of repositories. Lines that begin with # are notes.
 */
export function readLabelled(set: SetName): Labelled[] {
  const lines = readFileSync(new URL(`${set}.txt`, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(readLine);
}

function readLine(line: string): Labelled {
  const [locale = ''] = line.split(' ', 1);
  const marked = line
    .slice(locale.length + 1)
    .replaceAll('{}', '')
    .replaceAll('\\n', '\n');
  const labels: Labelled['labels'][number][] = [];
  let text = '';
  let done = 0;
  for (const { 0: whole, 1: label, 2: value = '', index } of marked.matchAll(MARK)) {
    text += marked.slice(done, index);
    labels.push({ label: label as Label, start: text.length, end: text.length + value.length });
    text += value;
    done = index + whole.length;
  }
  return { locale, text: text + marked.slice(done), labels };
}
