import type { Draft } from '../../core/types.js';
import { encode, webAddress } from '../internal/addresses.js';
import { cutBody, MAX_ADDRESS } from '../internal/compose-address.js';
import { toForumMarkdown } from '../internal/markdown.js';

type Compose = (draft: Draft) => { readonly url: string; readonly truncated: boolean };

/**
 * Fills the address of a composer with drafts; `undefined` where it is none.
 *
 * @param template - with `{title}`, `{body}`, `{board}` and `{tags}`; counted from `base`
 */
export function composer(template: unknown, base: string): Compose | undefined {
  // Braces stay braces only where they are filled in.
  const fill = (values: Readonly<Record<string, string>>) =>
    webAddress(
      String(template).replace(/\{(\w+)\}/g, (_, name: string) => encode(values[name] ?? '')),
      `${base}/`,
    );
  if (typeof template !== 'string' || template === '' || fill({}) === undefined) return undefined;
  return ({ title, body, boardId, tags }) => {
    const values = { title, board: boardId, tags: tags.join(',') };
    const bare = fill(values) ?? base;
    const all = toForumMarkdown(body);
    const fitting = template.includes('{body}') ? cutBody(all, MAX_ADDRESS - bare.length) : '';
    return { url: fill({ ...values, body: fitting }) ?? base, truncated: fitting !== all };
  };
}
