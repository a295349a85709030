import { element } from './element.js';
import { DEFAULTS, readSettings, saveSettings, type Settings } from './settings.js';

type Field = {
  readonly [Name in keyof Settings]: { label: string; options: Readonly<Record<Settings[Name], string>> };
};

const FIELDS: Field = {
  theme: { label: 'Theme', options: { system: 'As the system', light: 'Light', dark: 'Dark' } },
  dir: { label: 'Text direction', options: { ltr: 'Left to right', rtl: 'Right to left' } },
  visitor: { label: 'Visitor', options: { in: 'Signed in', out: 'Signed out' } },
  fault: {
    label: 'The forum is',
    options: {
      none: 'Well',
      slow: 'Slow (3 seconds)',
      offline: 'Offline',
      'rate-limited': 'Limiting the first post',
      'session-expired': 'Ending the session at the first post',
      'lost-answer': 'Losing the answer to the first post',
      refused: 'Refusing the first title',
      approval: 'Holding posts for approval',
    },
  },
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
  document.querySelector('#page-foot')?.append(element('details', { class: 'page-settings' }, summary, form));
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
