import { html, nothing, type TemplateResult } from 'lit';
import { missingParts } from '../../controllers/draft-notice.js';
import { abilitiesOf } from '../../controllers/forum-abilities.js';
import { hasThreads } from '../../controllers/threads-key.js';
import type { WizardEngine } from '../../controllers/wizard-engine.js';
import { platformId, type WizardState } from '../../core/wizard-state.js';
import { ideaWords } from '../../i18n/idea-words.js';
import type { Messages } from '../../i18n/messages.js';
import type { StateAt } from '../step-element.js';
import type { Frame } from './frame.js';
import { loadMyThreads } from './step-modules.js';

/** What of the wizard is shown only once its engine runs. */
export interface RenderLaterSteps {
  readonly restored: (frame: Frame) => TemplateResult | typeof nothing;
  /** Under the first question: the visitor's own threads. */
  readonly threads: (frame: Frame) => TemplateResult | typeof nothing;
  readonly step: (frame: Frame) => TemplateResult | typeof nothing;
  /** The known issues beside the platforms; absent while there is no engine, `null` where there are none. */
  readonly issues: (frame: Frame) => TemplateResult | null | undefined;
}

interface Later {
  readonly engine: WizardEngine;
  readonly locale: string;
  readonly words: Messages;
}

export const renderLaterSteps: RenderLaterSteps = {
  restored: ({ wizard, locale }) => (wizard.engine === null ? nothing : renderRestored(wizard.engine, locale)),
  threads: ({ wizard, locale }) => (wizard.engine === null ? nothing : renderThreads(wizard.engine, locale)),
  step: ({ wizard, locale }) =>
    wizard.engine === null ? nothing : renderStep({ engine: wizard.engine, locale, words: wordsOf(wizard.engine) }),
  issues: ({ wizard, locale }) => (wizard.engine ? renderIssues(wizard.engine, locale) : undefined),
};

/** What became of the visitor's draft, on top: nothing is lost, nothing is forced. */
function renderRestored(engine: WizardEngine, locale: string): TemplateResult | typeof nothing {
  const { keeper, visit, messages, state } = engine;
  const { notice } = keeper;
  if (notice === null) return nothing;
  return html`<help-wizard-restored-notice
    class="restored"
    exportparts="notice"
    .notice=${notice}
    .missing=${notice.kind === 'restored' ? missingParts(notice.draft.saved, state.site) : null}
    ?came-from-sign-in=${visit.cameFromSignIn}
    ?signed-in=${visit.visitor?.signedIn === true}
    .messages=${messages}
    .locale=${locale}
  ></help-wizard-restored-notice>`;
}

/** Nothing is loaded for who has none; it stands below all else, and moves nothing. */
function renderThreads(engine: WizardEngine, locale: string): TemplateResult | typeof nothing {
  const { threadsKey: key, adapter, messages } = engine;
  if (key === null || !hasThreads(key)) return nothing;
  loadMyThreads().catch(() => {});
  return html`<help-wizard-my-threads
    class="threads"
    exportparts="my-thread, status"
    .key=${key}
    .adapter=${adapter}
    .messages=${messages}
    .locale=${locale}
  ></help-wizard-my-threads>`;
}

function renderIssues({ content, state, messages, adapter, config }: WizardEngine, locale: string) {
  const { list } = content;
  if (list.issues.status === 'none') return null;
  const platform = platformId(state.input);
  return html`<help-wizard-known-issues
    class="issues ${list.issues.status === 'loading' ? 'is-waiting' : ''}"
    exportparts="issue: known-issue, status, notice"
    .content=${list}
    .platform=${platform}
    .platformLabel=${state.site.platforms.find(({ id }) => id === platform)?.label ?? null}
    .receipts=${state.receipts}
    ?can-subscribe=${adapter.subscribe !== undefined}
    all-url=${config.links?.issues ?? ''}
    .messages=${messages}
    .locale=${locale}
  ></help-wizard-known-issues>`;
}

/** Somebody with an idea is spoken to in other words than somebody with a problem. */
function wordsOf({ messages, state }: WizardEngine): Messages {
  const isUnderIdea = state.target.kind === 'comment' && state.target.on.kind === 'idea';
  return ideaWords(messages, { idea: state.input.intent === 'idea', comment: isUnderIdea });
}

/** An idea is voted for, not replied to. */
function replyHours({ config, state }: WizardEngine): number {
  return state.input.intent === 'idea' ? 0 : (config.expectedReply?.hours ?? 0);
}

function renderStep(later: Later): TemplateResult | typeof nothing {
  const state: WizardState = later.engine.state;
  switch (state.step) {
    case 'intent':
    case 'platform':
      return nothing;
    case 'describe':
      return describeStep(later, state);
    case 'answers':
      return answersStep(later, state);
    case 'draft':
      return draftStep(later, state);
    case 'review':
      return reviewStep(later, state);
    case 'posted':
      return postedStep(later, state);
    case 'solved':
      return html`<help-wizard-solved-step
        class="step"
        .state=${state}
        .messages=${later.words}
        .locale=${later.locale}
      ></help-wizard-solved-step>`;
  }
}

function describeStep({ engine, locale, words }: Later, state: StateAt<'describe'>): TemplateResult {
  return html`<help-wizard-describe-step
    class="step"
    exportparts="issue, details, continue, match, kind, status, reasons, notice"
    .state=${state}
    .messages=${words}
    .locale=${locale}
    .missing=${engine.missing}
    drafts=${engine.keeper.drafts}
    .personalData=${engine.personalData.view}
  ></help-wizard-describe-step>`;
}

function answersStep({ engine, locale, words }: Later, state: StateAt<'answers'>): TemplateResult {
  return html`<help-wizard-answers-step
    class="step"
    exportparts="continue, answer, toggle, reader, kind, status, reasons, update, notice"
    .state=${state}
    .messages=${words}
    .locale=${locale}
    .abilities=${abilitiesOf(engine.adapter, engine.visit.visitor)}
    .isOfForum=${engine.content.list.issues.isOfForum}
    .missing=${engine.missing}
    .readings=${engine.content.readings}
    drafts=${engine.keeper.drafts}
  ></help-wizard-answers-step>`;
}

function draftStep({ engine, locale, words }: Later, state: StateAt<'draft'>): TemplateResult {
  return html`<help-wizard-draft-step
    class="step"
    exportparts="continue, text, preview, label, similar, kind, status, notice"
    .state=${state}
    .messages=${words}
    .locale=${locale}
    .guidelines=${engine.config.guidelines ?? {}}
    .hints=${engine.config.draft?.hints}
    .lookUp=${engine.search.lookUp}
    .abilities=${abilitiesOf(engine.adapter, engine.visit.visitor)}
    .personalData=${engine.personalData.view}
    .images=${engine.images}
    .savedAt=${engine.keeper.savedAt}
    drafts=${engine.keeper.drafts}
  ></help-wizard-draft-step>`;
}

function reviewStep({ engine, locale, words }: Later, state: StateAt<'review'>): TemplateResult {
  const { privacy, links } = engine.config;
  return html`<help-wizard-review-step
    class="step"
    exportparts="submit, notice"
    .state=${state}
    .messages=${words}
    .locale=${locale}
    .visitor=${engine.visit.visitor}
    ?came-from-sign-in=${engine.visit.cameFromSignIn}
    ?can-hand-off=${engine.adapter.composeUrl !== undefined}
    .publicNotice=${privacy?.notice}
    .personalData=${engine.personalData.view}
    .waitingPictures=${engine.images.pictures.length}
    privacy-url=${privacy?.url ?? ''}
    forum-url=${links?.forum ?? ''}
    reply-hours=${replyHours(engine)}
    ?offline=${!engine.online}
    drafts=${engine.keeper.drafts}
  ></help-wizard-review-step>`;
}

function postedStep({ engine, locale, words }: Later, state: StateAt<'posted'>): TemplateResult {
  return html`<help-wizard-posted-step
    class="step"
    exportparts="thread, match, kind, status, reasons, notice"
    .state=${state}
    .messages=${words}
    .locale=${locale}
    reply-hours=${replyHours(engine)}
    .ideaNext=${engine.config.ideas?.next}
    ?can-subscribe=${engine.adapter.subscribe !== undefined}
    .threadsKey=${engine.threadsKey}
  ></help-wizard-posted-step>`;
}
