/**
 * The time, in milliseconds since the epoch, as a clock tells it that is never set back while the page is open: what the
 * visitor was told to wait must not grow because their computer learns the right time. A clock that is set forward, and one
 * that went on while the computer slept, counts.
 */
export function now(): number {
  return Math.max(Date.now(), Math.floor(performance.timeOrigin + performance.now()));
}
