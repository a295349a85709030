import { html, type TemplateResult } from 'lit';

/** Bones in the shape of the entries to come. A style keeps them invisible for the first 300 ms. */
export function skeletons(count: number): TemplateResult {
  return html`<div class="skeletons still" aria-hidden="true">
    ${Array.from(
      { length: count },
      () =>
        html`<div class="skeleton">
          <span class="bone bone-short"></span><span class="bone bone-title"></span><span class="bone bone-long"></span
          ><span class="bone bone-mid"></span>
        </div>`,
    )}
  </div>`;
}
