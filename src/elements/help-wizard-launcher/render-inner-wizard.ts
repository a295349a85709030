import { html, nothing, type TemplateResult } from 'lit';
import { enStart } from '../../i18n/en-start.js';
import type { HelpWizardLauncher } from './help-wizard-launcher.js';

/** The wizard in a launcher's panel. */
export function renderInnerWizard(launcher: HelpWizardLauncher): TemplateResult {
  return html`<help-wizard
    class=${launcher.step === null ? 'is-waiting' : ''}
    panel
    heading=${launcher.label ?? enStart.launcherLabel}
    id=${wizardId(launcher)}
    lang=${launcher.closest('[lang]')?.getAttribute('lang') ?? nothing}
    exportparts="wizard, back, count, progress, notice, continue, choice, known-issue, issue, details, match, answer,
        toggle, reader, update, kind, status, reasons, text, preview, label, submit, thread"
    .config=${launcher.config}
    .adapter=${launcher.adapter}
    .platform=${launcher.platform}
    .intent=${launcher.intent}
    ><slot name="promotion" slot="promotion"></slot
  ></help-wizard>`;
}

/** Drafts are kept by it: the same on every page of a site, and another one than that of a wizard in the page. */
export function wizardId(launcher: Element): string {
  const index = [...document.querySelectorAll(launcher.localName)].indexOf(launcher);
  return ['launcher', launcher.id || (index > 0 ? index : '')].filter(Boolean).join('-');
}
