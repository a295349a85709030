import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** What a visitor sees before they said anything, and the kinds of platforms. Drawn as all icons are: see icons.ts. */
export const FIRST_ICONS = {
  phone: svg`<rect x="5.75" y="2.25" width="8.5" height="15.5" rx="2"/><path d="M9 15.25h2"/>`,
  tablet: svg`<rect x="3.75" y="2.25" width="12.5" height="15.5" rx="2"/><path d="M9 15.25h2"/>`,
  desktop: svg`<rect x="2.25" y="3.25" width="15.5" height="10.5" rx="1.75"/><path d="M10 13.75v3M6.75 16.75h6.5"/>`,
  globe: svg`<circle cx="10" cy="10" r="7.75"/><path d="M2.25 10h15.5M10 2.25c2.2 2.1 3.25 4.7 3.25 7.75S12.2 15.65 10 17.75C7.8 15.65 6.75 13.05 6.75 10S7.8 4.35 10 2.25Z"/>`,
  speaker: svg`<rect x="5" y="2.25" width="10" height="15.5" rx="2"/><circle cx="10" cy="12" r="2.75"/><path d="M10 5.75h.01"/>`,
  tv: svg`<rect x="2.25" y="4.75" width="15.5" height="10" rx="1.75"/><path d="M6.5 17.5h7M7.25 2.25 10 4.75l2.75-2.5"/>`,
  car: svg`<path d="M3.25 15.25v-4l1.9-5a1.75 1.75 0 0 1 1.64-1.13h6.42c.73 0 1.38.45 1.64 1.13l1.9 5v4M3.25 11.25h13.5M2.75 15.25h14.5M6 13.25h1M13 13.25h1M4.5 15.25v1.5M15.5 15.25v1.5"/>`,
  watch: svg`<circle cx="10" cy="10" r="4.75"/><path d="M7.25 5.75 7.9 2.25h4.2l.65 3.5M7.25 14.25l.65 3.5h4.2l.65-3.5M10 8v2l1.25 1"/>`,
  question: svg`<circle cx="10" cy="10" r="7.75"/><path d="M7.9 7.9a2.15 2.15 0 0 1 4.2.6c0 1.45-2.1 1.85-2.1 3.1M10 14h.01"/>`,
  idea: svg`<path d="M7.25 13.25c0-1.5-2.5-2.6-2.5-5.75a5.25 5.25 0 0 1 10.5 0c0 3.15-2.5 4.25-2.5 5.75ZM7.5 15.5h5M8.5 17.75h3"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  back: svg`<path d="M16.5 10h-13M8.5 5l-5 5 5 5"/>`,
  warning: svg`<path d="M8.7 3.5 2.2 14.75a1.5 1.5 0 0 0 1.3 2.25h13a1.5 1.5 0 0 0 1.3-2.25L11.3 3.5a1.5 1.5 0 0 0-2.6 0ZM10 7.75v3.75M10 14.25h.01"/>`,
  lock: svg`<rect x="4" y="8.75" width="12" height="8.5" rx="1.75"/><path d="M6.75 8.75v-2.5a3.25 3.25 0 0 1 6.5 0v2.5"/>`,
  retry: svg`<path d="M16.25 4v4h-4M16 8a6.5 6.5 0 1 0 .5 3.25"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type FirstIconName = keyof typeof FIRST_ICONS;

export type IconSize = 'small' | 'normal';

/** One of the icons that are there from the start. */
export function firstIcon(name: FirstIconName, size?: IconSize): TemplateResult {
  return drawIcon(FIRST_ICONS[name], name === 'back', size);
}

/** Whether there is such an icon; a site config may name any. */
export function isFirstIconName(name: string | undefined): name is FirstIconName {
  return name !== undefined && Object.hasOwn(FIRST_ICONS, name);
}

/** Lines on a grid of 20. Those that point somewhere turn in right-to-left text. */
export function drawIcon(lines: SVGTemplateResult, isDirectional: boolean, size: IconSize = 'normal'): TemplateResult {
  const classes = `icon${size === 'small' ? ' icon-small' : ''}${isDirectional ? ' icon-directional' : ''}`;
  return html`<svg class=${classes} viewBox="0 0 20 20" aria-hidden="true">${lines}</svg>`;
}
