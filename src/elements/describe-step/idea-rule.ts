import { html, nothing, type TemplateResult } from 'lit';
import type { IdeaRule } from '../../core/config.js';
import { ideaRule, unreadRule } from '../../core/ideas.js';
import { icon } from '../parts/icons.js';
import type { DescribeStep } from './describe-step.js';

/**
 * Why the owner thinks that this idea belongs elsewhere, and the way there. It stops nobody: who has read it says so, and
 * goes on. The place is there before there is something to say, so that it is read out when it comes.
 */
export function renderIdeaRule(step: DescribeStep): TemplateResult | typeof nothing {
  const { state: wizard } = step;
  if (wizard === undefined || wizard.site.ideas.rules.length === 0 || wizard.input.intent !== 'idea') return nothing;
  const rule = ideaRule(wizard.input, wizard.site);
  const isRead = unreadRule(wizard.input, wizard.site) === null;
  return html`<div class="rule" role="status">${rule === null ? nothing : renderRule(step, rule, isRead)}</div>`;
}

function renderRule(step: DescribeStep, rule: IdeaRule, isRead: boolean): TemplateResult {
  const { messages } = step;
  const pass = (): void => step.passRule(rule.title);
  return html`<div
    class="notice ${isRead ? '' : 'notice-warning'}"
    part="notice"
    id="rule"
    tabindex="-1"
    role="group"
    aria-labelledby="rule-title"
    aria-describedby="rule-reason"
  >
    ${icon('info')}
    <div class="notice-body">
      <p id="rule-title" class="strong" dir="auto">${rule.title}</p>
      <p id="rule-reason" dir="auto">${rule.reason}</p>
      <div class="notice-actions">
        ${
          rule.url === undefined
            ? nothing
            : html`<a class="button button-secondary button-compact" href=${rule.url} target="_blank" rel="noopener"
                >${messages.ruleLink}<span class="visually-hidden"> (${messages.externalHint})</span
                >${icon('external', 'small')}</a
              >`
        }
        ${
          isRead
            ? nothing
            : html`<button class="button button-quiet button-compact" type="button" @click=${pass}>
                ${messages.rulePass}
              </button>`
        }
      </div>
    </div>
  </div>`;
}
