import * as v from 'valibot';
import { ADAPTER_ERROR_CODES } from '../core/errors.js';
import type { Entry } from '../core/types.js';
import {
  anyText,
  anything,
  boards,
  count,
  fromZero,
  listOf,
  maybe,
  oneOf,
  platforms,
  strict,
  text,
  texts,
  url,
} from './config-shapes.js';
import { limits } from './forum-options.js';

const flag = maybe(v.boolean('true or false'));
const milliseconds = maybe(v.pipe(v.number(fromZero), v.minValue(0, fromZero)));
const code = oneOf(...ADAPTER_ERROR_CODES);
const METHODS = ['createThread', 'describe', 'visitor', 'search', 'read'] as const;
const ACTIONS = ['vote', 'subscribe', 'comment', 'upload', 'findPosted'] as const;

const fault = strict({
  latencyMs: milliseconds,
  on: maybe(listOf(oneOf(...METHODS, ...ACTIONS))),
  error: maybe(
    v.union(
      [
        code,
        strict({
          code,
          landed: flag,
          forumMessage: maybe(anyText),
          fields: maybe(
            strict({ title: maybe(anyText), body: maybe(anyText), board: maybe(anyText), tags: maybe(anyText) }),
          ),
          retryAfterMs: milliseconds,
          existingUrl: maybe(url),
          outcomeUnknown: flag,
        }),
      ],
      'the code of an error, or an object with its code',
    ),
  ),
  times: maybe(count),
  never: flag,
});

/** What may stand under `forum` where its type is `memory`; apart, as no forum that people use needs it. */
export const memoryShape = strict({
  type: oneOf('memory'),
  platforms: maybe(platforms),
  boards: maybe(boards),
  // As those of content: data, not settings.
  entries: maybe(listOf(anything as unknown as v.GenericSchema<Entry>)),
  visitor: maybe(strict({ name: maybe(text), signedIn: flag, signInUrl: maybe(text) })),
  persist: maybe(v.union([v.boolean(), text], 'true, false or a text')),
  threadUrl: maybe(url),
  uploadUrl: maybe(url),
  uploads: maybe(strict({ maxBytes: count, types: texts })),
  limits: maybe(limits),
  tags: maybe(texts),
  approval: maybe(v.union([oneOf('none', 'all'), strict({ boards: texts })], 'one of none, all, { "boards": [...] }')),
  fault: maybe(fault),
});
