import type { SiteConfig } from '../core/config.js';
import { FACT_NAMES, type SiteEnvironment } from '../core/environment.js';
import type { EnvironmentMessages } from '../i18n/messages-environment.js';

/** What the owner wants a post to say about the device; `null` = nothing. */
export function siteEnvironment({ environment }: SiteConfig, messages: EnvironmentMessages): SiteEnvironment | null {
  if (environment === false) return null;
  const { app, facts = FACT_NAMES } = environment ?? {};
  return {
    app: typeof app === 'object' ? `${app.name} ${app.version}` : (app ?? null),
    facts,
    labels: { app: messages.factApp, os: messages.factOs, browser: messages.factBrowser },
  };
}
