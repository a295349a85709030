import type { Visitor } from '../../core/types.js';
import { encode, webAddress } from './addresses.js';

/** Who is signed in under that name, or nobody, and their way to the forum's sign-in page where the owner named one. */
export function visitorOf(name: string | undefined, base: string, signInUrl: string | undefined): Visitor {
  return {
    signedIn: name !== undefined,
    ...(name !== undefined && { name }),
    ...(signInUrl !== undefined && {
      signInUrl: (returnTo: string) =>
        webAddress(
          signInUrl.replaceAll('{returnTo}', () => encode(returnTo)),
          `${base}/`,
        ) ?? base,
    }),
  };
}
