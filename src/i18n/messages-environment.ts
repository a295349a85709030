import type { Phrase } from './messages-start.js';

/** What the post says about the visitor’s device. */
export interface EnvironmentMessages {
  deviceTitle: string;
  deviceHint: string;
  deviceUse: string;
  /** The visitor asks about a platform that is another device than the one they sit at. */
  deviceElsewhere: string;
  /** Names the field behind a tick. */
  factValue: Phrase<{ readonly name: string }>;
  /** These also stand in the post. */
  factApp: string;
  factOs: string;
  factBrowser: string;
}
