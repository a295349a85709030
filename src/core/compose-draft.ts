import type { DraftSection, Question, Site } from './config.js';
import { withoutStarters } from './draft-starters.js';
import { factLines } from './environment.js';
import { boardsFor, withoutEmptySections } from './ideas.js';
import { mentions, wordsOf } from './same-words.js';
import type { Consulted, Draft, Intent } from './types.js';
import { platformId, type VisitorInput, type WizardContext } from './wizard-state.js';

/** The draft as it stands: written from what the visitor said, with their own changes on top. */
export function composeDraft(wizard: WizardContext): Draft {
  const { input, edits, clientToken, target } = wizard;
  const platform = platformId(input);
  return {
    title: draftTitle(wizard),
    body:
      target.kind === 'comment'
        ? draftText(wizard)
        : [draftText(wizard), followUp(wizard), readSection(wizard)].filter(Boolean).join('\n\n'),
    boardId: edits.boardId ?? suggestedBoard(input, wizard.site),
    tags: edits.tags ?? suggestedLabels(input, wizard.site),
    ...(platform === null ? {} : { platform }),
    intent: input.intent,
    consulted: includedEntries(wizard),
    // A comment is another intention than the thread it took the place of.
    clientToken: target.kind === 'comment' ? `${clientToken}:${target.on.id}` : clientToken,
  };
}

/** The title: the visitor's sentence, cut at a word where it is longer than a title may be. */
export function draftTitle({ input, edits, site }: WizardContext): string {
  return edits.title ?? cutAtWord(oneLine(input.issue), site.limits.title.max);
}

/** The part of the post the visitor edits, as Markdown: everything but the list of what was read. */
export function draftText(wizard: WizardContext): string {
  const { input, site } = wizard;
  const text = textToEdit(wizard);
  if (input.intent !== 'idea') return withoutStarters(text, site);
  return withoutEmptySections(
    text,
    TEMPLATE.map((part) => site.wording.headings[part]),
  );
}

/** What an idea is told in: today's behaviour first. Its headings stand in the editor before anything is written there. */
const TEMPLATE = ['today', 'change', 'why'] as const satisfies readonly DraftSection[];

/** The same as it stands in the editor: an idea with the headings that wait for words. */
export function textToEdit(wizard: WizardContext): string {
  const { input, target, site } = wizard;
  const written = draftSections(wizard);
  const isTemplate = input.intent === 'idea' && target.kind === 'thread';
  const waiting = TEMPLATE.map(
    (section) =>
      written.find((part) => part.section === section) ?? { heading: site.wording.headings[section], text: '' },
  );
  const others = written.filter(({ section }) => !TEMPLATE.some((part) => part === section));
  return (
    editedText(wizard) ??
    (isTemplate ? [...waiting, ...others] : written).map(({ heading, text }) => withHeading(heading, text)).join('\n\n')
  );
}

/** The text the visitor wrote on by hand; `undefined` = it stands as it was written for them. */
export function editedText({ edits, target }: WizardContext): string | undefined {
  return target.kind === 'comment' ? commentOn(edits.comments, target.on.id) : edits.body;
}

/** A part of the text that is written for the visitor. */
export interface WrittenSection {
  readonly section: DraftSection;
  /** Empty = there is none. */
  readonly heading: string;
  /** Markdown, never empty. */
  readonly text: string;
}

/** What the text is written from, in order, whatever the visitor made of it since. */
export function draftSections({ input, edits, site, target }: WizardContext): readonly WrittenSection[] {
  const isIdea = input.intent === 'idea' && target.kind === 'thread';
  const [issue, details] = [input.issue.trim(), input.details.trim()];
  const sections: readonly (readonly [DraftSection, string])[] = [
    ...(isIdea
      ? ([
          ['today', details],
          ['change', issue],
        ] as const)
      : [['problem', [issue, details].filter(Boolean).join('\n\n')] as const]),
    ['where', whereLines(input, site).join('\n')],
    ['answers', choiceLines(input, site).join('\n')],
    ['tried', triedLines(input, site, edits.triedLeftOut).join('\n')],
  ];
  // Under somebody else's idea there is no problem to be headed.
  const headingOf = (section: DraftSection): string =>
    section === 'problem' && input.intent === 'idea' ? '' : site.wording.headings[section];
  return sections
    .filter(([, text]) => text !== '')
    .map(([section, text]) => ({ section, heading: headingOf(section), text }));
}

/** An entry's id may be any word, "constructor" too. */
function commentOn(comments: Readonly<Record<string, string>> = {}, id: string): string | undefined {
  return Object.hasOwn(comments, id) ? comments[id] : undefined;
}

/** The entries that will stand under the post. */
export function includedEntries({ input, edits }: WizardContext): Consulted[] {
  return input.consulted
    .filter(({ id }) => !edits.leftOut.includes(id))
    .map(({ id, url, title, reason }) => ({ id, url, title, ...(reason === undefined ? {} : { reason }) }));
}

/** The questions to ask this visitor. */
export function questionsFor(input: VisitorInput, site: Site): Question[] {
  return site.questions.filter(
    ({ platforms, intents }) => concerns(platforms, platformId(input)) && isFor(intents, input),
  );
}

/** The troubleshooting steps that make sense on the visitor's platform. */
export function troubleshootingFor(input: VisitorInput, site: Site): Site['troubleshooting'][number][] {
  return site.troubleshooting.filter(
    ({ platforms, intents }) => concerns(platforms, platformId(input)) && isFor(intents, input),
  );
}

/** What is asked of somebody with a problem is no question to somebody with an idea, unless the owner says so. */
function isFor(intents: readonly Intent[] = ['help'], { intent }: VisitorInput): boolean {
  return intents.includes(intent);
}

function concerns(platforms: readonly string[] | undefined, platform: string | null): boolean {
  return platforms === undefined || (platform !== null && platforms.includes(platform));
}

/** An answer in the words of its option; what nobody knows is not worth a line. */
function answerWords(question: Question, input: VisitorInput): string | null {
  // An own-property test: an id may be any word, "constructor" too.
  const given = Object.hasOwn(input.answers, question.id) ? input.answers[question.id] : undefined;
  const answer = given === undefined ? question.guess : given;
  if (answer === undefined || answer === null || answer.trim() === '') return null;
  return question.options?.find(({ value }) => value === answer)?.label ?? oneLine(answer);
}

function answerLines(input: VisitorInput, site: Site, type: Question['type']): string[] {
  return questionsFor(input, site)
    .filter((question) => question.type === type)
    .flatMap((question) => {
      const words = answerWords(question, input);
      return words === null ? [] : [`- ${question.label.replace(/([^?:.])$/, '$1:')} ${words}`];
    });
}

function whereLines(input: VisitorInput, site: Site): string[] {
  const platform = site.platforms.find(({ id }) => id === platformId(input));
  const place = input.platform === 'unsure' ? site.wording.unsure : platform?.label;
  return [
    ...(place === undefined ? [] : [`- ${place}`]),
    ...answerLines(input, site, 'text'),
    ...factLines(input, site),
  ];
}

function choiceLines(input: VisitorInput, site: Site): string[] {
  return answerLines(input, site, 'choice');
}

function triedLines(input: VisitorInput, site: Site, leftOut: readonly string[] = []): string[] {
  return troubleshootingFor(input, site)
    .filter(({ id }) => input.tried.includes(id) && !leftOut.includes(id))
    .map(({ label }) => `- ${label}`);
}

function readSection(wizard: WizardContext): string {
  const lines = includedEntries(wizard).map(
    ({ title, url, reason }) => `- ${markdownLink(title, url)}${reason === undefined ? '' : ` (${oneLine(reason)})`}`,
  );
  return lines.length === 0 ? '' : withHeading(wizard.site.wording.headings.read, lines.join('\n'));
}

function followUp({ target, site }: WizardContext): string {
  if (target.kind !== 'thread' || target.followUpTo === null) return '';
  return `${site.wording.followUp} ${markdownLink(target.followUpTo.title, target.followUpTo.url)}`;
}

/** `###` starts a heading in every Markdown, with or without a blank line after it; bold text would not. */
function withHeading(heading: string, text: string): string {
  return heading === '' ? text : `### ${heading}\n${text}`;
}

function markdownLink(title: string, url: string): string {
  const text = oneLine(title).replace(/[\\[\]*_`<>]/g, '\\$&');
  return `[${text}](${url
    .replace(/[\s()<>\\]/g, encodeURIComponent)
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29')})`;
}

function suggestedBoard(input: VisitorInput, site: Site): string {
  const platform = site.platforms.find(({ id }) => id === platformId(input));
  const boards = boardsFor(input, site);
  const candidates = [platform?.board, site.defaultBoard, boards.length === 1 ? boards[0]?.id : null];
  return candidates.find((id) => boards.some((board) => board.id === id)) ?? '';
}

/** Labels of the owner's list whose words the visitor used. */
function suggestedLabels(input: VisitorInput, site: Site): string[] {
  const words = wordsOf(`${input.issue} ${input.details}`);
  const used = (site.labels ?? []).filter((label) => mentions(words, label));
  return used.slice(0, site.limits.tags.max);
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** At most `max` characters (code points), cut after a word where there is one in the last half. */
function cutAtWord(text: string, max: number): string {
  const characters = Array.from(text);
  if (characters.length <= max) return text;
  const cut = characters.slice(0, Math.max(0, max - 1)).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
