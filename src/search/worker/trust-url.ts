/** What a page's Content Security Policy may allow by this name in `trusted-types`. */
const POLICY = 'help-wizard';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * An address of ours that may be run as a script where the page demands Trusted Types. Throws where the page's Content
 * Security Policy does not allow the policy `help-wizard`.
 */
export function trustUrl(url: string | URL): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy(POLICY, { createScriptURL: (trusted) => trusted });
  return policy?.createScriptURL(String(url)) ?? String(url);
}
