import { userEvent } from 'storybook/test';
import { byRole } from '../../test/helpers/by-role.js';
import { until } from '../../test/helpers/until.js';

type Name = string | RegExp;

/** Waits for what assistive technology would meet, shadow roots included. */
export function find(root: HTMLElement, role: string, name?: Name): Promise<HTMLElement> {
  return until(() => byRole(root, role, name), `a ${role} named ${String(name)} is there`);
}

/** Clicks on it, once it is there. */
export async function press(root: HTMLElement, role: string, name: Name): Promise<void> {
  await userEvent.click(await find(root, role, name));
}

/** Types into a field, after what stands in it. */
export async function write(root: HTMLElement, name: Name, text: string): Promise<void> {
  await userEvent.type(await find(root, 'textbox', name), text);
}
