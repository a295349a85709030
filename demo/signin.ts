import { element } from './site/element.js';
import { loadConfig } from './site/content.js';
import { openForum } from './site/forum.js';
import { showPage, type PageContent } from './site/page.js';
import { addPageSettings } from './site/page-settings.js';
import { readSettings, saveSettings } from './site/settings.js';
import { simulateForum } from './site/simulated-forum.js';

addPageSettings();
void simulateForum();
void showPage(async (query) => {
  const config = await loadConfig();
  const returnTo = sameSite(query.get('returnTo'));
  const { name = 'You' } = config.forum?.visitor as { name?: string };
  const { visitor, fault } = readSettings();
  // A forum that ends sessions wants to see the visitor here, whatever this browser believes.
  return visitor === 'out' || (fault === 'session-expired' && returnTo !== null)
    ? signIn(name, returnTo)
    : account(name, returnTo, openForum(config).posted.length);
});

function signIn(name: string, returnTo: string | null): PageContent {
  const button = element('button', { class: 'button', type: 'button' }, `Sign in as ${name}`);
  button.addEventListener('click', () => {
    const settings = readSettings();
    const fault = settings.fault === 'session-expired' ? 'none' : settings.fault;
    saveSettings({ ...settings, visitor: 'in', fault });
    location.assign(returnTo ?? 'signin.html');
  });
  const back = returnTo === null ? '' : ' Afterwards you go on where you were; what you typed is kept.';
  return {
    title: 'Sign in',
    head: [element('p', { class: 'lede' }, `This demo knows one member and asks for no password.${back}`)],
    main: [element('div', { class: 'buttons' }, button)],
  };
}

function account(name: string, returnTo: string | null, posts: number): PageContent {
  const button = element('button', { class: 'button button-secondary', type: 'button' }, 'Sign out');
  button.addEventListener('click', () => {
    saveSettings({ ...readSettings(), visitor: 'out' });
    location.assign('signin.html');
  });
  const onward =
    returnTo === null
      ? element('a', { class: 'button', href: 'community.html' }, posts > 0 ? 'See your posts' : 'Go to the community')
      : element('a', { class: 'button', href: returnTo }, 'Go on where you were');
  return {
    title: 'Account',
    head: [element('p', { class: 'lede' }, 'You are signed in as ', element('strong', {}, name), '.')],
    main: [element('div', { class: 'buttons' }, onward, button)],
  };
}

/** Only addresses of this very site: a link from elsewhere must not lead visitors away from here. */
function sameSite(address: string | null): string | null {
  if (address === null || !URL.canParse(address, location.href)) return null;
  const url = new URL(address, location.href);
  return url.origin === location.origin && /^https?:$/.test(url.protocol) ? url.href : null;
}
