/** The first bytes of everything that was gzipped. */
const MAGIC = [0x1f, 0x8b] as const;

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
  const packed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
