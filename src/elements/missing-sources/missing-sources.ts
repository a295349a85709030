import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SourceName } from '../../core/config.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { tokenStyles } from '../../styles/tokens.js';
import { icon } from '../parts/icons.js';
import { missingWords } from '../parts/missing-words.js';
import { styles } from './missing-sources.styles.js';

/**
 * @summary One line that says which sources could not be had, however many; nothing while all are there.
 * @fires missing-retry - The visitor wants them loaded again.
 * @csspart notice - The line.
 */
export class MissingSources extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, styles];

  @property({ attribute: false }) missing: readonly SourceName[] = [];
  @property({ attribute: false }) messages: Messages = en;
  @property() locale = 'en';

  override render(): TemplateResult | typeof nothing {
    const { missing, messages, locale } = this;
    if (missing.length === 0) return nothing;
    return html`<div class="line small muted" part="notice">
      ${icon('info', 'small')}
      <p>
        ${missingWords(missing, messages, locale)}
        <button
          class="link-button link-inline"
          type="button"
          @click=${() => this.dispatchEvent(new CustomEvent('missing-retry'))}
        >
          ${messages.tryAgain}
        </button>
      </p>
    </div>`;
  }
}
