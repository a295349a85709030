// The closed launcher before `<help-wizard-launcher>` is defined: what help-wizard-launcher.styles.ts says, with the same
// tokens and defaults, as far as the bytes go. Made by script alone, since a strict page takes neither `<style>` nor
// markup from text.

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  // In the order that compresses best.
  'button{display:flex;' +
    'border-radius:99px;' +
    'height:52px;' +
    'background:var(--help-wizard-accent,light-dark(#0b5d6b,#79d3df));' +
    'inset-block-end:var(--i);' +
    'position:fixed;' +
    // The shorthand takes no `inherit` for its family; the next line says it.
    'font:600 1rem a;' +
    'font-family:var(--help-wizard-font,inherit);' +
    'color:var(--help-wizard-on-accent,light-dark(#fff,#05262c));' +
    'inset-inline-end:var(--i);' +
    'padding-inline:19px 20px;' +
    'border:1px solid #0000;' +
    'gap:11px;' +
    'align-items:center;' +
    'z-index:var(--help-wizard-z-index,1000);' +
    '--i:var(--help-wizard-launcher-inset,min(24px,5vw))}' +
    // As wide as the icon that takes its place: 3 px around it are in the gap and the padding. An outline, since the
    // width of a border is rounded. Nobody reads it out.
    ':before{content:"?"/"";width:14px;border-radius:99px;outline:1.5px solid;font:600 12px/14px a}' +
    '@media print{*{display:none}}',
);

/** The closed launcher's button; its word is for the script to add. */
export const button = document.createElement('button');

export const launcher = document.createElement('help-wizard-launcher');
const root = launcher.attachShadow({ mode: 'open' });
root.adoptedStyleSheets = [sheet];
root.append(button);
