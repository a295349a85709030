import { count, percent } from '../terminal.js';
import type { Markup } from './markup.js';
import { markup } from './markup.js';
import type { Tally } from './replay.js';
import type { ReplayReport } from './report.js';

/**
 * Charts without a letter in them: they stretch with the page while the text around them keeps its size. What they say is
 * in a label or in the table they stand in.
 */
const NOTHING = markup``;

const round = (number: number): number => Math.round(number * 100) / 100;

/** Answered, maybe and no answer, side by side; `label` for those who do not see it, or none where text beside it says it. */
export function stackedBar(tally: Tally, label?: string): Markup {
  const total = Math.max(1, tally.total);
  let from = 0;
  const parts = (['answered', 'maybe', 'none'] as const).map((band) => {
    const width = (100 * tally[band]) / total;
    const part = markup`<rect class="${band}" x="${round(from)}" width="${round(width)}" height="8"/>`;
    from += width;
    return width > 0 ? part : NOTHING;
  });
  return svg('stacked bar', '0 0 100 8', parts, label);
}

/** A share of the largest. */
export function bar(number: number, largest: number, band: 'answered' | 'none'): Markup {
  const width = round((100 * number) / Math.max(1, largest));
  return svg('bar', '0 0 100 8', [markup`<rect class="${band}" width="${width}" height="8"/>`]);
}

/** How many titles have a best match of which score. */
export function histogram({ scores, threshold, maybeThreshold, tally }: ReplayReport): Markup {
  const largest = Math.max(1, ...scores.map(({ count: titles }) => titles));
  const width = 100 / scores.length;
  const bars = scores.map(({ from, count: titles }, i) => {
    // A bar belongs to the band its middle is in.
    const middle = from + 0.5 / scores.length;
    const band = middle >= threshold ? 'answered' : middle >= maybeThreshold ? 'maybe' : 'none';
    const height = titles === 0 ? 0 : Math.max(1, (100 * titles) / largest);
    const place = markup`x="${round(i * width + width * 0.08)}" y="${round(100 - height)}"`;
    return markup`<rect class="${band}" ${place} width="${round(width * 0.84)}" height="${round(height)}"/>`;
  });
  const most = scores.reduce((best, bin) => (bin.count > best.count ? bin : best), { from: 0, count: 0 });
  const high = scores.filter(({ from }) => from >= 0.85).reduce((sum, bin) => sum + bin.count, 0);
  const label =
    `Columns by the score of the best match, from 0 to 1. Most titles, ${count(most.count)}, are from ${most.from.toFixed(2)} on; ` +
    `${percent(tally.total === 0 ? 0 : high / tally.total)} reach 0.85.`;
  return svg('histogram', '0 0 100 100', bars, label);
}

function svg(name: string, viewBox: string, parts: readonly Markup[], label?: string): Markup {
  const role = label === undefined ? markup`aria-hidden="true"` : markup`role="img" aria-label="${label}"`;
  return markup`<svg class="${name}" viewBox="${viewBox}" preserveAspectRatio="none" ${role}>${parts}</svg>`;
}
