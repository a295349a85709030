import { html, nothing, type TemplateResult } from 'lit';
import { shownFacts } from '../../core/environment.js';
import type { DraftStep } from './draft-step.js';

/** What the post says about the visitor's device; no place is taken where nothing is known, or wanted. */
export function renderDeviceFacts({ state: wizard, messages }: DraftStep): TemplateResult | typeof nothing {
  if (wizard === undefined || shownFacts(wizard.input, wizard.site).length === 0) return nothing;
  return html`<help-wizard-device-facts .wizard=${wizard} .messages=${messages}></help-wizard-device-facts>`;
}
