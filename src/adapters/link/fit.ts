import type { Draft } from '../../core/types.js';
import { cutBody } from '../internal/compose-address.js';
import type { Preset } from './presets.js';
import type { Template, Values } from './template.js';

export interface Way {
  readonly template: Template;
  /** What becomes of the draft's Markdown. */
  readonly render: (markdown: string) => string;
  readonly wrap?: Preset['wrap'];
  readonly maxLength: number;
}

/**
 * The address of the composer, with as much of the draft as it has room for: all of the title if that is possible, and
 * whole sentences of the body. The draft's Markdown is cut, not what becomes of it, so no markup is left open.
 */
export function fit({ title, body, boardId, tags, platform }: Draft, way: Way): { url: string; truncated: boolean } {
  const { template, wrap, maxLength } = way;
  const rest = { board: boardId, tags: tags.join(','), platform: platform ?? '' };
  const fill = (values: Pick<Values, 'title' | 'body'>) => {
    const written = way.render(values.body);
    return template.fill({ ...rest, title: values.title, body: wrap ? wrap(values.title, written) : written });
  };
  const fits = (values: Pick<Values, 'title' | 'body'>) => fill(values).length <= maxLength;
  const fittingTitle = cut(title, maxLength, (text) => fits({ title: text, body: '' }));
  const fittingBody = template.has('body')
    ? cut(body, maxLength, (text) => fits({ title: fittingTitle, body: text }))
    : '';
  const hasTitle = template.has('title') || wrap !== undefined;
  return {
    url: fill({ title: fittingTitle, body: fittingBody }),
    truncated: !hasTitle || fittingTitle !== title || fittingBody !== body,
  };
}

/** As much of a text as fits, by halves: what it becomes in an address may be three times as long, or nine. */
function cut(text: string, maxLength: number, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  let best = '';
  let [low, high] = [0, maxLength];
  while (high - low > 1) {
    const room = Math.floor((low + high) / 2);
    const part = cutBody(text, room);
    if (fits(part)) [best, low] = [part.length > best.length ? part : best, room];
    else high = room;
  }
  return best;
}
