/**
 * Puts lines into a Markdown text that a visitor wrote on by hand, and takes them out again, without touching the rest.
 * A unit is what belongs together: a line of a list, or a paragraph.
 */

/** `###` starts a heading in every Markdown, with or without a blank line after it; bold text would not. */
export function headingLine(heading: string): string {
  return `### ${heading}`;
}

/** The units of a section that was written for the visitor. */
export function unitsOf(section: string): string[] {
  return section.split(/\n{2,}/).flatMap((block) => (isList(block) ? block.split('\n') : block === '' ? [] : [block]));
}

/** Whether a unit stands in the text as it was written. */
export function hasUnit(text: string, unit: string): boolean {
  return find(text.split('\n'), unit) >= 0;
}

/**
 * Takes out units that stand there unchanged, and puts others in: where the first one stood, else at the end of the
 * section, else as a new section at the end. A heading with nothing left below it goes too.
 */
export function replaceUnits(
  text: string,
  heading: string,
  removed: readonly string[],
  added: readonly string[],
): string {
  const lines = text.split('\n');
  let place = -1;
  for (const unit of removed) {
    const at = find(lines, unit);
    if (at < 0) continue;
    lines.splice(at, unit.split('\n').length);
    if (place < 0 || at < place) place = at;
  }
  if (place >= 0) closeGap(lines, place, heading, added);
  if (added.length === 0) return lines.join('\n');
  if (place < 0) place = endOfSection(lines, heading);
  if (place < 0) return withSection(text, heading, added);
  const isAfterList = isList(lines[place - 1] ?? '') && isList(added[0] ?? '');
  const needsGap = place > 0 && lines[place - 1] !== '' && !isAfterList && lines[place - 1] !== headingLine(heading);
  const isBeforeText = (lines[place] ?? '') !== '' && !(isList(lines[place] ?? '') && isList(added.at(-1) ?? ''));
  lines.splice(place, 0, ...(needsGap ? [''] : []), joined(added), ...(isBeforeText ? [''] : []));
  return lines.join('\n');
}

/** A section at the end of a text; an empty heading leaves the heading out. */
export function withSection(text: string, heading: string, units: readonly string[]): string {
  const section = [...(heading === '' ? [] : [headingLine(heading)]), joined(units)].join('\n');
  return text.trim() === '' ? section : `${text.trimEnd()}\n\n${section}`;
}

/** Where the next unit of a section goes; -1 where there is no such section. */
function endOfSection(lines: readonly string[], heading: string): number {
  const start = heading === '' ? -1 : lines.indexOf(headingLine(heading));
  if (start < 0) return -1;
  const next = lines.findIndex((line, i) => i > start && /^#{1,6}\s/.test(line));
  let end = next < 0 ? lines.length : next;
  while (end > start + 1 && lines[end - 1]?.trim() === '') end--;
  return end;
}

/** After units were taken out at `place`: no two blank lines, and no heading above nothing. */
function closeGap(lines: string[], place: number, heading: string, added: readonly string[]): void {
  const isBlank = (i: number): boolean => i < 0 || i >= lines.length || lines[i]?.trim() === '';
  if (added.length > 0) return;
  if (heading !== '' && lines[place - 1] === headingLine(heading) && (isBlank(place) || isHeading(lines[place]))) {
    lines.splice(place - 1, 1);
    place--;
  }
  if (isBlank(place - 1) && isBlank(place) && place < lines.length) lines.splice(place, 1);
  while (lines.length > 1 && lines.at(-1) === '' && place >= lines.length - 1) lines.pop();
}

function find(lines: readonly string[], unit: string): number {
  const parts = unit.split('\n');
  return lines.findIndex((_, at) => parts.every((part, i) => lines[at + i]?.trimEnd() === part.trimEnd()));
}

function joined(units: readonly string[]): string {
  return units.reduce((all, unit) => `${all}${isList(unit) && isList(lastLine(all)) ? '\n' : '\n\n'}${unit}`);
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function isHeading(line = ''): boolean {
  return /^#{1,6}\s/.test(line);
}

/** Nothing but lines of a list. */
function isList(text: string): boolean {
  return text.split('\n').every((line) => line.startsWith('- '));
}
