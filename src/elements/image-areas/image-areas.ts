import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { areaAround, movedArea, resizedArea, scaledArea, type Area, type Point } from '../../core/image-areas.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { tokenStyles } from '../../styles/tokens.js';
import { AreaDrag } from './area-drag.js';
import { AreaHistory } from './area-history.js';
import { drawView } from './draw-view.js';
import { styles } from './image-areas.styles.js';

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** A key moves an area by this part of the picture. */
const STEPS = 100;

/**
 * @summary A picture in which areas can be hidden, by pointer or by keyboard.
 * @fires areas-change - An area was added, changed or removed; `detail` is the list of all.
 */
export class ImageAreas extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, styles];

  /** The picture; it is drawn, and not changed. */
  @property({ attribute: false }) picture: HTMLCanvasElement | null = null;
  @property({ attribute: false }) areas: readonly Area[] = [];
  @property({ attribute: false }) messages: Messages = en;
  @state() private selected = -1;
  @state() private said = '';

  readonly #history = new AreaHistory();
  #drag: AreaDrag | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('picture')) return;
    this.#history.clear();
    this.selected = -1;
  }

  override updated(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas !== null && this.picture !== null) drawView(canvas, this.picture, this.areas, this.selected);
  }

  override render(): TemplateResult | typeof nothing {
    const { messages, picture } = this;
    if (picture === null) return nothing;
    return html`<div class="stack" @keydown=${this.onUndoKey}>
      <div class="ground">
        <canvas
          role="img"
          aria-label=${messages.imageCanvas}
          width=${picture.width}
          height=${picture.height}
          @pointerdown=${this.onDown}
          @pointermove=${this.onMove}
          @pointerup=${this.onUp}
          @pointercancel=${this.onCancel}
        ></canvas>
      </div>
      <p class="small muted">${messages.imageCanvasHint}</p>
      <div class="row">
        <button class="button button-secondary button-compact" id="hide" type="button" @click=${this.onAdd}>
          ${messages.imageHide}
        </button>
        ${
          this.#history.isEmpty
            ? nothing
            : html`<button class="button button-quiet button-compact" id="undo" type="button" @click=${this.undo}>
                ${messages.undo}
              </button>`
        }
      </div>
      ${this.areas.length === 0 ? nothing : this.renderAreas()}
      <p class="visually-hidden" role="status">${this.said}</p>
    </div>`;
  }

  /** An application: a screen reader hands the arrow keys on to what is inside. */
  private renderAreas(): TemplateResult {
    const { messages } = this;
    return html`<div class="stack stack-tight">
      <div class="areas" role="application" aria-label=${messages.imageAreas} aria-describedby="keys">
        ${this.areas.map(
          (area, index) =>
            html`<button
              class="button button-secondary button-compact area"
              type="button"
              aria-label=${messages.imageArea({ number: index + 1, ...area })}
              aria-pressed=${index === this.selected}
              @focus=${() => (this.selected = index)}
              @click=${() => (this.selected = index)}
              @keydown=${(event: KeyboardEvent) => this.onKey(event, index)}
            >
              ${messages.imageAreaShort({ number: index + 1 })}
            </button>`,
        )}
      </div>
      <p class="small muted" id="keys">${messages.imageAreaKeys}</p>
      ${this.areas[this.selected] === undefined ? nothing : this.renderTools()}
    </div>`;
  }

  /** What a key does, for those who have a pointer only and cannot drag. */
  private renderTools(): TemplateResult {
    const { messages, selected } = this;
    const tool = (words: string, act: () => void): TemplateResult =>
      html`<button class="button button-secondary button-compact" type="button" @click=${act}>${words}</button>`;
    return html`<div class="row">
      ${tool(messages.imageAreaSmaller, () => this.scale(0.8))}
      ${tool(messages.imageAreaLarger, () => this.scale(1.25))}
      ${tool(messages.imageAreaRemove, () => this.reveal(selected))}
    </div>`;
  }

  private onAdd(): void {
    if (this.picture === null) return;
    this.#history.note(this.areas);
    this.change([...this.areas, areaAround(this.picture)]);
    void this.focusArea(this.areas.length - 1);
  }

  private onKey(event: KeyboardEvent, index: number): void {
    const area = this.areas[index];
    const arrow = ARROWS[event.key];
    if (area === undefined || this.picture === null || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      this.selected = -1;
      this.renderRoot.querySelector<HTMLElement>('#hide')?.focus();
    } else if (event.key === 'Delete' || event.key === 'Backspace') this.reveal(index);
    else if (arrow !== undefined) {
      const step = event.altKey ? 1 : Math.max(2, Math.max(this.picture.width, this.picture.height) / STEPS);
      const by = { x: arrow.x * step, y: arrow.y * step };
      const change = event.shiftKey ? resizedArea : movedArea;
      this.#history.note(this.areas, `${event.shiftKey ? 'resize' : 'move'} ${index}`);
      this.replace(index, change(area, by, this.picture));
    } else return;
    event.preventDefault();
  }

  private onUndoKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.undo();
  }

  private scale(factor: number): void {
    const area = this.areas[this.selected];
    if (area === undefined || this.picture === null) return;
    this.#history.note(this.areas, `scale ${this.selected}`);
    this.replace(this.selected, scaledArea(area, factor, this.picture));
  }

  private replace(index: number, area: Area): void {
    this.change(this.areas.map((other, i) => (i === index ? area : other)));
    this.said = this.messages.imageArea({ number: index + 1, ...area });
  }

  private reveal(index: number): void {
    this.#history.note(this.areas);
    this.change(this.areas.filter((_, i) => i !== index));
    this.said = this.messages.imageAreaRemoved({ number: index + 1 });
    void this.focusArea(Math.min(index, this.areas.length - 1));
  }

  private undo(): void {
    const before = this.#history.undo();
    if (before === null) return;
    this.change(before);
    const hasButton = this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement?.id === 'undo';
    if (hasButton && !this.#history.isEmpty) this.selected = Math.min(this.selected, before.length - 1);
    else void this.focusArea(Math.min(this.selected, before.length - 1));
  }

  /** The focus goes with what was just done; where no area is left, to the button that makes one. */
  private async focusArea(index: number): Promise<void> {
    this.selected = index;
    await this.updateComplete;
    const button = this.renderRoot.querySelectorAll<HTMLElement>('.area')[index];
    (button ?? this.renderRoot.querySelector<HTMLElement>('#hide'))?.focus();
  }

  private onDown(event: PointerEvent): void {
    const canvas = event.currentTarget as HTMLCanvasElement;
    if (this.picture === null || event.button !== 0 || this.#drag !== null) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    this.#drag = new AreaDrag(this.areas, pointIn(canvas, event), screenPoint(event), this.picture);
    this.selected = this.#drag.index;
    this.#history.note(this.areas);
  }

  private onMove(event: PointerEvent): void {
    const areas = this.#drag?.move(pointIn(event.currentTarget as HTMLCanvasElement, event), screenPoint(event));
    if (areas == null) return;
    if (this.#drag?.index === -1) this.selected = areas.length - 1;
    this.change(areas);
  }

  private onUp(): void {
    const areas = this.#drag?.click();
    this.#drag = null;
    if (areas == null) return this.forgetNothing();
    this.change(areas);
    this.selected = areas.length - 1;
  }

  /** The browser took the pointer away: nothing was done. */
  private onCancel(): void {
    if (this.#drag === null) return;
    this.#drag = null;
    const before = this.#history.undo();
    if (before !== null) this.change(before);
  }

  /** An area that was only touched did not change. */
  private forgetNothing(): void {
    const before = this.#history.undo();
    if (before !== null && before !== this.areas) this.#history.note(before);
    this.requestUpdate();
  }

  private change(areas: readonly Area[]): void {
    this.areas = areas;
    this.dispatchEvent(new CustomEvent('areas-change', { detail: areas }));
  }
}

function screenPoint({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}

/** Where in the picture's own pixels the pointer is. */
function pointIn(canvas: HTMLCanvasElement, { clientX, clientY }: PointerEvent): Point {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return { x: ((clientX - left) * canvas.width) / width, y: ((clientY - top) * canvas.height) / height };
}
