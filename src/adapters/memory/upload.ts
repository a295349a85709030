import { AdapterError } from '../../core/errors.js';
import type { Upload, UploadOptions } from '../forum-adapter.js';
import { fileName } from '../internal/file-name.js';
import { fillAddress } from './addresses.js';
import { NAME } from './calls.js';
import type { MemoryOptions } from './options.js';

const DEFAULT_UPLOAD_URL = '#upload-{id}';

/**
 * What the forum says of a file it takes. `id`: within its address.
 *
 * @throws AdapterError `validation` where it takes no such file
 */
export function describeUpload(
  file: Blob,
  options: UploadOptions,
  id: string,
  { uploads, uploadUrl = DEFAULT_UPLOAD_URL }: MemoryOptions,
): Upload {
  if (uploads && (file.size > uploads.maxBytes || !uploads.types.includes(file.type))) {
    throw new AdapterError(NAME, 'validation', `The forum takes no ${file.type} of ${file.size} bytes.`);
  }
  const name = fileName(file, options);
  const alt = options.alt || name;
  const url = fillAddress('uploadUrl', uploadUrl, 'id', id);
  const words = (file.type.startsWith('image/') ? alt : name).replace(/\s+/g, ' ').replace(/[\\`*_[\]<&!]/g, '\\$&');
  const link = `[${words}](${url.replace(/[()]/g, (found) => (found === '(' ? '%28' : '%29'))})`;
  const markdown = file.type.startsWith('image/') ? `!${link}` : link;
  return { url, name, type: file.type, alt, markdown };
}
