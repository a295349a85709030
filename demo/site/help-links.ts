/** The articles link to one another as on help.quaverleaf.example; in this demo those pages are here. */
const PAGES: Readonly<Record<string, string>> = {
  '/account/devices': article('faq-sign-out-everywhere'),
  '/account/family': article('faq-family-plan'),
  '/account/payment': article('faq-update-payment'),
  '/account/plan': article('faq-change-plan'),
  '/account/profile': article('faq-change-email'),
  '/account/recover': article('faq-recover-playlist'),
  '/contact': article('faq-contact-us'),
  '/contact/accessibility': article('faq-contact-us'),
  '/get-the-app': article('faq-reinstall-app'),
  '/greyed-out-songs': article('faq-greyed-out-songs'),
  '/import': article('faq-import-playlists'),
  '/plans': article('faq-compare-plans'),
  '/recover-playlist': article('faq-recover-playlist'),
  '/reset': article('faq-reset-password'),
  '/reset-password': article('faq-reset-password'),
  '/sign-out-everywhere': article('faq-sign-out-everywhere'),
  '/speaker-not-listed': article('faq-speaker-not-listed'),
  '/status': 'status.html',
  '/status/crossfade': 'status.html?issue=issue-crossfade-skips',
  '/two-step': article('faq-two-step'),
};

/** The page of this demo behind a link of an article; `null` for all other links. */
export function localHelpLink(url: string): string | null {
  const { hostname, pathname } = new URL(url, document.baseURI);
  return hostname === 'help.quaverleaf.example' ? (PAGES[pathname] ?? 'articles.html') : null;
}

function article(id: string): string {
  return `articles.html?article=${id}`;
}
