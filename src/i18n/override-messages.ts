import type { MessageOverride } from '../core/config.js';

/** A name an owner may give a wording of their own. */
export interface UnknownMessage {
  readonly name: string;
  readonly known: readonly string[];
}

/**
 * The catalogue with an owner's wordings in place of ours. `{placeholders}` stand for the message's values; a wording
 * per plural category is chosen by its `count`. Names that are no plain message are handed to `onUnknown` and ignored.
 */
export function overrideMessages<M extends object>(
  messages: M,
  overrides: Readonly<Record<string, MessageOverride>>,
  locale: string,
  onUnknown: (unknown: UnknownMessage) => void = () => {},
): M {
  const changed = { ...messages } as Record<string, unknown>;
  for (const [name, wording] of Object.entries(overrides)) {
    const original: unknown = Object.hasOwn(messages, name) ? messages[name as keyof M] : undefined;
    if (typeof original === 'string') changed[name] = fill(wording, {}, locale);
    else if (typeof original === 'function') changed[name] = (values: Values) => fill(wording, values, locale);
    else onUnknown({ name, known: overridable(messages) });
  }
  return changed as unknown as M;
}

type Values = Readonly<Record<string, string | number>>;

function overridable(messages: object): string[] {
  return Object.entries(messages)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'function')
    .map(([name]) => name);
}

function fill(wording: MessageOverride, values: Values, locale: string): string {
  const count = values['count'];
  const category = typeof count === 'number' ? new Intl.PluralRules(locale).select(count) : 'other';
  const text = typeof wording === 'string' ? wording : (wording[category] ?? wording.other);
  const format = new Intl.NumberFormat(locale);
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? placeholder : typeof value === 'number' ? format.format(value) : value;
  });
}
