import type { Upload, UploadOptions } from '../forum-adapter.js';
import { webAddress } from '../internal/addresses.js';
import { fileName } from '../internal/file-name.js';
import type { Post } from '../internal/post.js';
import type { Call } from '../internal/request.js';
import type { WordpressSite } from './site.js';
import type { WireMedia } from './wire.js';

export async function upload(
  site: WordpressSite,
  call: Call,
  post: Post,
  file: Blob,
  options: UploadOptions,
): Promise<Upload> {
  const name = fileName(file, options);
  const alt = options.alt || name;
  const form = new FormData();
  form.set('alt_text', alt);
  form.set('file', file, name);
  const { source_url, media_type, mime_type: type = file.type } = await post<WireMedia>(call, site.at('/media'), form);
  const url = webAddress(source_url);
  if (url === undefined) throw new TypeError('The answer names no file.');
  // Brackets would end the link.
  const address = url.replace(/[()]/g, (found) => (found === '(' ? '%28' : '%29'));
  const markdown = media_type === 'image' ? `![${plain(alt)}](${address})` : `[${plain(name)}](${address})`;
  return { url, name, type, alt, markdown };
}

/** Words in which nothing is Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\[\]`*_<>&]/g, '\\$&');
}
