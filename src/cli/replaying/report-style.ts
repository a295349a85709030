/** The report's looks: the wizard's own colours and sizes, in light, dark, print and forced colours. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --surface: #ffffff;
  --sunken: #f4f6f7;
  --text: #14191d;
  --muted: #505b64;
  --line: #dde3e7;
  --link: #0b5d6b;
  --focus: #1b5fd9;
  --answered: #0b5d6b;
  --maybe: #c98a1b;
  --none: #76828b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --surface: #15191d;
    --sunken: #1d2227;
    --text: #eef2f4;
    --muted: #a8b4bd;
    --line: #30383f;
    --link: #79d3df;
    --focus: #a9c7ff;
    --answered: #79d3df;
    --maybe: #f2c570;
    --none: #7d8993;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--surface);
  color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
}
main { max-inline-size: 60rem; margin-inline: auto; padding: 2.5rem 1rem 4rem; }
h1, h2 { margin: 0; font-weight: 600; text-wrap: balance; }
h1 { font-size: 1.75rem; line-height: 1.3; letter-spacing: -0.018em; }
h2 { font-size: 1.125rem; line-height: 1.75rem; }
section { margin-block-start: 2.5rem; }
p { margin-block: 0.5rem 0; max-inline-size: 66ch; }
.muted, caption, thead th, .kind { color: var(--muted); }
a { color: var(--link); text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
code { font-family: ui-monospace, monospace; font-size: 0.9375em; overflow-wrap: anywhere; }
bdi { overflow-wrap: anywhere; }
svg { display: block; inline-size: 100%; }
.bar { block-size: 0.5rem; margin-block-start: 0.25rem; border-radius: 999px; background: var(--sunken); }
.stacked { block-size: 0.75rem; min-inline-size: 6rem; }
.overall .stacked { block-size: 1.5rem; margin-block: 1rem; border-radius: 6px; }
.stacked rect { stroke: var(--surface); stroke-width: 2; vector-effect: non-scaling-stroke; }
.histogram { block-size: 11rem; margin-block-start: 1rem; border-block-end: 1px solid var(--none); }
.scale { display: flex; justify-content: space-between; font-size: 0.8125rem; color: var(--muted); }
rect.answered { fill: var(--answered); }
rect.maybe { fill: var(--maybe); }
rect.none { fill: var(--none); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 1rem 1.5rem; margin: 0; }
.figures > div { border-block-start: 4px solid var(--band); padding-block-start: 0.5rem; }
.figures .answered { --band: var(--answered); }
.figures .maybe { --band: var(--maybe); }
.figures .none { --band: var(--none); }
.figures dt { font-weight: 600; }
.figures dd { margin: 0; }
.figures .share { font-size: 1.75rem; line-height: 1.3; font-weight: 600; }
.scroll { overflow-x: auto; margin-block-start: 0.75rem; }
table { inline-size: 100%; border-collapse: collapse; }
caption { text-align: start; font-size: 0.875rem; padding-block-end: 0.25rem; }
th, td { padding: 0.625rem 1rem 0.625rem 0; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); font-weight: 400; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { font-size: 0.8125rem; vertical-align: bottom; }
tbody th { inline-size: 100%; }
.numbers tbody th { inline-size: auto; min-inline-size: 8rem; }
.scores { max-inline-size: 20rem; }
.scores th, .scores td { padding-block: 0.125rem; }
.number { text-align: end; white-space: nowrap; }
.label { font-weight: 600; }
.kind { font-size: 0.8125rem; }
.example { margin: 0.375rem 0 0; font-size: 0.875rem; }
details { margin-block-start: 0.375rem; }
summary { color: var(--link); cursor: pointer; inline-size: fit-content; min-block-size: 1.5rem; }
summary, details ul { font-size: 0.875rem; }
ul { margin: 0.25rem 0 0; padding-inline-start: 1.25rem; }
@media (forced-colors: active) {
  rect.answered { fill: Highlight; }
  rect.maybe { fill: CanvasText; }
  rect.none { fill: GrayText; }
}
@media print {
  :root {
    color-scheme: light;
    --surface: #ffffff;
    --sunken: #ffffff;
    --text: #000000;
    --muted: #333333;
    --line: #999999;
    --link: #000000;
    --answered: #0b5d6b;
    --maybe: #c98a1b;
    --none: #76828b;
  }
  svg, .figures > div { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { padding: 0; max-inline-size: none; }
  .scroll { overflow: visible; }
  tr, .overall { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;
