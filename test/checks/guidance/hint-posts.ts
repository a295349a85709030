import type { DraftHint } from '../../../src/core/config.js';

/** A post as somebody might write it, and what of it is missing and what is there; what is in neither is not said. */
export interface HintPost {
  readonly title?: string;
  readonly body: string;
  /** Default `en`. */
  readonly lang?: string;
  readonly open?: readonly DraftHint[];
  readonly met?: readonly DraftHint[];
  /** Must not be open. */
  readonly notOpen?: readonly DraftHint[];
}

/** Written to develop the rules with. */
export const HINT_POSTS: readonly HintPost[] = [
  {
    title: 'Songs stop after ten seconds on every playlist',
    body: 'Songs stop after ten seconds when I play any playlist. It started after the update to 8.4.1 on Tuesday. They should play to the end.',
    met: ['details', 'steps', 'expected', 'started', 'version', 'one-issue'],
    notOpen: ['title', 'calm', 'error'],
  },
  { title: 'Help', body: 'It does not work.', open: ['title', 'details', 'steps', 'expected', 'started', 'version'] },
  { title: 'App not working', body: 'Nothing happens.', open: ['title', 'details'] },
  { title: 'PLEASE HELP MY MUSIC IS GONE', body: 'x', open: ['calm'] },
  {
    title: 'Cannot sign in on the new phone',
    body: 'I get an error message when I sign in with my account on the phone, and then nothing happens at all.',
    open: ['error', 'expected'],
    met: ['steps', 'details'],
    notOpen: ['title'],
  },
  {
    title: 'Sign-in fails with E-203',
    body: 'When I sign in it says "Something went wrong (E-203)". I expected to see my playlists. Since yesterday.',
    met: ['steps', 'expected', 'started', 'details', 'error'],
  },
  {
    body: 'The download fails, but there is no error message. It just stops at 40% every time I try it on my laptop.',
    notOpen: ['error'],
    met: ['steps'],
  },
  {
    body: 'My playlist is empty since this morning. Another problem: the lyrics do not scroll. Can you help me with both?',
    open: ['one-issue'],
    met: ['started'],
  },
  {
    body: 'Also, why is there no dark mode in the car? I asked before. The app is slow on my watch as well, it is.',
    open: ['one-issue'],
  },
  {
    body: 'There are no other problems, and it also happens on my laptop. I have also tried another cable. It is always the same.',
    met: ['one-issue', 'tried'],
  },
  {
    body: '1. Open the app\n2. Tap Library\n3. Scroll down\n\nThe list is empty then, and I do not know why.',
    met: ['steps'],
  },
  { body: 'Settings > Account > Plan shows nothing at all for my account, and I pay for it.', met: ['steps'] },
  {
    body: 'WHY DOES IT NOT WORK ANY MORE I PAY FOR THIS EVERY MONTH!!! I want my money back.',
    open: ['calm'],
  },
  {
    body: 'The API returns NASA and HTTP headers, e.g. JSON or XML. Is that what you expect? It is fine.',
    notOpen: ['calm'],
  },
  {
    body: 'The log says:\n\n```\nFATAL ERROR IN MODULE CORE DUMPED AT START\n```\n\nIt happens when I start the app.',
    notOpen: ['calm', 'error'],
  },
  {
    body: 'It has been like that for two weeks, the songs skip when I walk. I bought it for 9.99 a month.',
    met: ['started'],
  },
  {
    body: 'I waited 2.5 seconds and then 10.30 minutes. It costs $9.99. On 3.11.2026 it was fine.',
    open: ['version'],
    met: ['started'],
  },
  {
    body: 'iOS 17 on my phone. The widget shows the wrong song after a restart of the phone, all day.',
    met: ['version'],
  },
  { body: 'Build 4512, v8. The widget shows the wrong song.', met: ['version'] },
  { body: 'I used to be able to drag songs into the queue. Now it is gone.', met: ['expected'] },
  {
    body: 'I reinstalled the app and signed out and in again. The songs are still grey and I cannot play them.',
    met: ['tried'],
  },
  {
    body: 'All downloads start again when I restart the phone. Then the app starts and shows nothing at all.',
    open: ['started'],
    met: ['steps'],
  },
  // Other languages: only what numbers, lists, quotations and capitals say.
  {
    title: 'Lieder brechen nach zehn Sekunden ab',
    body: 'Seit dem letzten Update brechen alle Lieder nach zehn Sekunden ab. Ich habe die App schon neu installiert, Version 8.4.1.',
    met: ['version', 'details'],
    notOpen: ['title', 'steps', 'expected', 'started', 'error', 'one-issue', 'tried'],
  },
  {
    lang: 'de',
    body: '1. App öffnen\n2. Auf Bibliothek tippen\n\nDann ist seit dem 3.11.2026 alles leer, und es kommt „Fehler beim Laden“.',
    met: ['steps', 'started'],
    notOpen: ['expected', 'error'],
  },
  {
    title: 'Ayuda',
    lang: 'es',
    body: 'La aplicación se cierra sola cuando abro una lista. ¡¡¡NO FUNCIONA NADA DE NADA!!!',
    open: ['title', 'calm', 'version'],
    notOpen: ['steps', 'expected', 'started'],
  },
  {
    title: '曲が途中で止まる',
    lang: 'ja',
    body: 'アップデートしてから、どのプレイリストでも曲が十秒で止まります。再インストールしても直りません。',
    met: ['details'],
    open: ['version'],
    notOpen: ['title', 'steps', 'expected', 'started', 'one-issue', 'calm'],
  },
  {
    title: 'الأغاني تتوقف بعد عشر ثوان',
    lang: 'ar',
    body: 'الأغاني تتوقف بعد عشر ثوان في كل قائمة تشغيل منذ التحديث الأخير للتطبيق على هاتفي.',
    met: ['details'],
    notOpen: ['title', 'steps', 'expected', 'started', 'calm'],
  },
  {
    title: 'Las canciones se paran en la página en inglés',
    body: 'Las canciones se paran a los diez segundos en todas las listas desde la última actualización de la app.',
    notOpen: ['title', 'steps', 'expected', 'started', 'one-issue'],
  },
];

/** Written after the rules, and kept aside: how they do on posts they were not made for. */
export const HELD_OUT: readonly HintPost[] = [
  {
    title: 'Lyrics out of sync on the TV',
    body: 'The lyrics run about two lines ahead of the song. I noticed it last weekend on the TV, the phone shows them correctly. If I pause and resume, they catch up for a while.',
    met: ['details', 'steps', 'started', 'one-issue'],
    open: ['version'],
    notOpen: ['title', 'calm', 'error'],
  },
  {
    title: 'Question',
    body: 'Hi, how do I cancel? Thanks',
    open: ['title', 'details', 'version'],
    notOpen: ['calm'],
  },
  {
    title: 'Payment refused with code 4021',
    body: 'I tried to renew my plan and the page says "Your bank has declined the payment". The card works in other shops. Happens since Monday.',
    met: ['error', 'started', 'details'],
    notOpen: ['title'],
  },
  {
    body: 'The app crashes as soon as I open the library. No error, it just closes. Version 8.4.1, it worked fine until the update last week.',
    met: ['steps', 'version', 'started'],
    notOpen: ['error', 'calm'],
  },
  {
    body: 'A pop-up appears and the app closes. I cannot do anything about it. Please help me, my whole library is in there.',
    open: ['error', 'version'],
  },
  {
    body: 'I have two questions. Can I move my playlists to another account? And is there a way to sort them by year?',
    open: ['one-issue'],
  },
  {
    body: 'By the way, the equaliser is missing too. My main concern is that the sound is muffled on bluetooth headphones.',
    open: ['one-issue'],
  },
  {
    body: 'My second phone does the same thing, so it is not the device. Different cables, same result. The sound crackles.',
    notOpen: ['one-issue', 'calm'],
  },
  { title: 'it doesnt work anymore', body: 'What can be done?', open: ['title', 'details'] },
  {
    title: 'Shuffle plays the same songs',
    body: 'Shuffle always plays the same twenty songs. It ought to go through all of them.',
    met: ['expected'],
    notOpen: ['title'],
  },
  { title: 'FIX YOUR APP NOW', body: 'I am done waiting for it, honestly, and so are my friends.', open: ['calm'] },
  {
    title: 'AirPlay to the living room drops',
    body: 'It drops every few minutes. Rebooted the router, did not help.',
    met: ['tried'],
    notOpen: ['title', 'calm'],
  },
  {
    title: 'Impossible de se connecter',
    lang: 'fr',
    body: 'Depuis hier, je ne peux plus me connecter sur mon téléphone. J’ai déjà redémarré, sans succès.',
    open: ['version'],
    notOpen: ['title', 'steps', 'expected', 'started', 'error', 'one-issue', 'calm', 'tried'],
  },
  {
    title: 'Muziek stopt bij vergrendeling',
    lang: 'nl',
    body: 'De muziek stopt zodra het scherm vergrendelt. App-versie 8.3.12, sinds 2026-11-02.',
    met: ['version', 'started', 'details'],
    notOpen: ['title', 'steps', 'expected', 'one-issue'],
  },
  {
    title: 'Песни останавливаются',
    lang: 'ru',
    body: 'После обновления песни останавливаются через десять секунд. ПОМОГИТЕ ПОЖАЛУЙСТА ЭТО ОЧЕНЬ СРОЧНО',
    open: ['calm', 'version'],
    notOpen: ['title', 'steps', 'expected', 'started'],
  },
];
