import type { UploadOptions } from '../forum-adapter.js';

/** What a file is called on the forum: as the caller says, as the file says, or by its type. */
export function fileName(file: Blob, { name }: Pick<UploadOptions, 'name'>): string {
  const extension = /^image\/([a-z]+)/.exec(file.type)?.[1];
  return name || (file as Partial<File>).name || (extension === undefined ? 'file' : `file.${extension}`);
}
