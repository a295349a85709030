const POLL_MS = 10;

/**
 * Waits for something a visitor could see, and gives it back: the first truthy value of `predicate`, which may throw
 * while it is not there yet (as `byRole` does). Rejects with `message` when it does not come in time.
 *
 * ```ts
 * const link = await until(() => byRole(wizard, 'link', 'Reset your password'), 'the match appears');
 * ```
 */
export async function until<T>(
  predicate: () => T | Promise<T>,
  message: string,
  timeoutMs = 20_000,
): Promise<Exclude<T, false | null | undefined | 0 | ''>> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const { value, error } = await attempt(predicate);
    if (value) return value as Exclude<T, false | null | undefined | 0 | ''>;
    if (performance.now() > deadline) {
      throw new Error(`Waited ${timeoutMs} ms in vain: ${message}`, { cause: error });
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function attempt<T>(predicate: () => T | Promise<T>): Promise<{ value?: T; error?: unknown }> {
  try {
    return { value: await predicate() };
  } catch (error) {
    return { error };
  }
}
