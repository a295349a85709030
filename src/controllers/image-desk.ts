import type { ForumAdapter, Upload, UploadLimits } from '../adapters/forum-adapter.js';
import type { Visitor } from '../core/types.js';
import type { WizardContext } from '../core/wizard-state.js';
import { webAddress } from './addresses.js';
import type { Picture } from './image-picture.js';

export type { Upload };

/** A forum that takes pictures. */
export interface ImageForum {
  readonly name: string;
  readonly upload: NonNullable<ForumAdapter['upload']>;
  /** Absent = the forum does not say, or not yet. */
  readonly limits?: UploadLimits | undefined;
  /** Where to sign in and come back from, absolute; absent = nowhere, or nobody knows. */
  readonly signInUrl?: string | undefined;
}

/** The wizard whose pictures these are. */
interface ImageWizard {
  readonly adapter: ForumAdapter;
  readonly state: Pick<WizardContext, 'site' | 'clientToken'>;
  readonly visit: { readonly visitor: Visitor | null };
}

/** Where a draft's pictures lie until they are in the post: in memory, so that they outlive the step but not the page. */
export class ImageDesk {
  readonly #wizard: ImageWizard;
  #kept: readonly Picture[] = [];
  #keptFor = '';

  constructor(wizard: ImageWizard) {
    this.#wizard = wizard;
  }

  /** `null` = the forum takes no pictures. */
  get forum(): ImageForum | null {
    const { adapter, state, visit } = this.#wizard;
    if (adapter.upload === undefined) return null;
    return {
      name: adapter.name,
      upload: adapter.upload.bind(adapter),
      limits: state.site.uploads,
      signInUrl: webAddress(visit.visitor?.signInUrl?.(location.href)),
    };
  }

  /** Those of this draft: with the next one they are gone. */
  get pictures(): readonly Picture[] {
    return this.#keptFor === this.#wizard.state.clientToken ? this.#kept : [];
  }

  keep(pictures: readonly Picture[]): void {
    this.#kept = pictures;
    this.#keptFor = this.#wizard.state.clientToken;
  }
}
