import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { FIRST_ICONS, drawIcon, type IconSize } from './first-icons.js';

/** Drawn on a grid of 20, stroked in the colour of the text around. */
const ICONS = {
  ...FIRST_ICONS,
  check: svg`<path d="m4 10.5 4 4 8-9"/>`,
  done: svg`<circle cx="10" cy="10" r="7.75"/><path d="m6.75 10.25 2.3 2.3 4.3-4.8"/>`,
  next: svg`<path d="m7.75 4.75 5 5.25-5 5.25"/>`,
  down: svg`<path d="m4.75 7.5 5.25 5.25 5.25-5.25"/>`,
  external: svg`<path d="M8 4.25H5.25a1.5 1.5 0 0 0-1.5 1.5v9a1.5 1.5 0 0 0 1.5 1.5h9a1.5 1.5 0 0 0 1.5-1.5V12M11.75 3.75h4.5v4.5M16 4l-6.5 6.5"/>`,
  faq: svg`<path d="M10 5.25C8.5 4.1 6.3 3.6 2.75 3.75v11.5c3.55-.15 5.75.35 7.25 1.5 1.5-1.15 3.7-1.65 7.25-1.5V3.75C13.7 3.6 11.5 4.1 10 5.25Zm0 0v11.5"/>`,
  issue: svg`<path d="M2.25 10.25h3.25l2.5-6.5 4 12.5 2.5-6h3.25"/>`,
  thread: svg`<path d="M4.25 3.25h11.5a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H9.5l-3.75 3.5v-3.5h-1.5a1.5 1.5 0 0 1-1.5-1.5v-7a1.5 1.5 0 0 1 1.5-1.5Z"/><path d="M6.25 6.75h7.5M6.25 9.75h4.5"/>`,
  archive: svg`<rect x="2.25" y="3.25" width="15.5" height="4" rx="1"/><path d="M3.75 7.25v8a1.5 1.5 0 0 0 1.5 1.5h9.5a1.5 1.5 0 0 0 1.5-1.5v-8M8 10.5h4"/>`,
  investigate: svg`<circle cx="8.75" cy="8.75" r="5.5"/><path d="m12.75 12.75 4.5 4.5M8.75 6.25v2.5l1.75 1"/>`,
  search: svg`<circle cx="8.75" cy="8.75" r="5.5"/><path d="m12.75 12.75 4.5 4.5"/>`,
  bell: svg`<path d="M5 8.25a5 5 0 0 1 10 0c0 4 1.75 5.25 1.75 5.25H3.25S5 12.25 5 8.25ZM8.25 16.25a1.9 1.9 0 0 0 3.5 0"/>`,
  vote: svg`<path d="M10 3.25 16.25 10.5h-3.5v6h-5.5v-6h-3.5Z"/>`,
  info: svg`<circle cx="10" cy="10" r="7.75"/><path d="M10 9.25v4.5M10 6.5h.01"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.75"/><path d="M10 5.75V10l2.75 1.75"/>`,
  offline: svg`<path d="m3 3 14 14M10 15.5h.01M7.25 12.5a4 4 0 0 1 4.3-.85M4.75 9.5a7.6 7.6 0 0 1 3.1-1.8M2.25 6.75a11 11 0 0 1 2.7-1.75M9 3.8a11 11 0 0 1 8.75 2.95M12.25 7.85a7.6 7.6 0 0 1 3 1.65"/>`,
  badge: svg`<path d="M10 2.25 16.25 4.5v5c0 3.75-2.5 6.6-6.25 8.25-3.75-1.65-6.25-4.5-6.25-8.25v-5Z"/><path d="m7.25 9.75 2 2 3.5-4"/>`,
  copy: svg`<rect x="7.25" y="7.25" width="10" height="10" rx="1.5"/><path d="M4.25 12.75h-.5a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v.5"/>`,
  image: svg`<rect x="2.25" y="3.75" width="15.5" height="12.5" rx="1.75"/><circle cx="6.75" cy="8" r="1.25"/><path d="m2.75 14.5 4.75-4 3 2.5 3-3.25 3.75 3.75"/>`,
  edit: svg`<path d="m3.25 16.75.75-3.5L13.5 3.75a1.6 1.6 0 0 1 2.25 0l.5.5a1.6 1.6 0 0 1 0 2.25L6.75 16Z"/>`,
  pending: svg`<path d="M5.25 2.75h9.5M5.25 17.25h9.5M6.25 2.75c0 4.5 3.75 5 3.75 7.25s-3.75 2.75-3.75 7.25M13.75 2.75c0 4.5-3.75 5-3.75 7.25s3.75 2.75 3.75 7.25"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof ICONS;

const DIRECTIONAL: ReadonlySet<IconName> = new Set<IconName>(['back', 'next', 'external']);

/** An icon. It says nothing on its own: words stand beside it. Those that point turn in right-to-left text. */
export function icon(name: IconName, size?: IconSize): TemplateResult {
  return drawIcon(ICONS[name], DIRECTIONAL.has(name), size);
}

/** Whether there is an icon of that name; a page may name any. */
export function isIconName(name: string): name is IconName {
  return Object.hasOwn(ICONS, name);
}
