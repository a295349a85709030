import type { Area } from '../core/image-areas.js';

/** A picture that the visitor chose and has not added yet. */
export interface Picture {
  /** Unique in this visit. */
  readonly id: number;
  /** Its name, without the ending. */
  readonly name: string;
  /** The MIME type it came in. */
  readonly type: string;
  /** Its pixels, upright and no larger than they will be posted. */
  readonly canvas: HTMLCanvasElement;
  readonly isScaled: boolean;
  readonly isFirstFrame: boolean;
  /** The areas to hide. */
  readonly areas: readonly Area[];
  /** What it shows, in words. */
  readonly alt: string;
}
