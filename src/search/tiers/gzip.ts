/** The first bytes of everything that was gzipped. */
const MAGIC = [0x1f, 0x8b] as const;
/** Far more than any file of an index holds: a few bytes can be made to unpack to gigabytes. */
const MOST_BYTES = 128 * 2 ** 20;

export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return throughStream(bytes, new CompressionStream('gzip'));
}

/** The other way round. Bytes that are not gzipped come back as they are: some servers and proxies unpack what they pass on. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) return bytes;
  return throughStream(bytes, new DecompressionStream('gzip'));
}

async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    length += chunk.value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError(`More than ${MOST_BYTES} bytes are not unpacked.`);
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
