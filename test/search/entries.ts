import type { Entry } from '../../src/core/types.js';

/** An entry with everything a test does not care about filled in. */
export function anEntry(given: Partial<Entry> & Pick<Entry, 'id'>): Entry {
  return { kind: 'thread', title: '', url: `https://forum.example/t/${given.id}`, text: '', ...given };
}

/** A small music community. */
export const ENTRIES: readonly Entry[] = [
  anEntry({
    id: 'stops',
    kind: 'issue',
    title: 'Playback stops after a few seconds',
    text: 'Since version 8.4 songs stop after five seconds. Pressing play starts the song again.',
    platforms: ['desktop'],
    status: 'under-investigation',
    updatedAt: '2026-11-20T09:00:00Z',
  }),
  anEntry({
    id: 'password',
    kind: 'faq',
    title: 'Reset your password',
    text: 'Open the sign-in page and choose “I have forgotten it”. We send you an e-mail with a link.',
    tags: ['account'],
  }),
  anEntry({
    id: 'downloads-phone',
    title: 'Downloads disappeared from my phone',
    text: 'All downloaded playlists were gone this morning.',
    platforms: ['phone'],
    solved: true,
    updatedAt: '2026-10-01T09:00:00Z',
  }),
  anEntry({
    id: 'downloads-tablet',
    title: 'Downloads disappeared from my tablet',
    text: 'All downloaded playlists were gone this morning.',
    platforms: ['tablet'],
    updatedAt: '2026-10-01T09:00:00Z',
  }),
  anEntry({
    id: 'lyrics',
    kind: 'idea',
    title: 'Translate the lyrics',
    text: 'Show a translation below every line of a song, in the language of the app.',
    status: 'live',
  }),
  anEntry({
    id: 'wifi',
    title: 'Speaker loses the Wi-Fi',
    text: 'Every evening the kitchen speaker drops off our Wi-Fi network.',
    answer: 'Give the router a fixed channel.',
    platforms: ['speaker'],
  }),
  anEntry({
    id: 'café',
    kind: 'news',
    title: 'Meet us at the Café Brontë',
    text: 'Concert and Crème brûlée on Friday.',
  }),
];
