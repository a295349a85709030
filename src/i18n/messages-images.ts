import type { AdapterErrorCode } from '../core/errors.js';
import type { Phrase } from './messages-start.js';

type Name = { readonly name: string };

/** Pictures: choosing, hiding parts of them, describing and sending them. */
export interface ImageMessages {
  // In the draft
  imageAdd: string;
  imageDrop: string;
  imageOpening: string;
  imageUnavailable: string;
  imageListTitle: string;
  imageWaiting: string;
  imageInPost: string;
  imageUnnamed: string;
  imageOpen: string;
  imageDiscard: string;
  imageRemove: string;
  imageRemoved: Phrase<Name>;
  /** On the review: pictures that were chosen and not added. */
  imagesNotIn: Phrase<{ readonly count: number }>;
  /** Signing in leaves the page. */
  imagesNotKept: string;
  imageAdded: string;
  imageBack: string;
  // Why a file was not taken, and what to do.
  imageEmpty: Phrase<Name>;
  imageUnsupported: Phrase<Name>;
  imageBroken: Phrase<Name>;
  imageTooManyPixels: Phrase<Name>;
  imageTooMany: Phrase<Name>;
  imageBlocked: string;

  // The dialog
  imageTitle: string;
  imageLede: string;
  imageStripped: string;
  imageScaled: Phrase<{ readonly width: number; readonly height: number }>;
  imageFirstFrame: string;
  imageAltLabel: string;
  imageAltHint: string;
  imageAltMissing: string;
  imageNameLabel: string;
  imageNameHint: string;
  imageAddToPost: string;
  imageLater: string;
  imageKept: string;

  // Hidden areas
  imageCanvas: string;
  imageCanvasHint: string;
  imageHide: string;
  imageAreas: string;
  imageArea: Phrase<{
    readonly number: number;
    readonly width: number;
    readonly height: number;
    readonly x: number;
    readonly y: number;
  }>;
  imageAreaShort: Phrase<{ readonly number: number }>;
  imageAreaKeys: string;
  imageAreaSmaller: string;
  imageAreaLarger: string;
  imageAreaRemove: string;
  imageAreaRemoved: Phrase<{ readonly number: number }>;

  // The upload
  imageUploading: Phrase<Name>;
  imageStop: string;
  imageStopped: string;
  imageOfflineTitle: string;
  imageOfflineHint: string;
  imageTooLargeTitle: string;
  imageTooLargeHint: Phrase<{ readonly limit: string }>;
  imageSignIn: string;
  imageFailures: Readonly<Record<AdapterErrorCode, { readonly title: string; readonly hint: string }>>;
}
