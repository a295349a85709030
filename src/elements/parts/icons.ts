import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Drawn on a grid of 20, stroked in the colour of the text around. */
const ICONS = {
  phone: svg`<rect x="5.75" y="2.25" width="8.5" height="15.5" rx="2"/><path d="M9 15.25h2"/>`,
  tablet: svg`<rect x="3.75" y="2.25" width="12.5" height="15.5" rx="2"/><path d="M9 15.25h2"/>`,
  desktop: svg`<rect x="2.25" y="3.25" width="15.5" height="10.5" rx="1.75"/><path d="M10 13.75v3M6.75 16.75h6.5"/>`,
  globe: svg`<circle cx="10" cy="10" r="7.75"/><path d="M2.25 10h15.5M10 2.25c2.2 2.1 3.25 4.7 3.25 7.75S12.2 15.65 10 17.75C7.8 15.65 6.75 13.05 6.75 10S7.8 4.35 10 2.25Z"/>`,
  speaker: svg`<rect x="5" y="2.25" width="10" height="15.5" rx="2"/><circle cx="10" cy="12" r="2.75"/><path d="M10 5.75h.01"/>`,
  tv: svg`<rect x="2.25" y="4.75" width="15.5" height="10" rx="1.75"/><path d="M6.5 17.5h7M7.25 2.25 10 4.75l2.75-2.5"/>`,
  car: svg`<path d="M3.25 15.25v-4l1.9-5a1.75 1.75 0 0 1 1.64-1.13h6.42c.73 0 1.38.45 1.64 1.13l1.9 5v4M3.25 11.25h13.5M2.75 15.25h14.5M6 13.25h1M13 13.25h1M4.5 15.25v1.5M15.5 15.25v1.5"/>`,
  watch: svg`<circle cx="10" cy="10" r="4.75"/><path d="M7.25 5.75 7.9 2.25h4.2l.65 3.5M7.25 14.25l.65 3.5h4.2l.65-3.5M10 8v2l1.25 1"/>`,
  question: svg`<circle cx="10" cy="10" r="7.75"/><path d="M7.9 7.9a2.15 2.15 0 0 1 4.2.6c0 1.45-2.1 1.85-2.1 3.1M10 14h.01"/>`,
  check: svg`<path d="m4 10.5 4 4 8-9"/>`,
  done: svg`<circle cx="10" cy="10" r="7.75"/><path d="m6.75 10.25 2.3 2.3 4.3-4.8"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  back: svg`<path d="M16.5 10h-13M8.5 5l-5 5 5 5"/>`,
  next: svg`<path d="m7.75 4.75 5 5.25-5 5.25"/>`,
  down: svg`<path d="m4.75 7.5 5.25 5.25 5.25-5.25"/>`,
  external: svg`<path d="M8 4.25H5.25a1.5 1.5 0 0 0-1.5 1.5v9a1.5 1.5 0 0 0 1.5 1.5h9a1.5 1.5 0 0 0 1.5-1.5V12M11.75 3.75h4.5v4.5M16 4l-6.5 6.5"/>`,
  faq: svg`<path d="M10 5.25C8.5 4.1 6.3 3.6 2.75 3.75v11.5c3.55-.15 5.75.35 7.25 1.5 1.5-1.15 3.7-1.65 7.25-1.5V3.75C13.7 3.6 11.5 4.1 10 5.25Zm0 0v11.5"/>`,
  issue: svg`<path d="M2.25 10.25h3.25l2.5-6.5 4 12.5 2.5-6h3.25"/>`,
  thread: svg`<path d="M4.25 3.25h11.5a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H9.5l-3.75 3.5v-3.5h-1.5a1.5 1.5 0 0 1-1.5-1.5v-7a1.5 1.5 0 0 1 1.5-1.5Z"/><path d="M6.25 6.75h7.5M6.25 9.75h4.5"/>`,
  idea: svg`<path d="M7.25 13.25c0-1.5-2.5-2.6-2.5-5.75a5.25 5.25 0 0 1 10.5 0c0 3.15-2.5 4.25-2.5 5.75ZM7.5 15.5h5M8.5 17.75h3"/>`,
  archive: svg`<rect x="2.25" y="3.25" width="15.5" height="4" rx="1"/><path d="M3.75 7.25v8a1.5 1.5 0 0 0 1.5 1.5h9.5a1.5 1.5 0 0 0 1.5-1.5v-8M8 10.5h4"/>`,
  investigate: svg`<circle cx="8.75" cy="8.75" r="5.5"/><path d="m12.75 12.75 4.5 4.5M8.75 6.25v2.5l1.75 1"/>`,
  search: svg`<circle cx="8.75" cy="8.75" r="5.5"/><path d="m12.75 12.75 4.5 4.5"/>`,
  bell: svg`<path d="M5 8.25a5 5 0 0 1 10 0c0 4 1.75 5.25 1.75 5.25H3.25S5 12.25 5 8.25ZM8.25 16.25a1.9 1.9 0 0 0 3.5 0"/>`,
  vote: svg`<path d="M10 3.25 16.25 10.5h-3.5v6h-5.5v-6h-3.5Z"/>`,
  warning: svg`<path d="M8.7 3.5 2.2 14.75a1.5 1.5 0 0 0 1.3 2.25h13a1.5 1.5 0 0 0 1.3-2.25L11.3 3.5a1.5 1.5 0 0 0-2.6 0ZM10 7.75v3.75M10 14.25h.01"/>`,
  info: svg`<circle cx="10" cy="10" r="7.75"/><path d="M10 9.25v4.5M10 6.5h.01"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.75"/><path d="M10 5.75V10l2.75 1.75"/>`,
  lock: svg`<rect x="4" y="8.75" width="12" height="8.5" rx="1.75"/><path d="M6.75 8.75v-2.5a3.25 3.25 0 0 1 6.5 0v2.5"/>`,
  offline: svg`<path d="m3 3 14 14M10 15.5h.01M7.25 12.5a4 4 0 0 1 4.3-.85M4.75 9.5a7.6 7.6 0 0 1 3.1-1.8M2.25 6.75a11 11 0 0 1 2.7-1.75M9 3.8a11 11 0 0 1 8.75 2.95M12.25 7.85a7.6 7.6 0 0 1 3 1.65"/>`,
  retry: svg`<path d="M16.25 4v4h-4M16 8a6.5 6.5 0 1 0 .5 3.25"/>`,
  badge: svg`<path d="M10 2.25 16.25 4.5v5c0 3.75-2.5 6.6-6.25 8.25-3.75-1.65-6.25-4.5-6.25-8.25v-5Z"/><path d="m7.25 9.75 2 2 3.5-4"/>`,
  copy: svg`<rect x="7.25" y="7.25" width="10" height="10" rx="1.5"/><path d="M4.25 12.75h-.5a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v.5"/>`,
  edit: svg`<path d="m3.25 16.75.75-3.5L13.5 3.75a1.6 1.6 0 0 1 2.25 0l.5.5a1.6 1.6 0 0 1 0 2.25L6.75 16Z"/>`,
  pending: svg`<path d="M5.25 2.75h9.5M5.25 17.25h9.5M6.25 2.75c0 4.5 3.75 5 3.75 7.25s-3.75 2.75-3.75 7.25M13.75 2.75c0 4.5-3.75 5-3.75 7.25s3.75 2.75 3.75 7.25"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof ICONS;

const DIRECTIONAL: ReadonlySet<IconName> = new Set<IconName>(['back', 'next', 'external']);

/** An icon. It says nothing on its own: words stand beside it. Those that point turn in right-to-left text. */
export function icon(name: IconName, size: 'small' | 'normal' = 'normal'): TemplateResult {
  const classes = ['icon', size === 'small' ? 'icon-small' : '', DIRECTIONAL.has(name) ? 'icon-directional' : ''];
  return html`<svg class=${classes.filter(Boolean).join(' ')} viewBox="0 0 20 20" aria-hidden="true">
    ${ICONS[name]}
  </svg>`;
}

/** Whether there is an icon of that name; a site config may name any. */
export function isIconName(name: string | undefined): name is IconName {
  return name !== undefined && Object.hasOwn(ICONS, name);
}
