import { encode, withQuery, type Query } from './addresses.js';

/** Several forums and servers refuse a longer address: measured encoded, in bytes. */
export const MAX_ADDRESS = 7_500;

/**
 * Address of a forum's own composer, filled in. Where all of the body would make it too long, as many whole sentences
 * stand in it as fit.
 *
 * @param query - the other parameters
 * @param name - the parameter the body goes to
 */
export function composeAddress(
  address: string,
  query: Query,
  name: string,
  body: string,
  maxLength = MAX_ADDRESS,
): { readonly url: string; readonly truncated: boolean } {
  const bare = withQuery(address, query);
  const fitting = cutBody(body, maxLength - withQuery(bare, { [name]: '' }).length);
  return { url: withQuery(bare, { [name]: fitting || undefined }), truncated: fitting !== body };
}

/** The sentences that fit into `room` when they are encoded; of a first one that does not, its words or characters. */
export function cutBody(body: string, room: number): string {
  if (encode(body).length <= room) return body;
  // A sentence ends before white space (or anywhere in scripts without it), a line at its end.
  const pieces = [/[^]+?(?:[.!?…]["')\]]*(?=\s)|[。！？]|\n|$)\s*/gu, /\s*\S+/gu, /./gsu];
  for (const piece of pieces) {
    let cut = '';
    let left = room;
    for (const [part] of body.matchAll(piece)) {
      left -= encode(part).length;
      if (left < 0) break;
      cut += part;
    }
    if (cut.trim() !== '') return cut.trimEnd();
  }
  return '';
}
