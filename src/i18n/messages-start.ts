/** A wording with values in it. The parameter's keys are the placeholders an owner may use in an override. */
export type Phrase<P> = (values: P) => string;

/** The words a visitor meets before they said anything: those of the launcher, the frame and the first step. */
export interface StartMessages {
  // The launcher
  launcherLabel: string;
  close: string;
  /** Stands after the label, for readers of the badge. */
  launcherIssues: Phrase<{ readonly count: number }>;
  launcherFailed: string;
  launcherFailedHint: string;

  // The frame
  wizardName: string;
  back: string;
  continue: string;
  stepOf: Phrase<{ readonly step: number; readonly total: number }>;
  loading: string;
  nothingStored: string;
  tryAgain: string;
  externalHint: string;
  configFailed: string;
  stepFailed: string;
  stepFailedHint: string;

  // What the visitor came for
  intentTitle: string;
  intentHelp: string;
  intentHelpNote: string;
  intentIdea: string;
  intentIdeaNote: string;
  intentMissing: string;

  // 1 Platform
  ideaPlatformTitle: string;
  platformTitle: string;
  platformLede: string;
  platformGuessed: string;
  platformUnsure: string;
  platformMissing: string;
}
