import type { Post } from '../internal/post.js';
import type { Call } from '../internal/request.js';
import type { WireUpload } from './wire.js';

/** A file that lies on the forum, and the Markdown that shows or links it in a draft. */
export interface ForumUpload {
  readonly url: string;
  readonly markdown: string;
}

export async function upload(base: string, call: Call, post: Post, file: File): Promise<ForumUpload> {
  const form = new FormData();
  form.set('type', 'composer');
  form.set('synchronous', 'true');
  form.set('file', file);
  const { url, short_url = url, width, height } = await post<WireUpload>(call, '/uploads.json', form);
  const name = file.name.replace(/[[\]|\\]/g, ' ');
  const isImage = width !== undefined && height !== undefined;
  const markdown = isImage ? `![${name}|${width}x${height}](${short_url})` : `[${name}|attachment](${short_url})`;
  return { url: new URL(url, `${base}/`).href, markdown };
}
