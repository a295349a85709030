import type { Upload, UploadOptions } from '../forum-adapter.js';
import { webAddress } from '../internal/addresses.js';
import { fileName } from '../internal/file-name.js';
import type { Post } from '../internal/post.js';
import type { Call } from '../internal/request.js';
import type { WireUpload } from './wire.js';

export async function upload(
  base: string,
  call: Call,
  post: Post,
  file: Blob,
  options: UploadOptions,
): Promise<Upload> {
  const name = fileName(file, options);
  const alt = options.alt || name;
  const form = new FormData();
  form.set('type', 'composer');
  form.set('synchronous', 'true');
  form.set('file', file, name);
  const made = await post<WireUpload>(call, '/uploads.json', form);
  const { short_url = made.url, width, height } = made;
  const url = webAddress(made.url, `${base}/`);
  if (!made.url || url === undefined) throw new TypeError('The answer names no file.');
  const isImage = width !== undefined && height !== undefined;
  const markdown = isImage
    ? `![${plain(alt)}|${width}x${height}](${short_url})`
    : `[${plain(name)}|attachment](${short_url})`;
  return { url, name, type: file.type, alt, markdown };
}

/** Without what has a meaning between the brackets: Discourse reads the size behind a bar. */
function plain(text: string): string {
  return text.replace(/[[\]|\\\s]/g, ' ');
}
