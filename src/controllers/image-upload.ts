import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AdapterError, type AdapterErrorCode } from '../core/errors.js';
import { pictureName, writableTypes } from '../core/image-plan.js';
import { webAddress } from './addresses.js';
import type { ImageForum, Upload } from './image-desk.js';
import type { Picture } from './image-picture.js';
import { PictureError } from './image-reader.js';
import { writePicture } from './image-writer.js';
import { withDeadline } from './with-deadline.js';

/** How far a picture is on its way to the forum. */
export type UploadState =
  | { readonly status: 'idle' | 'stopped' | 'blocked' }
  /** For the connection. */
  | { readonly status: 'waiting' }
  | { readonly status: 'uploading'; readonly name: string }
  /** `limit`: what the forum takes, in bytes. */
  | { readonly status: 'too-large'; readonly limit: number }
  | { readonly status: 'failed'; readonly code: AdapterErrorCode; readonly forumMessage: string | undefined };

/** A picture takes longer than words. */
const TIMEOUT_MS = 60_000;

/** Puts one picture at a time on the forum: once for each time it is asked to, and only when there is a connection. */
export class ImageUpload implements ReactiveController {
  state: UploadState = { status: 'idle' };
  readonly #host: ReactiveControllerHost;
  readonly #onDone: (upload: Upload) => void;
  readonly #onError: (error: unknown) => void;
  #running: AbortController | null = null;

  constructor(host: ReactiveControllerHost, onDone: (upload: Upload) => void, onError: (error: unknown) => void) {
    this.#host = host;
    this.#onDone = onDone;
    this.#onError = onError;
    host.addController(this);
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Does nothing while an upload is under way. */
  async start(picture: Picture, forum: ImageForum): Promise<void> {
    if (this.#running !== null) return;
    const { signal } = (this.#running = new AbortController());
    const state = await this.#send(picture, forum, signal);
    // It was stopped, and may have been started again.
    if (signal.aborted) return;
    this.#running = null;
    if ('markdown' in state) this.#onDone(state);
    else this.#set(state);
  }

  /** What was sent may lie on the forum all the same; no post shows it. */
  stop(): void {
    if (this.#running === null) return;
    this.#running.abort();
    this.#running = null;
    this.#set({ status: 'stopped' });
  }

  async #send(picture: Picture, forum: ImageForum, signal: AbortSignal): Promise<Upload | UploadState> {
    try {
      const { limits } = forum;
      this.#set({ status: 'uploading', name: picture.name });
      const file = await writePicture(picture, writableTypes(limits?.types), limits?.maxBytes);
      if (file === null) return { status: 'too-large', limit: limits?.maxBytes ?? 0 };
      const name = pictureName(picture.name, file.type);
      if (!navigator.onLine) this.#set({ status: 'waiting' });
      await connection(signal);
      this.#set({ status: 'uploading', name });
      const options = { name, alt: picture.alt.trim() || name, signal, timeoutMs: TIMEOUT_MS };
      return checked(await withDeadline(forum.upload(file, options), forum.name, TIMEOUT_MS), forum.name);
    } catch (error) {
      if (error instanceof PictureError) return { status: 'blocked' };
      if (!signal.aborted) this.#onError(error);
      const { code, forumMessage } = AdapterError.from(error, forum.name);
      return { status: 'failed', code, forumMessage };
    }
  }

  #set(state: UploadState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** Settles as soon as the browser is online. @throws AbortError */
async function connection(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (navigator.onLine) return;
  await new Promise<void>((resolve, reject) => {
    window.addEventListener('online', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** An upload that names no file would leave a gap in the post. */
function checked(upload: Upload, forum: string): Upload {
  if (webAddress(upload.url) !== undefined && upload.markdown.trim() !== '') return upload;
  throw new AdapterError(forum, 'protocol', 'What was given as the result of an upload is none.');
}
