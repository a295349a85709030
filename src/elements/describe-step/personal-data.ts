import { html, nothing, type TemplateResult } from 'lit';
import { countWords } from '../parts/personal-data-words.js';
import type { DescribeStep } from './describe-step.js';

/** One calm line under a field that holds personal data: the draft asks what to do about it. */
export function renderPersonalLine(step: DescribeStep, field: 'issue' | 'details'): TemplateResult {
  const { personalData, messages, locale } = step;
  const kinds = personalData.open.filter((found) => found.field === field).map(({ kind }) => kind);
  return html`<p class="hint personal" role="status">
    ${kinds.length === 0 ? nothing : messages.personalDataDescribed({ what: countWords(kinds, messages, locale) })}
  </p>`;
}
