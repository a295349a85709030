import type { ContentSource, SiteConfig } from '../core/config.js';
import type { ConfigProblem } from '../core/errors.js';
import { problem, suggest } from './config-problems.js';

/** The parts of a config whose items have an id, and what else such an item may refer to. */
const PARTS = ['platforms', 'boards', 'questions', 'troubleshooting'] as const;
interface Item {
  readonly id: string;
  readonly board?: string;
  readonly platforms?: readonly string[];
  readonly type?: string;
  readonly options?: readonly { readonly value: string }[];
}

/** What the parts of a config say about each other that cannot be so. Expects each part to have the right shape. */
export function findBrokenReferences(config: SiteConfig): ConfigProblem[] {
  const boards = config.boards?.map(({ id }) => id);
  const platforms = config.platforms?.map(({ id }) => id);
  const items = PARTS.flatMap((part) => {
    const all: readonly Item[] = config[part] ?? [];
    return [
      ...repeated(
        part,
        'id',
        all.map(({ id }) => id),
      ),
      ...all.flatMap((item, i) => checkItem(`${part}[${i}]`, item, boards, platforms)),
    ];
  });
  const { title, body, defaultBoard } = config.draft ?? {};
  return [
    ...items,
    ...secondIndexes(config),
    ...(config.content ?? []).flatMap((source, i) => checkSource(`content[${i}]`, source, platforms)),
    ...(config.intents?.length === 0 ? [problem('intents', [], 'at least one')] : []),
    ...reversed('draft.title.max', title),
    ...reversed('draft.body.max', body),
    ...unknown('draft.defaultBoard', defaultBoard, boards),
    ...unknown('ideas.board', config.ideas?.board, boards),
    ...repeated('ideas.rules', 'title', config.ideas?.rules?.map(({ title: each }) => each) ?? []),
    ...(config.ideas?.rules ?? []).flatMap(({ when }, i) =>
      when.length === 0 ? [problem(`ideas.rules[${i}].when`, when, 'at least one')] : [],
    ),
  ];
}

/** The components of a status page are about platforms of the site. */
function checkSource(path: string, source: ContentSource, platforms: Ids): ConfigProblem[] {
  if (source.type !== 'statuspage') return [];
  return Object.entries(source.platforms ?? {}).flatMap(([component, ids]) =>
    [ids].flat().flatMap((id) => unknown(`${path}.platforms[${JSON.stringify(component)}]`, id, platforms)),
  );
}

/** One worker searches one index. */
function secondIndexes({ content = [] }: SiteConfig): ConfigProblem[] {
  const places = content.flatMap(({ type }, i) => (type === 'index' ? [i] : []));
  return places.slice(1).map((i) => problem(`content[${i}].type`, 'index', 'one index only; build one of all files'));
}

function checkItem(path: string, item: Item, boards: Ids, platforms: Ids): ConfigProblem[] {
  const { options = [] } = item;
  return [
    ...unknown(`${path}.board`, item.board, boards),
    ...(item.platforms ?? []).flatMap((id, i) => unknown(`${path}.platforms[${i}]`, id, platforms)),
    ...(item.type === 'choice' && options.length === 0
      ? [problem(`${path}.options`, item.options, 'at least one, as type is choice')]
      : []),
    ...repeated(
      `${path}.options`,
      'value',
      options.map(({ value }) => value),
    ),
  ];
}

/** Absent or empty where the config does not list them: then the forum does. */
type Ids = readonly string[] | undefined;

function unknown(path: string, id: string | undefined, ids: Ids): ConfigProblem[] {
  return id === undefined || !ids?.length || ids.includes(id) ? [] : [problem(path, id, suggest(id, ids))];
}

function repeated(path: string, key: string, values: readonly string[]): ConfigProblem[] {
  const first = new Map<string, number>();
  return values.flatMap((value, i) => {
    if (!first.has(value)) first.set(value, i);
    return first.get(value) === i
      ? []
      : [problem(`${path}[${i}].${key}`, value, `a text of its own, as ${path}[${first.get(value)}] has this one`)];
  });
}

function reversed(path: string, { min = 0, max = min }: { readonly min?: number; readonly max?: number } = {}) {
  return min > max ? [problem(path, max, `a number not below min (${min})`)] : [];
}
