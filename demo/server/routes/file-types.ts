interface FileType {
  readonly type: string;
  /** Whether a file begins like one of this type. */
  readonly fits: (content: Buffer) => boolean;
}

const begins = (...bytes: readonly number[]) => {
  const start = Buffer.from(bytes);
  return (content: Buffer) => content.subarray(0, start.length).equals(start);
};
const ascii = (content: Buffer, from: number, to: number) => content.toString('latin1', from, to);

/** What may be uploaded: pictures that browsers show, and that hold no scripts (hence no SVG). */
export const FILE_TYPES: readonly FileType[] = [
  { type: 'image/png', fits: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { type: 'image/jpeg', fits: begins(0xff, 0xd8, 0xff) },
  { type: 'image/gif', fits: (content) => /^GIF8[79]a$/.test(ascii(content, 0, 6)) },
  { type: 'image/webp', fits: (content) => ascii(content, 0, 4) === 'RIFF' && ascii(content, 8, 12) === 'WEBP' },
];

/** What its bytes say; `undefined` = nothing we take. */
export function typeOfFile(content: Buffer): string | undefined {
  return FILE_TYPES.find(({ fits }) => fits(content))?.type;
}
