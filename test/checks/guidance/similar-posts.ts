/** A post on the demo's community, and the entries there that are about the same; none = it is new there. */
export interface SimilarPost {
  readonly title: string;
  readonly body: string;
  readonly same: readonly string[];
  readonly platform?: string;
}

export const SIMILAR_POSTS: readonly SimilarPost[] = [
  {
    platform: 'desktop',
    title: 'Songs stop after ten seconds on every playlist',
    body: 'Since the update to 8.4 the desktop app plays a few seconds of each song and then stops. The progress bar freezes.',
    same: ['issue-playback-stops-8-4', 'thread-168', 'thread-124'],
  },
  {
    platform: 'phone',
    title: 'Family invitation link has expired',
    body: 'I sent an invitation to my son for the Family plan and it says this link has expired although I sent it five minutes ago.',
    same: ['issue-family-invite-expired'],
  },
  {
    platform: 'speaker',
    title: 'Speaker group goes silent after 30 minutes',
    body: 'When I play to a group of three speakers the music stops after about half an hour. The app still shows it as playing.',
    same: ['issue-speaker-group-drops'],
  },
  {
    platform: 'phone',
    title: 'Crossfade skips songs',
    body: 'With crossfade on some songs are cut short and others are skipped completely, the title changes before the end.',
    same: ['issue-crossfade-skips'],
  },
  {
    platform: 'phone',
    title: 'All downloads start again when I restart the phone',
    body: 'Every time I restart my phone the downloads are grey and the app downloads everything again, which eats my data plan.',
    same: ['issue-downloads-restart'],
  },
  {
    platform: 'car',
    title: 'Car display stuck on first song',
    body: 'The screen in my car keeps showing the title and cover of the first song for the whole drive.',
    same: ['issue-car-screen-freezes'],
  },
  {
    platform: 'watch',
    title: 'No album covers on my watch',
    body: 'The album art on the watch is just a grey square. Titles are fine.',
    same: ['issue-watch-blank-art'],
  },
  {
    platform: 'tv',
    title: 'Back button closes the TV app',
    body: 'If I press Back on the remote in an album the app closes instead of going to the page before, and the music stops.',
    same: ['issue-tv-back-closes-app', 'thread-160'],
  },
  {
    platform: 'phone',
    title: 'Search does not find songs with accents any more',
    body: 'When I type nino without the accent the search finds nothing. It used to find titles with accents.',
    same: ['issue-search-accents'],
  },
  {
    platform: 'speaker',
    title: 'Volume jumps up when I move music to the speaker',
    body: 'I hand over from the phone to the speaker and suddenly it is at the volume of the phone, very loud.',
    same: ['issue-speaker-volume-jump'],
  },
  {
    platform: 'tablet',
    title: 'Turning the tablet goes to Home',
    body: 'Whenever I rotate the tablet I am thrown out of the playlist and back on the Home page.',
    same: ['issue-tablet-rotate-home'],
  },
  {
    platform: 'phone',
    title: 'Podcasts forget where I stopped',
    body: 'I listen to half of an episode on the phone and when I continue on the speaker it begins at the start.',
    same: ['issue-podcast-position-lost'],
  },
  {
    platform: 'phone',
    title: 'Music stops when screen turns off',
    body: 'As soon as the screen of my phone locks the song carries on for a few seconds and then stops until I wake it.',
    same: ['thread-011', 'thread-151'],
  },
  {
    platform: 'desktop',
    title: 'App in a foreign language',
    body: 'Somebody changed the language of the desktop app and now I cannot read any of the menus. How do I get it back?',
    same: ['thread-004'],
  },
  {
    platform: 'phone',
    title: 'Charged although I am in the free month',
    body: 'I signed up for the free trial and two days later there was a small charge on my card.',
    same: ['thread-005'],
  },
  {
    platform: 'phone',
    title: 'How many songs can a playlist have?',
    body: 'My playlist stopped accepting songs. Nothing happens when I add one. Is there a maximum number of songs?',
    same: ['thread-012'],
  },
  {
    platform: 'car',
    title: 'Unknown artist for every song in the car',
    body: 'Over bluetooth my car radio shows unknown artist for every track from the app, other sources show titles properly.',
    same: ['thread-018'],
  },
  {
    platform: 'phone',
    title: 'Student price after graduation',
    body: 'I finished my degree. Does my student subscription go to full price automatically now?',
    same: ['thread-019'],
  },
  {
    platform: 'phone',
    title: 'Unlike all songs at once',
    body: 'Is there a way to remove 600 liked songs at once? My brother liked a lot of noise on my phone.',
    same: ['thread-015'],
  },
  {
    platform: 'desktop',
    title: 'Different crossfade for each playlist',
    body: 'I would like eight seconds of crossfade on one playlist and none on another one.',
    same: ['idea-crossfade-per-playlist'],
  },
  {
    platform: 'phone',
    title: 'Alarm clock with a playlist',
    body: 'Please add an alarm that wakes me up with a playlist and slowly raises the volume.',
    same: ['idea-alarm-clock'],
  },
  {
    platform: 'phone',
    title: 'Hide podcasts on the home screen',
    body: 'I never listen to podcasts, please let me hide them from Home.',
    same: ['idea-hide-podcasts'],
  },
  {
    platform: 'desktop',
    title: 'Let us save equaliser presets',
    body: 'I draw the same curve by hand on each device. I would like to name my equaliser presets and keep them.',
    same: ['idea-eq-presets-sync'],
  },
  {
    platform: 'phone',
    title: 'Translated lyrics',
    body: 'A translation beneath each line of the lyrics would be great for songs in languages I do not speak.',
    same: ['idea-lyrics-translation'],
  },
  // Near enough in words, and about something else.
  {
    platform: 'phone',
    title: 'Sound crackles on my wired headphones',
    body: 'There is a crackle in the right ear on my wired headphones with every song. Other apps are fine with them.',
    same: [],
  },
  {
    platform: 'desktop',
    title: 'Playlist order changes on its own',
    body: 'I sort my playlist by date and the next day the songs are in another order again.',
    same: ['thread-053'],
  },
  {
    platform: 'phone',
    title: 'Battery drains fast with lyrics open',
    body: 'With the lyrics open my phone loses thirty percent in an hour and gets hot.',
    same: [],
  },
  {
    platform: 'web',
    title: 'Keyboard shortcuts do nothing in the web player',
    body: 'Space should pause the music, but it scrolls the page in the web player since this week.',
    same: [],
  },
  {
    platform: 'tv',
    title: 'Remote of my new TV cannot type in search',
    body: 'The letters of the on-screen keyboard do not react to the remote in the search of the TV app.',
    same: [],
  },
  {
    platform: 'phone',
    title: 'Cannot change my username',
    body: 'I want another name on my profile, the old one has my surname in it. There is no field for it.',
    same: ['thread-030'],
  },
  {
    platform: 'tablet',
    title: 'Split screen cuts off the player',
    body: 'In split screen the buttons of the player are outside the window on my tablet.',
    same: ['thread-159'],
  },
  {
    platform: 'car',
    title: 'Voice control starts the wrong album',
    body: 'I say the name of an album while driving and another album by the same band starts.',
    same: [],
  },
  {
    platform: 'watch',
    title: 'Watch does not connect to my earbuds',
    body: 'My earbuds pair with the phone but the watch does not find them at all.',
    same: [],
  },
  {
    platform: 'speaker',
    title: 'Speaker LED stays on at night',
    body: 'The light on the front of the speaker does not go off when nothing plays, it is too bright for the bedroom.',
    same: [],
  },
  {
    platform: 'phone',
    title: 'Shared playlist link opens the store',
    body: 'When I open a link to a playlist that a friend shared the store opens instead of the app, which is installed.',
    same: [],
  },
  {
    platform: 'desktop',
    title: 'Window is blank on a second monitor',
    body: 'If I drag the window to my second monitor it turns white until I drag it back.',
    same: [],
  },
  {
    platform: 'phone',
    title: 'Notifications for new albums come twice',
    body: 'I get two notifications for each new album of bands I follow, a minute apart.',
    same: [],
  },
  {
    platform: 'phone',
    title: 'Receipt has the wrong company name',
    body: 'Our office pays for the plan and the receipt shows my private name. Where do I change it?',
    same: [],
  },
  {
    platform: 'desktop',
    title: 'Drag and drop of songs is broken',
    body: 'I cannot drag songs from an album into a playlist in the sidebar, the cursor shows a stop sign.',
    same: [],
  },
  {
    platform: 'phone',
    title: 'Radio station repeats the same songs',
    body: 'The station based on a song plays the same fifteen songs in a loop all day.',
    same: [],
  },
  {
    platform: 'tablet',
    title: 'Text is too small on the tablet',
    body: 'The titles in lists are tiny on my tablet although I have set a larger font in the system.',
    same: [],
  },
  {
    platform: 'phone',
    title: 'App asks for my location',
    body: 'After the update the app wants to know my location. What does it need it for and can I say no?',
    same: [],
  },
  {
    platform: 'web',
    title: 'Login page loads for ever',
    body: 'After I enter my password the circle turns for ever in the web player, in all browsers.',
    same: [],
  },
  {
    platform: 'desktop',
    title: 'Podcast speed resets to normal',
    body: 'I set the speed to 1.5 and the next episode is back to normal speed.',
    same: [],
  },
];

/** Written when the rule had its shape, to choose how much of it must be met. */
export const SIMILAR_HELD_OUT: readonly SimilarPost[] = [
  {
    platform: 'phone',
    title: 'Only left earbud plays sound',
    body: 'The right side is silent, but only in this app. With other earbuds it is the same, and these work on another phone.',
    same: ['thread-023'],
  },
  {
    platform: 'tablet',
    title: 'Equaliser is greyed out',
    body: 'On my tablet I cannot touch the equaliser, all of it is grey. On the phone it works.',
    same: ['thread-029'],
  },
  {
    platform: 'phone',
    title: 'Card declined',
    body: 'I tried to pay several times and my card is declined although there is money on it. I used the card in a shop today.',
    same: ['thread-035'],
  },
  {
    platform: 'phone',
    title: 'Who can see my playlists?',
    body: 'A colleague mentioned the name of one of my playlists. I never shared it. Are they public by default and how do I stop it?',
    same: ['thread-044'],
  },
  {
    platform: 'web',
    title: 'How can I delete my account?',
    body: 'I want my account and the playlists gone for good, not only the subscription cancelled. I cannot find the button.',
    same: ['thread-050'],
  },
  {
    platform: 'tv',
    title: 'TV returns to sign-in after entering the code',
    body: 'I type the six-letter code on my computer, it is accepted, and the TV shows a new code again.',
    same: ['thread-059'],
  },
  {
    platform: 'tablet',
    title: 'QL-1108 on some albums',
    body: 'Some albums do not play and show QL-1108. They are not greyed out. My partner can play them on the same tablet.',
    same: ['thread-068'],
  },
  {
    platform: 'speaker',
    title: 'Strange speaker in my list of devices',
    body: 'There is a speaker of a neighbour in my device list and I could play on it. How do I get rid of it?',
    same: ['thread-071'],
  },
  {
    platform: 'phone',
    title: 'Change owner of Family plan',
    body: 'The Family plan should move from my card to the one of my wife. Do all members have to join again?',
    same: ['thread-077'],
  },
  {
    platform: 'phone',
    title: 'Gift card code already redeemed',
    body: 'I scratched off the code of a new gift card and it says that the code has already been used.',
    same: ['thread-083'],
  },
  {
    platform: 'phone',
    title: 'Error 14 when moving downloads to memory card',
    body: 'Half way through moving my downloads to the new memory card it stops with error 14. There is enough room.',
    same: ['thread-092'],
  },
  {
    platform: 'car',
    title: 'App missing on the car display',
    body: 'The car shows maps from my phone over the cable, but there is no icon of this app. In the car before it was there.',
    same: ['thread-110'],
  },
  {
    platform: 'phone',
    title: 'Earbuds disconnect when I get a call',
    body: 'Each time somebody rings, my earbuds lose the connection and the music goes on over the phone.',
    same: [],
  },
  {
    platform: 'tablet',
    title: 'Pen does not scroll lists',
    body: 'With the pen of my tablet I can tap but not scroll in the library.',
    same: [],
  },
  {
    platform: 'phone',
    title: 'Wrong currency on my bill',
    body: 'I moved abroad and the bill is still in the old currency. Can I pay in the new one?',
    same: [],
  },
  {
    platform: 'web',
    title: 'Cannot upload a cover for my playlist',
    body: 'The browser shows the picture for a second and then the old cover is back.',
    same: [],
  },
  {
    platform: 'tv',
    title: 'Screen saver starts while music plays',
    body: 'After ten minutes the TV shows its screen saver although an album is playing. Can the app keep it off?',
    same: ['thread-034'],
  },
  {
    platform: 'phone',
    title: 'Playlist of my friend shows as empty',
    body: 'A friend shared a playlist with forty songs, I see its cover and no songs in it.',
    same: [],
  },
  {
    platform: 'car',
    title: 'Phone gets hot in the car',
    body: 'On long drives the phone on its holder gets so hot that it dims the display while music plays.',
    same: [],
  },
  {
    platform: 'desktop',
    title: 'Media keys control the browser instead',
    body: 'The play button of my keyboard starts a video in the browser and not the desktop app.',
    same: [],
  },
];
