import type { Entry } from '../core/types.js';

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isTexts(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((item) => typeof item === 'string');
}

/** Whether a value has what a search reads of an entry. */
export function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const { id, kind, title, url, text, platforms, tags } = value;
  return (
    typeof id === 'string' &&
    typeof kind === 'string' &&
    typeof title === 'string' &&
    typeof url === 'string' &&
    typeof text === 'string' &&
    (platforms === undefined || isTexts(platforms)) &&
    (tags === undefined || isTexts(tags))
  );
}
