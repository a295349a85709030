import * as v from 'valibot';

// The schemas that those of a config and of a forum's options are made of. A schema's message is what
// ConfigProblem.allowed says, so each one reads on after "allowed:".

/** An object that takes these keys and no others. */
export function strict<const T extends v.ObjectEntries>(
  entries: T,
): v.StrictObjectSchema<T, (issue: v.StrictObjectIssue) => string> {
  return v.strictObject(entries, ({ expected, path }) => {
    if (expected === 'never') return Object.keys(entries).join(', ');
    const missing = path && (entries[String(path.at(-1)?.key)] as { message?: string } | undefined);
    return missing?.message ?? 'an object';
  });
}

export function oneOf<const T extends readonly string[]>(...values: T): v.PicklistSchema<T, string> {
  return v.picklist(values, `one of ${values.join(', ')}`);
}

export function listOf<T extends v.GenericSchema>(item: T): v.ArraySchema<T, string> {
  return v.array(item, 'a list');
}

/** What each name stands for. */
export function mapTo<T extends v.GenericSchema>(value: T): v.RecordSchema<v.StringSchema<undefined>, T, string> {
  return v.record(v.string(), value, 'an object');
}

export const maybe = v.exactOptional;

export const anyText = v.string('a text');
export const text = matching(/\S/, 'a non-empty text');

/**
 * What no browser reads as another scheme. Only printable characters, and no blank in front: the URL parser drops
 * those, so that "java\nscript:" is a scheme to it.
 */
export const url = matching(
  /^(?:[hH][tT][tT][pP][sS]?:\/\/|(?![a-zA-Z][a-zA-Z\d+.-]*:))[!-~\u00a0-\uffff][ -~\u00a0-\uffff]*$/,
  'an http(s) address or a relative path',
);

type Text = v.SchemaWithPipe<readonly [v.StringSchema<string>, v.RegexAction<string, string>]>;

export function matching(pattern: RegExp, allowed: string): Text {
  return v.pipe(v.string(allowed), v.regex(pattern, allowed));
}

export const fromZero = 'a number from 0 up';
const whole = 'a whole number from 0 up';
export const count = v.pipe(v.number(whole), v.integer(whole), v.minValue(0, whole));

export const texts = listOf(text);
export const lengths = strict({ min: maybe(count), max: maybe(count) });
export const kind = oneOf('faq', 'issue', 'thread', 'idea', 'news');
export const platforms = listOf(strict({ id: text, label: text, board: maybe(text), icon: maybe(text) }));
export const boards = listOf(strict({ id: text, title: text, url: maybe(url) }));
export const anything = v.looseObject({}, 'an object');
