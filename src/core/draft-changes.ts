import { draftSections, editedText, textToEdit, troubleshootingFor } from './compose-draft.js';
import type { DraftSection } from './config.js';
import { factLines, type Environment } from './environment.js';
import { hasUnit, replaceUnits, unitsOf } from './draft-units.js';
import type { DraftEdits, WizardContext } from './wizard-state.js';

/** What a section of a text that was changed by hand would say by now. */
export interface DraftChange {
  /** Empty = the section has none. */
  readonly heading: string;
  /** Lines of a list, or paragraphs, that are not in the text. */
  readonly added: readonly string[];
  /** What stands there unchanged, and is not what the visitor says any more. */
  readonly removed: readonly string[];
}

type Sections = Readonly<Record<string, string>>;

/** What the visitor said since they began to change the text by hand; empty where it is all in there. */
export function draftChanges(wizard: WizardContext): readonly DraftChange[] {
  const text = editedText(wizard);
  const before = basisOf(wizard);
  if (text === undefined || before === null) return [];
  const now = writtenSections(wizard);
  const { headings } = wizard.site.wording;
  return [...new Set([...Object.keys(now), ...Object.keys(before)])]
    .map((section): DraftChange => {
      const [old, current] = [unitsOf(own(before, section)), unitsOf(own(now, section))];
      return {
        heading: Object.hasOwn(headings, section) ? headings[section as DraftSection] : '',
        added: current.filter((unit) => !old.includes(unit) && !hasUnit(text, unit)),
        removed: old.filter((unit) => !current.includes(unit) && hasUnit(text, unit)),
      };
    })
    .filter(({ added, removed }) => added.length + removed.length > 0);
}

/** The edits once the visitor took what they said since into their text, or decided against it. */
export function settleChanges(wizard: WizardContext, taken: boolean): DraftEdits {
  const text = draftChanges(wizard).reduce(
    (so, { heading, removed, added }) => replaceUnits(so, heading, removed, added),
    textToEdit(wizard),
  );
  const { edits } = wizard;
  return {
    ...(taken ? withText(wizard, text) : edits),
    basis: { ...edits.basis, [textName(wizard)]: writtenSections(wizard) },
  };
}

/** The edits with another text by hand; the first one notes what had been written for the visitor until then. */
export function withText(wizard: WizardContext, text: string): DraftEdits {
  const { edits, target } = wizard;
  const isFirst = editedText(wizard) === undefined;
  return {
    ...edits,
    ...(target.kind === 'comment' ? { comments: { ...edits.comments, [target.on.id]: text } } : { body: text }),
    ...(isFirst ? { basis: { ...edits.basis, [textName(wizard)]: writtenSections(wizard) } } : {}),
  };
}

/** Whether a step that was tried stands in the text. */
export function isTriedIncluded(wizard: WizardContext, id: string): boolean {
  const text = editedText(wizard);
  if (text === undefined) return wizard.edits.triedLeftOut?.includes(id) !== true;
  return hasUnit(text, triedLine(wizard, id));
}

/** The edits with a step that was tried in the text, or out of it; what was tried stays tried. */
export function includeTried(wizard: WizardContext, id: string, included: boolean): DraftEdits {
  const others = wizard.edits.triedLeftOut?.filter((other) => other !== id) ?? [];
  const edits = { ...wizard.edits, triedLeftOut: included ? others : [...others, id] };
  const text = editedText(wizard);
  const line = triedLine(wizard, id);
  const { tried } = wizard.site.wording.headings;
  if (text === undefined || line === '' || hasUnit(text, line) === included) return edits;
  const changed = replaceUnits(text, tried, included ? [] : [line], included ? [line] : []);
  return withoutChange(withText({ ...wizard, edits }, changed), wizard, line, included);
}

/**
 * What the visitor said of a fact about their device, in a text they wrote on by hand too: what they switch off must not
 * stand there all the same. What is not there is not put there.
 */
export function withFacts(wizard: WizardContext, environment: Environment): Pick<WizardContext, 'input' | 'edits'> {
  const { edits, site } = wizard;
  const input = { ...wizard.input, environment };
  const [text, before] = [editedText(wizard), basisOf(wizard)];
  if (text === undefined || before === null) return { input, edits };
  const [old, current] = [factLines(wizard.input, site), factLines(input, site)];
  const removed = old.filter((line) => !current.includes(line) && hasUnit(text, line));
  if (removed.length === 0) return { input, edits };
  const added = current.filter((line) => !old.includes(line));
  const changed = replaceUnits(text, site.wording.headings.where, removed, added);
  const where = [...unitsOf(own(before, 'where')).filter((unit) => !removed.includes(unit)), ...added].join('\n');
  const basis = { ...edits.basis, [textName(wizard)]: { ...before, where } };
  return { input, edits: { ...withText(wizard, changed), basis } };
}

/** The ids of the steps the visitor tried, of those that make sense on their platform, in the site's order. */
export function triedSteps({ input, site }: WizardContext): readonly { readonly id: string; readonly label: string }[] {
  return troubleshootingFor(input, site).filter(({ id }) => input.tried.includes(id));
}

/** The line that was put in or taken out is no change the visitor would have to be told of. */
function withoutChange(edits: DraftEdits, wizard: WizardContext, line: string, included: boolean): DraftEdits {
  const before = basisOf({ ...wizard, edits });
  if (before === null) return edits;
  const others = unitsOf(own(before, 'tried')).filter((unit) => unit !== line);
  const tried = [...others, ...(included ? [line] : [])].join('\n');
  return { ...edits, basis: { ...edits.basis, [textName(wizard)]: { ...before, tried } } };
}

function triedLine({ site }: WizardContext, id: string): string {
  const step = site.troubleshooting.find((candidate) => candidate.id === id);
  return step === undefined ? '' : `- ${step.label}`;
}

function basisOf(wizard: WizardContext): Sections | null {
  const { basis = {} } = wizard.edits;
  const name = textName(wizard);
  return Object.hasOwn(basis, name) ? (basis[name] ?? null) : null;
}

/** What a text is kept under in `edits.basis`. */
export function textName({ target }: Pick<WizardContext, 'target'>): string {
  return target.kind === 'comment' ? `comment:${target.on.id}` : 'thread';
}

function writtenSections(wizard: WizardContext): Sections {
  return Object.fromEntries(draftSections(wizard).map(({ section, text }) => [section, text]));
}

/** A section may be any word where it comes from storage, "constructor" too. */
function own(sections: Sections, section: string): string {
  return Object.hasOwn(sections, section) ? (sections[section] ?? '') : '';
}
