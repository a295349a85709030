import { html, nothing, type TemplateResult } from 'lit';
import { webAddress } from '../../controllers/addresses.js';
import type { UploadState } from '../../controllers/image-upload.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../parts/icons.js';
import { notice } from '../parts/notice.js';

interface Setting {
  readonly messages: Messages;
  /** BCP 47. */
  readonly locale: string;
  readonly signInUrl: string | undefined;
}

/** Why the picture is not in the post, and what to do. */
export function uploadNotice(state: UploadState, setting: Setting): TemplateResult | typeof nothing {
  const { messages } = setting;
  switch (state.status) {
    case 'failed':
      return failedNotice(state, setting);
    case 'blocked':
      return notice({ tone: 'danger', icon: 'warning', title: messages.imageBlocked });
    case 'too-large': {
      const limit = fileSize(state.limit, setting.locale);
      const text = messages.imageTooLargeHint({ limit });
      return notice({ tone: 'danger', icon: 'warning', title: messages.imageTooLargeTitle, text });
    }
    case 'waiting': {
      const { imageOfflineTitle: title, imageOfflineHint: text } = messages;
      return notice({ tone: 'warning', icon: 'offline', title, text });
    }
    default:
      return nothing;
  }
}

function failedNotice(state: UploadState & { status: 'failed' }, { messages, signInUrl }: Setting): TemplateResult {
  const { title, hint } = messages.imageFailures[state.code];
  const isSignedOut = state.code === 'auth-required' || state.code === 'session-expired';
  // That one has to sign in is said already.
  const says =
    state.forumMessage === undefined || isSignedOut ? '' : messages.forumSays({ message: state.forumMessage });
  const text = html`${hint} ${says}${isSignedOut && signInUrl === undefined ? messages.signInNowhere : ''}`;
  const address = webAddress(signInUrl);
  const signIn =
    isSignedOut && address !== undefined
      ? html`<a class="button button-secondary button-compact" href=${address} target="_blank" rel="noopener"
          ><span>${messages.imageSignIn}</span>${icon('external', 'small')}</a
        >`
      : nothing;
  return notice({ tone: 'danger', icon: 'warning', title, text, actions: signIn });
}

/** "2 MB", or "800 kB". */
function fileSize(bytes: number, locale: string): string {
  const isSmall = bytes < 1_000_000;
  const unit = isSmall ? 'kilobyte' : 'megabyte';
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
  return format.format(bytes / (isSmall ? 1000 : 1_000_000));
}
