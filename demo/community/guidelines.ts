import { element, section } from '../site/element.js';
import type { PageContent } from '../site/page.js';
import { HOME } from './community.js';

const RULES: readonly (readonly [title: string, text: string])[] = [
  ['Be kind.', 'Argue about music, never about people.'],
  ['One topic, one thread.', 'Search before you post, and add to a thread that is already there.'],
  [
    'Keep private things private.',
    'No addresses, phone or card numbers, neither yours nor anybody else’s. Crop screenshots that show them.',
  ],
  ['Mark what solved it.', 'The next person will be grateful.'],
];

const GOOD_POSTS: readonly string[] = [
  'Say in the title what happens, not that you need help.',
  'Name the device and the version of the app. You find it under Settings, About.',
  'Tell what you tried, so that nobody suggests it again.',
  'Post on the board of your device: an answer for phones seldom helps in a car.',
];

/** The rules, and how to get a good answer. */
export function guidelinesPage(): PageContent {
  const rules = RULES.map(([title, text]) => element('li', {}, element('strong', {}, title), ` ${text}`));
  const hints = GOOD_POSTS.map((text) => element('li', {}, text));
  const afterwards =
    'Posts that break the rules are removed. Threads nobody replied to for two years are archived: you can read and find them, but not answer.';
  return {
    title: 'Community guidelines',
    crumbs: [HOME],
    head: [element('p', { class: 'lede' }, 'Two million listeners write here. Four rules keep it pleasant.')],
    main: [
      section('The rules', element('div', { class: 'prose' }, element('ol', {}, ...rules))),
      section('How to get a good answer', element('div', { class: 'prose' }, element('ul', {}, ...hints))),
      section('What we do', element('p', { class: 'prose' }, afterwards)),
      element('div', { class: 'buttons' }, element('a', { class: 'button', href: 'help.html' }, 'Ask a question')),
    ],
  };
}
