import { ConfigError } from '../../core/errors.js';
import { encode, webAddress } from '../internal/addresses.js';

/** What a template can name of a draft. */
export const PLACEHOLDERS = ['title', 'body', 'board', 'tags', 'platform'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type Values = Readonly<Record<Placeholder, string>>;

/** The address of a composer with `{title}`, `{body}` … in it. */
export interface Template {
  has(name: Placeholder): boolean;
  /** The address with what the draft says; query parameters that would be empty are left out. */
  fill(values: Values): string;
}

const PLACEHOLDER = /\{([^{}]*)\}/g;
/** Scheme and host; then path, query and hash. */
const PARTS = /^(\w+:\/*[^/?#]*)?([^?#]*)(?:\?([^#]*))?(#[^]*)?$/;

/**
 * @param path - the option the template came from, for the error
 * @throws ConfigError when it is no http(s) address, names something unknown, or lets a draft choose the host
 */
export function parseTemplate(template: string, path: string): Template {
  const names = [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const problem = (found: string, allowed: string) =>
    new ConfigError('The link adapter has no address to hand a draft over to.', [{ path, found, allowed }]);
  const unknown = names.find((name) => !isPlaceholder(name));
  if (unknown !== undefined) {
    throw problem(`{${unknown}}`, PLACEHOLDERS.map((name) => `{${name}}`).join(' '));
  }
  const [, host = '', folder = '', query, hash = ''] = PARTS.exec(template) ?? [];
  // What somebody typed must not say where the visitor is led to.
  if (webAddress(template.replace(PLACEHOLDER, 'x')) === undefined || host.includes('{')) {
    throw problem(template, 'an absolute http(s) address, with placeholders behind the host only');
  }
  return {
    has: (name) => names.includes(name),
    fill(values) {
      const filled = (text: string, write: (name: Placeholder) => string) =>
        text.replace(PLACEHOLDER, (_, name: Placeholder) => write(name));
      const pairs = query?.split('&').filter((pair) => isGiven(pair, values)) ?? [];
      const search = pairs.length === 0 ? '' : `?${pairs.join('&')}`;
      const behind = filled(search + hash, (name) => encode(values[name]));
      return new URL(host + filled(folder, (name) => inPath(name, values[name])) + behind).href;
    },
  };
}

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}

/** Whether a pair such as `tags={tags}` says something; one without placeholders always does. */
function isGiven(pair: string, values: Values): boolean {
  const names = [...pair.matchAll(PLACEHOLDER)].map(([, name]) => name as Placeholder);
  return names.length === 0 || names.some((name) => values[name] !== '');
}

/** A board inside another one is a folder inside a folder: servers refuse an encoded slash. No dots lead up the path. */
function inPath(name: Placeholder, value: string): string {
  const segments = name === 'board' ? value.split('/') : [value];
  return segments
    .filter((segment) => !/^\.{1,2}$/.test(segment))
    .map(encode)
    .join('/');
}
