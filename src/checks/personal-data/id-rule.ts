/** How one country writes one of its numbers for people. */
export interface IdRule {
  /** What it looks like: source of an expression without flags, its boundaries left out. Letters match in either case. */
  readonly shape: string;
  /** Words that announce it. */
  readonly words: string;
  /**
   * When it is believed without those words: `always`; `grouped`, with a separator or letter in it; or `never`, because
   * too much else looks like it. Default: `always`.
   */
  readonly alone?: 'always' | 'grouped' | 'never';
  /** Whether the checksum and the parts fit; letters in upper case, without separators. Default: the shape is enough. */
  readonly isValid?: (id: string) => boolean;
}
