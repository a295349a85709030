import type { Site } from './config.js';
import { platformId, type VisitorInput, type WizardContext } from './wizard-state.js';

/** What a post may say about the device, in this order. */
export const FACT_NAMES = ['app', 'os', 'browser'] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** One thing that is known about the device. */
export interface DeviceFact {
  readonly name: FactName;
  /** What the device or the page says; empty = the visitor's own word only. */
  readonly value: string;
  /** What the visitor made of it. */
  readonly edited?: string;
  /** The visitor wants it left out of the post. */
  readonly leftOut?: boolean;
}

/** What was read on the device, and what the visitor made of it. */
export interface Environment {
  readonly facts: readonly DeviceFact[];
  /** Ids of the platforms that are certainly other devices than this one, such as a TV on a computer. */
  readonly elsewhere: readonly string[];
  /** Whether any of it goes into the post, where the visitor said so. */
  readonly used?: boolean;
}

/** What the owner wants to be told, and in which words. */
export interface SiteEnvironment {
  /** The app and its version, as the page knows it; `null` = the page does not say. */
  readonly app: string | null;
  readonly facts: readonly FactName[];
  /** What each fact is called in a post. */
  readonly labels: Readonly<Record<FactName, string>>;
}

/** What the device said. */
export type ReadFacts = readonly Pick<DeviceFact, 'name' | 'value'>[];

const NOTHING: Environment = { facts: [], elsewhere: [] };

/** Ids of text questions that ask for the same: the answer goes before what was read. */
const ASKED_AS: Readonly<Record<FactName, readonly string[]>> = {
  app: ['app', 'version', 'app-version'],
  os: ['os', 'system', 'os-version'],
  browser: ['browser', 'browser-version'],
};

/** Whether the device is to be read: for a post about a problem, once the visitor is about to see the draft. */
export function needsEnvironment(
  wizard: WizardContext & { readonly step: string; readonly leaving?: boolean },
): boolean {
  if (wizard.site.environment === null || wizard.input.intent !== 'help') return false;
  return wizard.step === 'answers' || wizard.step === 'draft' || wizard.leaving === true;
}

/** Takes in what the device says; what the visitor made of it before stays. */
export function withRead(before: Environment = NOTHING, read: ReadFacts, elsewhere: readonly string[]): Environment {
  const facts = read.map((fact) => ({ ...before.facts.find(({ name }) => name === fact.name), ...fact }));
  const own = before.facts.filter((fact) => fact.edited !== undefined && !read.some(({ name }) => name === fact.name));
  return { ...before, facts: [...facts, ...own], elsewhere };
}

/** Another value for a fact, or in or out of the post with it. */
export function withFact(
  before: Environment = NOTHING,
  name: FactName,
  { value, included }: { readonly value?: string; readonly included?: boolean },
): Environment {
  const known = before.facts.find((fact) => fact.name === name) ?? { name, value: '' };
  const changed: DeviceFact = {
    ...known,
    ...(value === undefined ? {} : { edited: value }),
    ...(included === undefined ? {} : { leftOut: !included }),
  };
  const isKnown = before.facts.includes(known);
  return {
    ...before,
    facts: isKnown ? before.facts.map((fact) => (fact === known ? changed : fact)) : [...before.facts, changed],
  };
}

/** All of it into the post, or nothing. */
export function withUse(before: Environment = NOTHING, used: boolean): Environment {
  return { ...before, used };
}

/** The facts to show: those the owner wants, without what a question was answered with. */
export function shownFacts(input: VisitorInput, site: Site): DeviceFact[] {
  const { environment } = site;
  if (environment === null || input.intent !== 'help') return [];
  return (input.environment?.facts ?? [])
    .filter(({ name }) => environment.facts.includes(name) && !isAnswered(name, input, site))
    .sort((a, b) => FACT_NAMES.indexOf(a.name) - FACT_NAMES.indexOf(b.name));
}

/** Whether what was read goes into the post. It says nothing of another device, unless the visitor says it does. */
export function usesFacts(input: VisitorInput): boolean {
  return input.environment?.used ?? !isElsewhere(input);
}

/** Whether the visitor asks about another device than this one. */
export function isElsewhere(input: VisitorInput): boolean {
  const platform = platformId(input);
  return platform !== null && input.environment?.elsewhere.includes(platform) === true;
}

/** What stands in the post for a fact. */
export function factValue({ value, edited }: DeviceFact): string {
  return edited ?? value;
}

/** The lines of the post. */
export function factLines(input: VisitorInput, site: Site): string[] {
  if (site.environment === null || !usesFacts(input)) return [];
  const { labels } = site.environment;
  return shownFacts(input, site).flatMap((fact) => {
    const value = factValue(fact).trim().replace(/\s+/g, ' ');
    return fact.leftOut === true || value === '' ? [] : [`- ${labels[fact.name]}: ${value}`];
  });
}

function isAnswered(name: FactName, input: VisitorInput, site: Site): boolean {
  return site.questions.some(({ id, type, platforms, intents, guess }) => {
    if (type !== 'text' || !ASKED_AS[name].includes(id)) return false;
    if (!concerns(platforms, platformId(input)) || intents?.includes(input.intent) === false) return false;
    const given = Object.hasOwn(input.answers, id) ? input.answers[id] : undefined;
    return ((given === undefined ? guess : given) ?? '').trim() !== '';
  });
}

function concerns(platforms: readonly string[] | undefined, platform: string | null): boolean {
  return platforms === undefined || (platform !== null && platforms.includes(platform));
}
