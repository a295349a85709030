import type { Board, Draft, Platform, PostLimits } from '../core/types.js';
import { ConfigError } from '../core/errors.js';
import type { CallOptions, ForumAdapter } from './forum-adapter.js';
import { baseAddress } from './internal/addresses.js';
import { MAX_ADDRESS } from './internal/compose-address.js';
import { toForumMarkdown } from './internal/markdown.js';
import { fit, type Way } from './link/fit.js';
import { PRESETS, type BodyFormat, type LinkPreset, type Preset } from './link/presets.js';
import { parseTemplate } from './link/template.js';

export type { BodyFormat, LinkPreset } from './link/presets.js';

/** Where drafts are handed over: `composeUrl`, or `preset` and `baseUrl`. */
export interface LinkOptions {
  /**
   * The address of the forum's own composer, absolute, with `{title}`, `{body}`, `{board}`, `{tags}` (with commas) and
   * `{platform}` (its id) where they go, each of them encoded for its place. A query parameter that would be empty is
   * left out.
   */
  readonly composeUrl?: string;
  /** The kind of forum, whose composer's address is known. */
  readonly preset?: LinkPreset;
  /** With `preset`: where the forum stands, absolute. On GitHub, the repository's or the organisation's page. */
  readonly baseUrl?: string;
  /** The longest address, encoded, in bytes. What does not fit is cut behind a sentence. Default 7,500. */
  readonly maxLength?: number;
  /** What the forum's composer takes. Default: the preset's, or `markdown`. */
  readonly bodyFormat?: BodyFormat;
  /** What the visitor chooses from; `{board}` is the id. */
  readonly boards?: readonly Board[];
  readonly platforms?: readonly Platform[];
  /** What the forum takes; nobody asks it. */
  readonly limits?: PostLimits;
}

/**
 * What can be done without asking the forum. The part that writes another format than Markdown is loaded by `describe`
 * and `createThread`; before one of them, and where it cannot be loaded, `composeUrl` gives Markdown.
 */
export type LinkAdapter = ForumAdapter & Required<Pick<ForumAdapter, 'describe' | 'composeUrl'>>;

const NAME = 'link';
/** Less has no room for a forum's address and a title. */
const MIN_LENGTH = 200;
const FORMATS: readonly string[] = ['markdown', 'html', 'bbcode', 'plain'] satisfies BodyFormat[];

/**
 * Any forum whose composer has an address: the wizard writes the draft, the visitor posts it there. Nothing is sent, so
 * nothing is needed: no session, no CORS, no key. See docs/adapters/link.md.
 *
 * @throws ConfigError when there is no such address, or it is not one to hand a draft over to
 */
export function linkAdapter(options: LinkOptions): LinkAdapter {
  const { bodyFormat, ...way } = wayOf(options);
  let render = toForumMarkdown;
  const prepare = async ({ signal }: CallOptions) => {
    if (signal?.aborted) throw new DOMException('The call was aborted.', 'AbortError');
    if (bodyFormat === 'markdown') return;
    const part = await import('./link/render-body.js').catch(() => undefined);
    if (part) render = part.rendererFor(bodyFormat);
  };
  const composeUrl = (draft: Draft) => fit(draft, { ...way, render });
  return {
    name: NAME,
    async createThread(draft, callOptions) {
      await prepare(callOptions);
      return { kind: 'handed-off', ...composeUrl(draft) };
    },
    async describe(callOptions) {
      await prepare(callOptions);
      const { boards = [], platforms, limits } = options;
      return { boards, bodyFormat, ...(platforms && { platforms }), ...(limits && { limits }) };
    },
    composeUrl,
  };
}

interface Known extends Omit<Way, 'render'> {
  readonly bodyFormat: BodyFormat;
}

function wayOf({ composeUrl, preset, baseUrl = '', maxLength = MAX_ADDRESS, bodyFormat }: LinkOptions): Known {
  if (!(maxLength >= MIN_LENGTH)) {
    throw wrong('maxLength', String(maxLength), `a number of bytes, from ${MIN_LENGTH}`);
  }
  if (bodyFormat !== undefined && !FORMATS.includes(bodyFormat))
    throw wrong('bodyFormat', bodyFormat, FORMATS.join(', '));
  const format = (given: BodyFormat = 'markdown') => bodyFormat ?? given;
  if (composeUrl !== undefined) {
    return { template: parseTemplate(composeUrl, 'composeUrl'), bodyFormat: format(), maxLength };
  }
  const known: Readonly<Record<string, Preset>> = PRESETS;
  const found = preset !== undefined && Object.hasOwn(known, preset) ? known[preset] : undefined;
  const names = Object.keys(known).join(', ');
  if (!found && preset !== undefined) throw wrong('preset', preset, names);
  if (!found) throw wrong('composeUrl', 'nothing', `an address; or a preset instead: ${names}`);
  const { template, wrap } = found;
  return {
    template: parseTemplate(baseAddress(baseUrl, NAME) + template, 'baseUrl'),
    bodyFormat: format(found.bodyFormat),
    maxLength,
    ...(wrap && { wrap }),
  };
}

function wrong(path: string, found: string, allowed: string): ConfigError {
  return new ConfigError('The link adapter cannot be used.', [{ path, found, allowed }]);
}
