import { element } from './element.js';
import { FAULT_LABELS } from './faults.js';
import { signInUrl } from './forum.js';
import { DEFAULTS, readSettings, saveSettings, type Settings } from './settings.js';

type Field = {
  readonly [Name in keyof Settings]: { label: string; options: Readonly<Record<Settings[Name], string>> };
};

interface Session {
  readonly visitor: { readonly name: string; readonly roles: readonly string[] } | null;
  readonly csrfToken: string;
}

const FIELDS: Field = {
  theme: { label: 'Theme', options: { system: 'As the system', light: 'Light', dark: 'Dark' } },
  dir: { label: 'Text direction', options: { ltr: 'Left to right', rtl: 'Right to left' } },
  fault: { label: 'The forum is', options: FAULT_LABELS },
};

const NAMES = Object.keys(FIELDS) as readonly (keyof Settings)[];

/** Puts "Page settings" at the foot of the page: for those who test, out of the way of everybody else. */
export function addPageSettings(): void {
  const settings = readSettings();
  const changed = NAMES.filter((name) => settings[name] !== DEFAULTS[name]);
  const words = changed.map((name) => optionsOf(name)[settings[name]]?.toLowerCase());
  const summary = element('summary', {}, ['Page settings', ...words].join(' · '));
  const form = element(
    'form',
    {},
    element('p', { class: 'hint' }, 'They change what you see in this browser, to try the wizard in all its states.'),
    element('div', { class: 'fields' }, ...NAMES.map((name) => field(name, settings))),
    element(
      'div',
      { class: 'buttons' },
      element('button', { class: 'button button-secondary' }, 'Apply'),
      element('button', { class: 'button button-secondary', value: 'reset' }, 'Back to normal'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const reset = event.submitter?.getAttribute('value') === 'reset';
    saveSettings(reset ? DEFAULTS : (Object.fromEntries(new FormData(form)) as unknown as Settings));
    location.reload();
  });
  const details = element('details', { class: 'page-settings' }, summary, form);
  // Nobody else needs to know.
  details.addEventListener('toggle', () => void visitor().then((known) => details.append(known)), { once: true });
  document.querySelector('#page-foot')?.append(details);
}

/** Who the forum takes this browser for, and how to be somebody else. */
async function visitor(): Promise<HTMLElement> {
  try {
    const response = await fetch('api/v1/session');
    const { visitor: known, csrfToken } = (await response.json()) as Session;
    if (known === null) return element('p', {}, 'You are signed out. ', element('a', { href: signInUrl() }, 'Sign in'));
    return element(
      'form',
      { method: 'post', action: 'signout' },
      element('input', { type: 'hidden', name: 'csrf', value: csrfToken }),
      element('input', { type: 'hidden', name: 'returnTo', value: location.href }),
      element('p', {}, 'You are signed in as ', element('strong', {}, known.name), '.'),
      known.roles.includes('moderator')
        ? element('p', {}, element('a', { href: 'moderation' }, 'Posts that wait'))
        : null,
      element('div', { class: 'buttons' }, element('button', { class: 'button button-secondary' }, 'Sign out')),
    );
  } catch {
    return element('p', {}, 'Whether you are signed in, the forum does not say now.');
  }
}

function field(name: keyof Settings, settings: Settings): HTMLElement {
  const id = `setting-${name}`;
  const options = Object.entries(optionsOf(name)).map(([value, label]) =>
    element('option', { value, selected: settings[name] === value ? '' : null }, label),
  );
  const label = element('label', { for: id }, FIELDS[name].label);
  return element('div', { class: 'field' }, label, element('select', { id, name }, ...options));
}

function optionsOf(name: keyof Settings): Readonly<Record<string, string>> {
  return FIELDS[name].options;
}
