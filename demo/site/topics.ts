import type { Entry } from 'help-wizard';

/** Where an article stands: with the first topic that has its first label. */
export const TOPICS: readonly { readonly title: string; readonly labels: readonly string[] }[] = [
  {
    title: 'Playing music',
    labels: ['playback', 'queue', 'shuffle', 'sleep-timer', 'availability', 'lyrics', 'podcasts', 'audiobooks'],
  },
  {
    title: 'Sound',
    labels: ['sound-quality', 'volume', 'equaliser', 'crossfade', 'gapless', 'hardware-decoding'],
  },
  { title: 'Downloads and storage', labels: ['downloads', 'offline', 'storage', 'data', 'cache', 'install'] },
  { title: 'Playlists and library', labels: ['playlists', 'import', 'library', 'local-files'] },
  { title: 'Search and suggestions', labels: ['search', 'recommendations', 'fresh-leaves'] },
  {
    title: 'Devices',
    labels: ['devices', 'speakers', 'tv', 'car', 'watch', 'web-player', 'bluetooth'],
  },
  { title: 'Account and sign-in', labels: ['sign-in', 'password', 'e-mail', 'security', 'account', 'privacy'] },
  { title: 'Plans and payment', labels: ['plans', 'payment', 'duo', 'family', 'student', 'gift-cards'] },
];

export const OTHER_TOPIC = 'Everything else';

export function topicOf({ tags = [] }: Entry): string {
  return TOPICS.find(({ labels }) => labels.includes(tags[0] ?? ''))?.title ?? OTHER_TOPIC;
}
