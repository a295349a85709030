/** Drawn on a grid of 20, stroked in the colour of the text around. */
const PATHS = {
  phone: 'M7.75 2.25h4.5a2 2 0 0 1 2 2v11.5a2 2 0 0 1-2 2h-4.5a2 2 0 0 1-2-2V4.25a2 2 0 0 1 2-2ZM9 15.25h2',
  tablet: 'M5.75 2.25h8.5a2 2 0 0 1 2 2v11.5a2 2 0 0 1-2 2h-8.5a2 2 0 0 1-2-2V4.25a2 2 0 0 1 2-2ZM9 15.25h2',
  desktop:
    'M4 3.25h12A1.75 1.75 0 0 1 17.75 5v7A1.75 1.75 0 0 1 16 13.75H4A1.75 1.75 0 0 1 2.25 12V5A1.75 1.75 0 0 1 4 3.25ZM10 13.75v3M6.75 16.75h6.5',
  globe:
    'M10 2.25a7.75 7.75 0 1 0 0 15.5 7.75 7.75 0 1 0 0-15.5ZM2.25 10h15.5M10 2.25c2.2 2.1 3.25 4.7 3.25 7.75S12.2 15.65 10 17.75C7.8 15.65 6.75 13.05 6.75 10S7.8 4.35 10 2.25Z',
  speaker:
    'M7 2.25h6a2 2 0 0 1 2 2v11.5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V4.25a2 2 0 0 1 2-2ZM10 9.25a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 1 0 0-5.5ZM10 5.75h.01',
  car: 'M3.25 15.25v-4l1.9-5a1.75 1.75 0 0 1 1.64-1.13h6.42c.73 0 1.38.45 1.64 1.13l1.9 5v4M3.25 11.25h13.5M2.75 15.25h14.5M6 13.25h1M13 13.25h1M4.5 15.25v1.5M15.5 15.25v1.5',
  account: 'M10 3a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7ZM3.5 17.25c.6-3.2 3.2-5 6.5-5s5.9 1.8 6.5 5',
  question:
    'M10 2.25a7.75 7.75 0 1 0 0 15.5 7.75 7.75 0 1 0 0-15.5ZM7.9 7.9a2.15 2.15 0 0 1 4.2.6c0 1.45-2.1 1.85-2.1 3.1M10 14h.01',
  check: 'm4 10.5 4 4 8-9',
  done: 'M10 2.25a7.75 7.75 0 1 0 0 15.5 7.75 7.75 0 1 0 0-15.5ZM6.75 10.25l2.3 2.3 4.3-4.8',
  close: 'm5 5 10 10M15 5 5 15',
  next: 'm7.75 4.75 5 5.25-5 5.25',
  issue: 'M2.25 10.25h3.25l2.5-6.5 4 12.5 2.5-6h3.25',
  idea: 'M7.25 13.25c0-1.5-2.5-2.6-2.5-5.75a5.25 5.25 0 0 1 10.5 0c0 3.15-2.5 4.25-2.5 5.75ZM7.5 15.5h5M8.5 17.75h3',
  archive:
    'M3.25 3.25h13.5a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1H3.25a1 1 0 0 1-1-1v-2a1 1 0 0 1 1-1ZM3.75 7.25v8a1.5 1.5 0 0 0 1.5 1.5h9.5a1.5 1.5 0 0 0 1.5-1.5v-8M8 10.5h4',
  investigate: 'M8.75 3.25a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11ZM12.75 12.75l4.5 4.5M8.75 6.25v2.5l1.75 1',
  vote: 'M10 3.25 16.25 10.5h-3.5v6h-5.5v-6h-3.5Z',
  info: 'M10 2.25a7.75 7.75 0 1 0 0 15.5 7.75 7.75 0 1 0 0-15.5ZM10 9.25v4.5M10 6.5h.01',
  clock: 'M10 2.25a7.75 7.75 0 1 0 0 15.5 7.75 7.75 0 1 0 0-15.5ZM10 5.75V10l2.75 1.75',
  badge: 'M10 2.25 16.25 4.5v5c0 3.75-2.5 6.6-6.25 8.25-3.75-1.65-6.25-4.5-6.25-8.25v-5ZM7.25 9.75l2 2 3.5-4',
  star: 'm10 2.75 2.2 4.7 5.05.65-3.7 3.55.95 5.1L10 14.25l-4.5 2.5.95-5.1L2.75 8.1l5.05-.65Z',
  edit: 'm3.25 16.75.75-3.5L13.5 3.75a1.6 1.6 0 0 1 2.25 0l.5.5a1.6 1.6 0 0 1 0 2.25L6.75 16Z',
  pending:
    'M5.25 2.75h9.5M5.25 17.25h9.5M6.25 2.75c0 4.5 3.75 5 3.75 7.25s-3.75 2.75-3.75 7.25M13.75 2.75c0 4.5-3.75 5-3.75 7.25s3.75 2.75 3.75 7.25',
};

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

/** An icon. It says nothing on its own: words stand beside it. */
export function icon(name: IconName, size: 'small' | 'normal' = 'normal'): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const classes = ['icon', size === 'small' ? 'icon-small' : '', name === 'next' ? 'icon-directional' : ''];
  svg.setAttribute('class', classes.filter(Boolean).join(' '));
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

export function isIconName(name: string | undefined): name is IconName {
  return name !== undefined && Object.hasOwn(PATHS, name);
}
