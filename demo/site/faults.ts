/**
 * What a tester can make the forum do, by the name it has in the cookie; see server/faults.ts, where it is done. Of those
 * that end with the first post, each "Apply" is good for one.
 */
export const FAULT_LABELS = {
  none: 'Well',
  slow: 'Slow (3 seconds)',
  offline: 'Offline',
  unavailable: 'Closed for maintenance',
  approval: 'Holding posts for approval',
  refused: 'Refusing the first title',
  'rate-limited': 'Limiting the first post',
  'session-expired': 'Ending the session at the first post',
  late: 'Answering the first post 10 seconds late',
  'server-error': 'Failing at the first post',
  malformed: 'Garbling the answer to the first post',
  html: 'Answering the first post with a web page',
  'login-page': 'Leading the first post to the sign-in page',
  cut: 'Cutting off the first post',
  'lost-answer': 'Losing the answer to the first post',
} as const;

export type FaultName = keyof typeof FAULT_LABELS;

/** `<name of the fault>.<any letters and digits, others for each time it is chosen>` */
export const FAULT_COOKIE = 'demo-fault';

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULT_LABELS, name);
}
