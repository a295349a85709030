import { html, type TemplateResult } from 'lit';
import type { MyThread, ThreadStatus } from '../../core/my-threads.js';
import type { StatusTone } from '../../core/issue-status.js';
import type { Messages } from '../../i18n/messages.js';
import { statusBadge } from '../parts/entry-words.js';
import { icon, type IconName } from '../parts/icons.js';

const LOOKS: Readonly<Record<ThreadStatus, readonly [tone: StatusTone, name: IconName]>> = {
  unchecked: ['neutral', 'info'],
  waiting: ['info', 'pending'],
  quiet: ['neutral', 'clock'],
  active: ['info', 'thread'],
  solved: ['success', 'check'],
  gone: ['neutral', 'close'],
};

/** What became of a thread: icon, word and colour. An issue or idea says it in the owner's words. */
export function threadStatus(thread: MyThread, messages: Messages): TemplateResult {
  const { kind, status, entryStatus, title } = thread;
  if (entryStatus !== undefined && (kind === 'issue' || kind === 'idea') && status !== 'gone') {
    return html`${statusBadge({ id: '', url: '', text: '', kind, title, status: entryStatus }, messages)}`;
  }
  const words: Readonly<Record<ThreadStatus, string>> = {
    unchecked: messages.threadUnchecked,
    waiting: messages.threadWaiting,
    quiet: messages.threadQuiet,
    active: messages.threadActive,
    solved: messages.threadSolved,
    gone: messages.threadGone,
  };
  const [tone, name] = LOOKS[status];
  return html`<span class="status status-${tone}" part="status">${icon(name, 'small')}${words[status]}</span>`;
}
