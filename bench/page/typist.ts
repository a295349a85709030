import type { CDPSession } from 'puppeteer-core';

/** How long between two keys. */
export const KEY_MS = 60;

/**
 * Real key events, one every {@link KEY_MS}, on a schedule of their own: nobody types slower because a page is slow.
 * Resolves when the page has taken the last one.
 */
export async function type(session: CDPSession, text: string): Promise<void> {
  const begin = performance.now();
  const taken: Promise<unknown>[] = [];
  for (const [i, letter] of Array.from(text).entries()) {
    await sleep(begin + i * KEY_MS - performance.now());
    taken.push(...press(session, letter));
  }
  await Promise.all(taken);
}

/** Empties the field that has the focus. */
export async function clear(session: CDPSession): Promise<void> {
  const all = { key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65, modifiers: 2 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: ['selectAll'], ...all });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...all });
  const backspace = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...backspace });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...backspace });
}

function press(session: CDPSession, letter: string): Promise<unknown>[] {
  const windowsVirtualKeyCode = /[a-z0-9 ]/i.test(letter) ? letter.toUpperCase().charCodeAt(0) : 0;
  const key = { key: letter, text: letter, unmodifiedText: letter, windowsVirtualKeyCode };
  return [
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter, windowsVirtualKeyCode }),
  ];
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
