import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Reading } from '../../controllers/content-controller.js';
import type { ForumAbilities } from '../../controllers/forum-abilities.js';
import { troubleshootingFor } from '../../core/compose-draft.js';
import type { SourceName } from '../../core/config.js';
import { searchedKinds } from '../../core/ideas.js';
import type { Entry, EntryKind, Match } from '../../core/types.js';
import { platformId } from '../../core/wizard-state.js';
import { sentenceCase } from '../../i18n/format.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { frameStyles } from '../../styles/frame.js';
import { tokenStyles } from '../../styles/tokens.js';
import { kindPlural } from '../parts/entry-words.js';
import { missingNotice } from '../parts/notice.js';
import { savedLine, type DraftKeeping } from '../parts/saved-line.js';
import { LaterStepElement } from '../later-step-element.js';
import { styles } from './answers-step.styles.js';

const NO_ABILITIES: ForumAbilities = { vote: false, subscribe: false, comment: false };
const KINDS: readonly EntryKind[] = ['issue', 'faq', 'thread', 'idea', 'news'];

/**
 * @summary One ranked list of everything that may answer, best match first; the way to a post stands at its end.
 * @csspart continue - The button that starts a post.
 * @csspart notice - The line that says which sources could not be loaded.
 */
export class AnswersStep extends LaterStepElement<'answers'> {
  static override styles = [tokenStyles, baseStyles, buttonStyles, frameStyles, styles];

  @property({ attribute: false }) abilities: ForumAbilities = NO_ABILITIES;
  /** Whether the forum knows an entry; of others it cannot do anything. */
  @property({ attribute: false }) isOfForum: (entry: Entry) => boolean = () => true;
  /** Sources that could not be had: there may be more. */
  @property({ attribute: false }) missing: readonly SourceName[] = [];
  /** Whole texts that were asked of the forum, by entry id. */
  @property({ attribute: false }) readings: ReadonlyMap<string, Reading> = new Map();
  /** What becomes of the visitor's words on this device. */
  @property() drafts: DraftKeeping = 'kept';
  @state() private shown: EntryKind | null = null;

  override willUpdate(): void {
    // A kind that newer matches no longer have would leave an empty list, without the filter to get out of it.
    const kinds = this.state?.results.matches.map(({ entry }) => entry.kind) ?? [];
    if (this.shown !== null && !kinds.includes(this.shown)) this.shown = null;
  }

  override render(): TemplateResult | typeof nothing {
    const { state: wizard, messages } = this;
    if (wizard === undefined) return nothing;
    const { matches } = wizard.results;
    const shown = matches.filter(({ entry }) => this.shown === null || entry.kind === this.shown);
    return html`<div class="wizard-body has-aside">
      <div class="wizard-main">
        <div class="wizard-intro">
          <h2 class="title" tabindex="-1">${messages.answersTitle}</h2>
          <p class="lede">${messages.answersLede}</p>
        </div>
        <p class="context"><strong>${this.platformWords()}</strong> ${this.renderChange()}</p>
        ${this.renderFilter(matches)}
        <p class="visually-hidden" role="status">${messages.answersCount({ count: shown.length })}</p>
        <ol class="answers">
          ${repeat(
            matches,
            ({ entry }) => entry.id,
            // Hidden, not taken away: what was opened is open when the visitor comes back to it.
            (match) => html`<li ?hidden=${!shown.includes(match)}>${this.renderAnswer(match)}</li>`,
          )}
        </ol>
        ${missingNotice(wizard.results.status === 'failed' ? [] : this.missing, this, () => this.onRetry())}
      </div>
      <aside class="wizard-aside wizard-aside-recap">${this.renderRecap()}</aside>
      <div class="wizard-rest">
        <hr class="divider" />
        <div class="stack stack-tight">
          <h3 class="heading" id="none" tabindex="-1">${messages.noneTitle}</h3>
          <p class="muted">${messages.noneHint}</p>
        </div>
      </div>
      <div class="wizard-actions is-flowing">
        <button
          class="button button-primary"
          part="continue"
          type="button"
          @click=${() => this.send({ type: 'continued' })}
        >
          ${messages.writePost}
        </button>
        ${savedLine(messages, true, this.drafts)}
      </div>
    </div>`;
  }

  /** A visitor who picked an entry while typing lands on it, everyone else on the heading. */
  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    const picked =
      this.renderRoot.querySelector<HTMLElementTagNameMap['help-wizard-answer']>('help-wizard-answer[open]');
    if (this.state?.picked == null || picked === null) return super.focusHeading();
    await picked.updateComplete;
    picked.focus();
    picked.scrollIntoView({ block: 'nearest' });
  }

  private renderAnswer(match: Match): TemplateResult {
    const { state: wizard, readings } = this;
    const { id } = match.entry;
    const reading = readings.get(id);
    return html`<help-wizard-answer
      exportparts="card: answer, toggle, reader, kind, status, reasons, update, notice"
      .match=${match}
      .whole=${reading?.entry ?? null}
      ?reading-failed=${reading?.failed ?? false}
      .consulted=${wizard?.input.consulted.find((entry) => entry.id === id) ?? null}
      .receipts=${wizard?.receipts ?? {}}
      .abilities=${this.isOfForum(match.entry) ? this.abilities : NO_ABILITIES}
      ?open=${wizard?.picked === id}
      ?for-idea=${wizard?.input.intent === 'idea'}
      .messages=${this.messages}
      .locale=${this.locale}
      @answer-unsolved=${() => this.focusNone()}
    ></help-wizard-answer>`;
  }

  private renderFilter(matches: readonly Match[]): TemplateResult | typeof nothing {
    const { messages } = this;
    // What was looked for first stands first.
    const kinds = new Set([...(searchedKinds(this.state?.input.intent ?? 'help') ?? []), ...KINDS]);
    const counts = [...kinds].map((kind) => [kind, matches.filter(({ entry }) => entry.kind === kind).length] as const);
    const present = counts.filter(([, count]) => count > 0);
    if (present.length < 2) return nothing;
    return html`<div class="filter still" role="group" aria-label=${messages.filterLegend}>
      ${this.renderFilterItem(null, messages.filterAll, matches.length)}
      ${present.map(([kind, count]) => this.renderFilterItem(kind, kindPlural(kind, messages), count))}
    </div>`;
  }

  private renderFilterItem(kind: EntryKind | null, words: string, count: number): TemplateResult {
    return html`<button
      class="filter-item"
      type="button"
      aria-pressed=${this.shown === kind}
      @click=${() => (this.shown = kind)}
    >
      ${words} <span class="number">${count}</span>
    </button>`;
  }

  private renderRecap(): TemplateResult | typeof nothing {
    const { state: wizard, messages, locale } = this;
    if (wizard === undefined) return nothing;
    const { input, site } = wizard;
    const tried = troubleshootingFor(input, site)
      .filter(({ id }) => input.tried.includes(id))
      .map(({ label }) => label.toLocaleLowerCase(locale));
    const rows: readonly (readonly [string, string])[] = [
      [messages.recapPlatform, this.platformWords()],
      [messages.recapProblem, input.issue],
      [messages.recapTried, sentenceCase(new Intl.ListFormat(locale).format(tried), locale)],
    ];
    return html`<div>
      <h3 class="heading">${messages.recapTitle}</h3>
      <dl class="stack">
        ${rows
          .filter(([, text]) => text !== '')
          .map(
            ([term, text]) =>
              html`<div>
                <dt class="small muted">${term}</dt>
                <dd><bdi>${text}</bdi></dd>
              </div>`,
          )}
      </dl>
      ${this.renderChange()}
    </div>`;
  }

  private renderChange(): TemplateResult {
    const { messages } = this;
    return html`<button class="link-button small change" type="button" @click=${() => this.send({ type: 'back' })}>
      ${messages.change}<span class="visually-hidden"> ${messages.changeAnswers}</span>
    </button>`;
  }

  /** The button goes away with the notice: focus moves on to what stands below the list. */
  private onRetry(): void {
    this.focusNone();
    this.send({ type: 'search-again' });
  }

  /** Moves focus to what stands below the list. */
  private focusNone(): void {
    this.renderRoot.querySelector<HTMLElement>('#none')?.focus();
  }

  private platformWords(): string {
    const { state: wizard, messages } = this;
    if (wizard?.input.platform === 'unsure') return messages.platformUnsure;
    const platform = wizard && platformId(wizard.input);
    return wizard?.site.platforms.find(({ id }) => id === platform)?.label ?? '';
  }
}
