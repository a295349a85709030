import type { Site, StarterSection } from './config.js';
import { headingLine, withSection } from './draft-units.js';

/** What stands below the heading of a section that waits for words. */
const STARTERS: Readonly<Record<StarterSection, string>> = {
  steps: '1. ',
  expected: '',
  error: '> ',
  started: '',
  version: '',
};
const SECTIONS = Object.keys(STARTERS) as StarterSection[];

/** What to put into a text, and where to write on afterwards; in UTF-16 code units. */
export interface Insertion {
  readonly at: number;
  readonly words: string;
  readonly caret: number;
}

/** A section to be filled in, at the end of a text; where the text has it already, only where to write on. */
export function startSection(text: string, section: StarterSection, { wording }: Site): Insertion {
  const heading = wording.headings[section];
  const lines = text.split('\n');
  const line = heading === '' ? -1 : lines.indexOf(headingLine(heading));
  if (line >= 0) {
    const next = lines.findIndex((other, i) => i > line && isHeading(other));
    const below = lines
      .slice(line, next < 0 ? undefined : next)
      .join('\n')
      .trimEnd();
    const at = lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1) + below.length;
    // Right below the heading there may be no line yet to write on.
    const words = below === headingLine(heading) ? `\n${STARTERS[section]}` : '';
    return { at, words, caret: at + words.length };
  }
  const at = text.trimEnd().length;
  const words = withSection(at === 0 ? '' : 'x', heading, [STARTERS[section]]).slice(at === 0 ? 0 : 1);
  return { at, words, caret: at + words.length };
}

/** The same text without sections that were started and got no words: nobody wants to read their headings. */
export function withoutStarters(text: string, { wording }: Site): string {
  const started = SECTIONS.map((section) => wording.headings[section]).filter((heading) => heading !== '');
  const lines = text.split('\n');
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const isStarted = started.some((heading) => lines[i] === headingLine(heading));
    const next = isStarted ? lines.findIndex((line, at) => at > i && line.trim() !== '' && !isStarter(line)) : -1;
    if (isStarted && (next < 0 || isHeading(lines[next]))) i = (next < 0 ? lines.length : next) - 1;
    else kept.push(lines[i] ?? '');
  }
  return kept.length === lines.length ? text : kept.join('\n').trimEnd();
}

function isStarter(line: string): boolean {
  return /^\s*(?:\d+[.)]|[->*])\s*$/.test(line);
}

function isHeading(line = ''): boolean {
  return /^#{1,6}\s/.test(line);
}
