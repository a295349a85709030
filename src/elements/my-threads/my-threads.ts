import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { MyThreadsController } from '../../controllers/my-threads.js';
import type { WizardOptions } from '../../controllers/site-loader.js';
import { asksForSolution, type MyThread } from '../../core/my-threads.js';
import { en } from '../../i18n/en.js';
import { formatDay } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { entryStyles } from '../../styles/entries.js';
import { tokenStyles } from '../../styles/tokens.js';
import { icon } from '../parts/icons.js';
import { tellError } from '../parts/tell-error.js';
import { styles } from './my-threads.styles.js';
import { threadStatus } from './thread-status.js';

/** The rest is one press away. */
const SHOWN = 3;

/**
 * @summary The visitor's own threads that they let this device remember, with what became of them.
 * @csspart my-thread - One thread.
 * @csspart status - What became of it: icon, word and colour.
 */
export class MyThreads extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, entryStyles, styles];

  /** Where they are remembered. */
  @property({ attribute: false }) key = '';
  /** The forum, to ask what became of them; `null` = what was known last is shown. */
  @property({ attribute: false }) adapter: WizardOptions['adapter'] = null;
  @property({ attribute: false }) messages: Messages = en;
  @property() locale = 'en';
  /** All of them were forgotten at once. */
  @state() private emptied: readonly MyThread[] = [];
  @state() private unfolded = false;
  readonly #threads = new MyThreadsController(
    this,
    () => this,
    (error) => tellError(this, error),
  );

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('key') || changed.has('adapter')) this.#threads.load();
  }

  override render(): TemplateResult | typeof nothing {
    const { threads } = this.#threads;
    if (threads.length === 0) return nothing;
    const { messages, emptied } = this;
    const shown = this.unfolded ? threads : threads.slice(0, SHOWN);
    return html`<section aria-labelledby="title">
      <div>
        <h3 class="heading" id="title" tabindex="-1">${messages.threadsTitle}</h3>
        <p class="small muted">${messages.threadsHint}</p>
      </div>
      ${
        emptied.length > 0
          ? this.renderForgotten(messages.allForgotten, emptied)
          : html`<ul class="entries">
                ${repeat(
                  shown,
                  ({ token }) => token,
                  (thread) => this.renderThread(thread),
                )}
              </ul>
              ${this.renderFoot(threads.length - shown.length)}`
      }
    </section>`;
  }

  private renderThread(thread: MyThread): TemplateResult {
    const { messages } = this;
    if (this.#threads.isForgotten(thread)) {
      return html`<li class="entry">
        ${this.renderForgotten(messages.forgotten({ title: thread.title }), [thread])}
      </li>`;
    }
    return html`<li class="entry" part="my-thread">
      <div>${threadStatus(thread, messages)}</div>
      <h4 class="entry-title">
        ${
          thread.entry === null
            ? html`<bdi>${thread.title}</bdi>`
            : html`<a href=${thread.entry.url} target="_blank" rel="noopener"
                ><bdi>${thread.title}</bdi><span class="visually-hidden"> (${messages.externalHint})</span></a
              >`
        }
      </h4>
      ${asksForSolution(thread) ? html`<p class="small">${messages.threadMark}</p>` : nothing}
      <div class="row row-apart small muted">
        <span>${this.postedWords(thread)}</span>
        <button class="link-button" type="button" @click=${(event: Event) => void this.forget(event, [thread])}>
          ${messages.forget}<span class="visually-hidden">${messages.forgetWhich({ title: thread.title })}</span>
        </button>
      </div>
    </li>`;
  }

  private renderForgotten(words: string, threads: readonly MyThread[]): TemplateResult {
    return html`<div class="row row-apart small">
      <p role="status">${words}</p>
      <button class="link-button" type="button" @click=${(event: Event) => void this.undo(event, threads)}>
        ${this.messages.undo}
      </button>
    </div>`;
  }

  private renderFoot(hidden: number): TemplateResult {
    const { messages } = this;
    const kept = this.#threads.threads.filter((thread) => !this.#threads.isForgotten(thread));
    return html`<div class="foot small">
      ${
        hidden === 0
          ? nothing
          : html`<button class="link-button" type="button" @click=${() => void this.unfold()}>
              ${messages.threadsAll({ count: this.#threads.threads.length })}
            </button>`
      }
      ${
        kept.length < 2
          ? nothing
          : html`<button class="link-button" type="button" @click=${() => void this.forgetAll(kept)}>
              ${icon('close', 'small')}${messages.forgetAll}
            </button>`
      }
    </div>`;
  }

  private postedWords({ postedAt, board, isComment }: MyThread): string {
    const { messages, locale } = this;
    const when = formatDay(new Date(postedAt).toISOString(), new Date(), locale, messages);
    return isComment ? messages.threadCommented({ when }) : messages.threadPosted({ when, board });
  }

  /** The button gives way to the one that takes it back, which gets the focus. */
  private async forget(event: Event, threads: readonly MyThread[]): Promise<void> {
    const row = this.rowOf(event);
    this.#threads.forget(threads);
    await this.updateComplete;
    this.buttonIn(row)?.focus();
  }

  private async undo(event: Event, threads: readonly MyThread[]): Promise<void> {
    const row = this.rowOf(event);
    this.emptied = [];
    this.#threads.restore(threads);
    await this.updateComplete;
    (this.buttonIn(row) ?? this.renderRoot.querySelector<HTMLElement>('h3'))?.focus();
  }

  /** The place in the list of what was pressed; -1 = under it. */
  private rowOf(event: Event): number {
    return [...this.renderRoot.querySelectorAll('li')].findIndex((row) => row.contains(event.currentTarget as Element));
  }

  private buttonIn(row: number): HTMLElement | null {
    return this.renderRoot.querySelectorAll('li')[row]?.querySelector<HTMLElement>('button') ?? null;
  }

  private async forgetAll(threads: readonly MyThread[]): Promise<void> {
    this.emptied = threads;
    this.#threads.forget(threads);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }

  /** The button is gone: focus goes on with the first thread that was hidden. */
  private async unfold(): Promise<void> {
    this.unfolded = true;
    await this.updateComplete;
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('li');
    rows[SHOWN]?.querySelector<HTMLElement>('a, button')?.focus();
  }
}
