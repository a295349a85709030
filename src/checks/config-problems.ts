import type { BaseIssue, IssuePathItem } from 'valibot';
import type { ConfigProblem } from '../core/errors.js';

const FOUND_LENGTH = 60;
/** More names than this help nobody who reads an error message. */
const NAMES = 20;
/** The {@link likeness} from which a name may be a typo of another: "ulr" and "url" reach 0.7. */
const ALIKE = 0.6;

/** `found` is what stands there; the problem shows it as JSON, cut to 60 characters. */
export function problem(path: string, found: unknown, allowed: string): ConfigProblem {
  return { path, found: show(found), allowed };
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  let json: string | undefined;
  try {
    json = JSON.stringify(value);
  } catch {
    // Cyclic, or nested too deep: its type has to do.
  }
  json ??= typeof value;
  return json.length > FOUND_LENGTH ? `${json.slice(0, FOUND_LENGTH - 1)}…` : json;
}

/** The names that may stand where `found` does, the most alike first. */
export function suggest(found: string, names: readonly string[]): string {
  const sorted = [...new Set(names)].sort((a, b) => likeness(found, b) - likeness(found, a));
  const [best = ''] = sorted;
  const list = `one of ${sorted.slice(0, NAMES).join(', ')}${sorted.length > NAMES ? ', …' : ''}`;
  return likeness(found, best) < ALIKE ? list : `did you mean ${best}? ${list}`;
}

/** 0–1: how many letters, and pairs of neighbouring letters, the two have in common. */
function likeness(a: string, b: string): number {
  const [pieces, others] = [piecesOf(a), piecesOf(b)];
  return (2 * pieces.filter((piece) => others.includes(piece)).length) / (pieces.length + others.length);
}

/** Padded, so that the first and the last letter are in as many pairs as the others. */
function piecesOf(text: string): string[] {
  const padded = ` ${text.toLowerCase()} `;
  return Array.from(padded, (letter, i) => [letter, padded.slice(i, i + 2)]).flat();
}

/** Words the issues of a schema whose messages say what is allowed; see site-config-schema.ts. One problem per place. */
export function problemsOf(issues: readonly BaseIssue<unknown>[]): ConfigProblem[] {
  return [...new Map(issues.flatMap(wordIssue).map((found) => [found.path, found])).values()];
}

function wordIssue({ path: at, expected, input, message }: BaseIssue<unknown>): ConfigProblem[] {
  const path: readonly IssuePathItem[] = at ?? [];
  // To valibot a list is an object whose keys are unknown; to its author it is a list in the wrong place.
  const list = path.findIndex((item) => item.type === 'object' && Array.isArray(item.input));
  if (list >= 0) return [problem(pathOf(path.slice(0, list)), path[list]?.input, 'an object')];
  if (expected !== 'never') return [problem(pathOf(path), input, message)];
  // Valibot stops at the first unknown key. The message is the list of the known ones.
  const known = message.split(', ');
  return Object.keys(path.at(-1)?.input as object)
    .filter((key) => !known.includes(key))
    .map((key) => problem(pathOf([...path.slice(0, -1), { key }]), key, suggest(key, known)));
}

/** `['platforms', 2, 'label']` → `platforms[2].label` */
function pathOf(path: readonly { readonly key: unknown }[]): string {
  const keys = path.map(({ key }) => {
    const name = String(key);
    return /^[a-z$_][\w$-]*$/i.test(name) ? `.${name}` : `[${typeof key === 'number' ? key : JSON.stringify(name)}]`;
  });
  return keys.join('').replace(/^\./, '');
}
