import { css } from 'lit';

export const styles = css`
  /* Every step lays itself out by the width the wizard has, never by the window. */
  :host {
    container: help-wizard / inline-size;
  }
  .step {
    display: block;
  }
  .step {
    animation: help-wizard-enter var(--_duration) var(--_easing);
  }
  .is-back .step {
    animation-name: help-wizard-enter-back;
  }
  @keyframes help-wizard-enter {
    from {
      opacity: 0;
      translate: 8px 0;
    }
  }
  @keyframes help-wizard-enter-back {
    from {
      opacity: 0;
      translate: -8px 0;
    }
  }
  :host(:dir(rtl)) .step {
    animation-name: help-wizard-enter-back;
  }
  :host(:dir(rtl)) .is-back .step {
    animation-name: help-wizard-enter;
  }
  .notices {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin-block-end: calc(var(--_space) * 6);
  }
  .restored {
    margin-block-end: calc(var(--_space) * 6);
  }
`;
