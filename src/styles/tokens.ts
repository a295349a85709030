import { css } from 'lit';

/**
 * The theming surface: every `--help-wizard-<name>` a page may set, with its default.
 *
 * Elements use the short `--_<name>`, so a default is written once and a page can still set a token anywhere above an
 * element. Colours follow the page's `color-scheme`: a light page never gets a dark wizard.
 */
export const tokenStyles = css`
  :host {
    --_surface: var(--help-wizard-surface, light-dark(#ffffff, #15191d));
    --_surface-sunken: var(--help-wizard-surface-sunken, light-dark(#f4f6f7, #1d2227));
    --_surface-hover: var(--help-wizard-surface-hover, light-dark(#eceff1, #262c32));
    --_text: var(--help-wizard-text, light-dark(#14191d, #eef2f4));
    --_text-muted: var(--help-wizard-text-muted, light-dark(#505b64, #a8b4bd));
    --_border: var(--help-wizard-border, light-dark(#dde3e7, #30383f));
    --_border-strong: var(--help-wizard-border-strong, light-dark(#c2cbd2, #4a555e));
    --_border-control: var(--help-wizard-border-control, light-dark(#76828b, #7d8993));
    --_accent: var(--help-wizard-accent, light-dark(#0b5d6b, #79d3df));
    --_accent-hover: var(--help-wizard-accent-hover, light-dark(#084650, #a0e4ed));
    --_accent-soft: var(--help-wizard-accent-soft, light-dark(#e7f3f5, #13323a));
    --_on-accent: var(--help-wizard-on-accent, light-dark(#ffffff, #05262c));
    --_link: var(--help-wizard-link, var(--_accent));
    --_focus: var(--help-wizard-focus, light-dark(#1b5fd9, #a9c7ff));
    --_highlight: var(--help-wizard-highlight, light-dark(#fff0b3, #54480f));
    --_info: var(--help-wizard-info, light-dark(#1f4f94, #a5c8ff));
    --_info-soft: var(--help-wizard-info-soft, light-dark(#ecf2fb, #172a44));
    --_success: var(--help-wizard-success, light-dark(#17653a, #82d8a4));
    --_success-soft: var(--help-wizard-success-soft, light-dark(#e9f5ee, #12311f));
    --_warning: var(--help-wizard-warning, light-dark(#794a00, #f2c570));
    --_warning-soft: var(--help-wizard-warning-soft, light-dark(#fdf4e2, #372908));
    --_danger: var(--help-wizard-danger, light-dark(#a6241c, #ffaca3));
    --_danger-soft: var(--help-wizard-danger-soft, light-dark(#fdeeec, #3b1a17));
    --_font: var(--help-wizard-font, inherit);
    --_font-heading: var(--help-wizard-font-heading, inherit);
    --_font-mono: var(--help-wizard-font-mono, ui-monospace, monospace);
    --_font-size: var(--help-wizard-font-size, 1rem);
    --_weight-regular: var(--help-wizard-weight-regular, 400);
    --_weight-strong: var(--help-wizard-weight-strong, 600);
    --_space: var(--help-wizard-space, 4px);
    --_control-size: var(--help-wizard-control-size, 44px);
    --_radius-s: var(--help-wizard-radius-s, 6px);
    --_radius-m: var(--help-wizard-radius-m, 10px);
    --_radius-l: var(--help-wizard-radius-l, 16px);
    --_radius-full: var(--help-wizard-radius-full, 999px);
    --_shadow-raised: var(--help-wizard-shadow-raised, 0 1px 2px light-dark(rgb(16 24 32 / 6%), rgb(0 0 0 / 40%)));
    --_shadow-overlay: var(
      --help-wizard-shadow-overlay,
      0 2px 6px light-dark(rgb(16 24 32 / 8%), rgb(0 0 0 / 40%)),
      0 16px 48px light-dark(rgb(16 24 32 / 18%), rgb(0 0 0 / 56%))
    );
    --_panel-inline-size: var(--help-wizard-panel-inline-size, 416px);
    --_panel-block-size: var(--help-wizard-panel-block-size, 680px);
    --_launcher-inset: var(--help-wizard-launcher-inset, 24px);
    --_z-index: var(--help-wizard-z-index, 1000);
    --_duration-quick: var(--help-wizard-duration-quick, 120ms);
    --_duration: var(--help-wizard-duration, 200ms);
    --_duration-slow: var(--help-wizard-duration-slow, 280ms);
    --_easing: var(--help-wizard-easing, cubic-bezier(0.2, 0, 0, 1));
  }
  @media (width < 560px) {
    :host {
      --_launcher-inset: var(--help-wizard-launcher-inset, 16px);
    }
  }
  /* Whatever edges a brand has: hairlines become as plain as those of controls. */
  @media (prefers-contrast: more) {
    :host {
      --_border: var(--_border-control);
      --_border-strong: var(--_text-muted);
    }
  }
  /* However dense a page wants it, a finger needs its room. */
  @media (pointer: coarse) {
    :host {
      --_control-size: max(44px, var(--help-wizard-control-size, 44px));
    }
  }
  /* Paper is white, and grounds are not printed: whatever the page's scheme and brand, the text is dark. */
  @media print {
    :host {
      color-scheme: light;
      --_surface: Canvas;
      --_surface-sunken: Canvas;
      --_surface-hover: Canvas;
      --_text: CanvasText;
      --_text-muted: CanvasText;
      --_border: GrayText;
      --_border-strong: GrayText;
      --_border-control: GrayText;
      --_accent: CanvasText;
      --_accent-soft: Canvas;
      --_on-accent: Canvas;
      --_link: CanvasText;
      --_info: CanvasText;
      --_info-soft: Canvas;
      --_success: CanvasText;
      --_success-soft: Canvas;
      --_warning: CanvasText;
      --_warning-soft: Canvas;
      --_danger: CanvasText;
      --_danger-soft: Canvas;
      --_shadow-raised: none;
    }
  }
`;
