import { findPersonalData } from '../../src/checks/index.js';
import type { PersonalData } from '../../src/checks/index.js';
import type { Label, Labelled } from './read-labelled.js';

export interface Rates {
  /** How many the sentences hold. */
  readonly labelled: number;
  readonly found: number;
  /** Findings that are none. */
  readonly wrong: number;
  /** 0–1: of what the sentences hold, how much was found. */
  readonly recall: number;
  /** 0–1: of what was found, how much is right. */
  readonly precision: number;
}

export interface Miss {
  readonly kind: 'missed' | 'wrong';
  readonly label: Label;
  readonly value: string;
  readonly text: string;
}

export interface Measured {
  readonly byLabel: ReadonlyMap<Label, Rates>;
  readonly overall: Rates;
  readonly misses: readonly Miss[];
}

export const LABELS: readonly Label[] = ['email', 'phone', 'card', 'iban', 'ssn', 'national-id', 'ip', 'secret'];

/**
 * A finding is right when its kind and both ends are those of a label, to the code unit: what is cut short leaks, and what
 * is too long eats the visitor's words.
 * @param withCountry Whether the finder is told the country of each sentence.
 */
export function measure(sentences: readonly Labelled[], { withCountry = false } = {}): Measured {
  const counts = new Map(LABELS.map((label) => [label, { labelled: 0, found: 0, wrong: 0 }]));
  const misses: Miss[] = [];
  for (const { locale, text, labels } of sentences) {
    const country = locale.split('-')[1];
    const findings = findPersonalData(text, withCountry && country !== undefined ? { country } : {});
    for (const { label, start, end } of labels) {
      const count = counts.get(label);
      if (!count) continue;
      count.labelled++;
      if (findings.some((finding) => isSame(finding, label, start, end))) count.found++;
      else misses.push({ kind: 'missed', label, value: text.slice(start, end), text });
    }
    for (const finding of findings) {
      if (labels.some(({ label, start, end }) => isSame(finding, label, start, end))) continue;
      const count = counts.get(finding.kind);
      if (count) count.wrong++;
      misses.push({ kind: 'wrong', label: finding.kind, value: text.slice(finding.start, finding.end), text });
    }
  }
  const rows = [...counts].map(([label, count]) => [label, rates(count)] as const);
  const sum = (key: 'labelled' | 'found' | 'wrong'): number => rows.reduce((total, [, row]) => total + row[key], 0);
  const overall = rates({ labelled: sum('labelled'), found: sum('found'), wrong: sum('wrong') });
  return { byLabel: new Map(rows), overall, misses };
}

function isSame(finding: PersonalData, label: Label, start: number, end: number): boolean {
  const kind = label === 'ssn' ? 'national-id' : label;
  return finding.kind === kind && finding.start === start && finding.end === end;
}

function rates({ labelled, found, wrong }: { labelled: number; found: number; wrong: number }): Rates {
  const recall = labelled === 0 ? 1 : found / labelled;
  const precision = found + wrong === 0 ? 1 : found / (found + wrong);
  return { labelled, found, wrong, recall, precision };
}
