import { html, nothing, type TemplateResult } from 'lit';
import { sendMessage } from '../../controllers/wizard-commands.js';
import { icon } from '../parts/icons.js';
import { isKept } from '../parts/saved-line.js';
import type { ReviewStep } from './review-step.js';

/** Who posts, right above the button; nothing where the forum did not say. */
export function renderPerson(step: ReviewStep): TemplateResult | typeof nothing {
  const { visitor, messages, locale } = step;
  const signedIn = !step.isSignedOut();
  if (visitor === null || (signedIn && visitor.name === undefined)) return nothing;
  const { name = '', signInUrl } = visitor;
  const waits = isKept(step.drafts) ? messages.signInWaits : messages.signInUnsaved;
  const hint = signInUrl === undefined ? messages.signInNowhere : waits;
  const losesPictures = !signedIn && signInUrl !== undefined && step.waitingPictures > 0;
  return html`<div class="person">
    <span class="avatar" aria-hidden="true"
      >${signedIn ? Array.from(name)[0]?.toLocaleUpperCase(locale) : icon('lock')}</span
    >
    <div>
      <p class="strong">${signedIn ? messages.postingAs({ name }) : messages.signInToPost}</p>
      <p class="small muted">${signedIn ? messages.signedIn : hint}</p>
      ${losesPictures ? html`<p class="small strong">${messages.imagesNotKept}</p>` : nothing}
    </div>
    ${
      signedIn && signInUrl !== undefined
        ? html`<button class="link-button small" type="button" @click=${() => sendMessage(step, { type: 'sign-in' })}>
            ${messages.notYou}
          </button>`
        : nothing
    }
  </div>`;
}
