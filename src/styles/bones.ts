import { css } from 'lit';

/** Bones in the shape of entries that are on their way. */
export const boneStyles = css`
  /* What comes at once needs no bones: they wait before they show. */
  .skeletons {
    animation: help-wizard-appear 0s linear 300ms backwards;
  }
  @keyframes help-wizard-appear {
    from {
      visibility: hidden;
    }
  }
  .skeleton {
    display: grid;
    gap: 10px;
    padding-block: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
  }
  .skeleton:first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }
  .bone {
    block-size: 12px;
    border-radius: var(--_radius-s);
    background: var(--_surface-hover);
    animation: help-wizard-breathe 1.6s ease-in-out infinite;
  }
  .bone-short {
    inline-size: 28%;
  }
  .bone-long {
    inline-size: 92%;
  }
  .bone-mid {
    inline-size: 64%;
  }
  .bone-title {
    block-size: 16px;
    inline-size: 76%;
  }
  @keyframes help-wizard-breathe {
    50% {
      opacity: 0.5;
    }
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
  @media print {
    .skeletons {
      display: none;
    }
  }
`;
