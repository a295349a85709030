import { html, type TemplateResult } from 'lit';
import { formatHours } from '../../i18n/format.js';
import { icon, type IconName } from '../parts/icons.js';
import type { ReviewStep } from './review-step.js';

/** What happens once it is posted. */
export function renderNext(step: ReviewStep): TemplateResult {
  const { messages, locale, replyHours, state } = step;
  const isComment = state?.target.kind === 'comment';
  const duration = formatHours(replyHours, locale);
  const items: readonly (readonly [IconName, string])[] = [
    ['thread', whereItAppears(step)],
    ...(replyHours > 0 && !isComment ? [['clock', messages.nextReply({ duration })] as const] : []),
    ...(isComment ? [] : [['done', messages.nowSolution] as const]),
  ];
  return html`<div>
    <h3 class="heading">${messages.nextTitle}</h3>
    <ul class="checks">
      ${items.map(
        ([name, text]) =>
          html`<li>
            ${icon(name)}
            <p>${text}</p>
          </li>`,
      )}
    </ul>
  </div>`;
}

function whereItAppears(step: ReviewStep): string {
  const { messages, state } = step;
  if (state?.target.kind === 'comment') return messages.nextComment({ title: state.target.on.title });
  const board = step.boardTitle();
  return board === '' ? messages.nextNow : messages.nextBoard({ board });
}
