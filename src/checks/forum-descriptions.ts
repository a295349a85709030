/** What each part of `forum` is for, by path; see site-config-descriptions.ts. */
export const FORUM_DESCRIPTIONS: Readonly<Record<string, string>> = {
  forum: 'Which forum takes the posts, and how it is asked.',
  'forum.type': 'The adapter: one of this package, or one that the page added to HelpWizard.adapterLoaders.',
  'forum.baseUrl': 'Where the forum stands; a path is kept. Relative to this file.',
  'forum.timeoutMs': 'Milliseconds a call may take. Default: 15000; for a post 30000.',
  'forum.credentials':
    "Whether the forum's cookies go with the requests. Default: include; without them nobody is signed in.",
  'forum.headers': 'Sent with every request. Every visitor can read them: no key of yours belongs here.',
  'forum.retryDelayMs': 'Milliseconds before a read that failed is tried again. Default: 300.',
  'forum.signInUrl': 'Where to sign in, {returnTo} filled in. Relative to baseUrl. Left out = no such page.',
  'forum.platforms': 'What the boards are about, by board. Default: the platforms of the site.',
  'forum.labels': 'What the boards and labels of the forum mean.',
  'forum.labels.boards': 'What stands on a board, by its id. Default: threads.',
  'forum.labels.kinds': 'What carries a label, by the label, whatever its board.',
  'forum.labels.statuses': 'The status of an issue or idea, by its label.',
  'forum.voting': 'discourse: it has the Topic Voting plugin. Default: false.',
  'forum.tagsAre': "khoros: what a draft's labels become. labels = those the board allows. Default: tags.",
  'forum.likes': 'flarum: the likes extension is on. Default: true.',
  'forum.subscriptions': 'flarum: the subscriptions extension is on. Default: true.',

  'forum.postType': 'wordpress: the type of post that is a thread. Default: posts.',
  'forum.answeredBy': 'wordpress: ids of the users who answer. Left out = no comment is an answer.',
  'forum.restPath': 'wordpress: where the REST interface stands, as in wp-json. Default: index.php?rest_route=.',
  'forum.corePath': 'wordpress: the folder of wp-admin, where it has one of its own. Relative to baseUrl.',
  'forum.composePath': 'wordpress: the page one writes a post on. Default: wp-admin/post-new.php.',
  'forum.articlePath': 'mediawiki: its $wgArticlePath, as in /wiki/$1. Default: index.php?title=$1.',
  'forum.incategory': 'mediawiki: its search knows incategory: (CirrusSearch). Default: false.',
  'forum.features': 'rest: what the server can do. Default: what it says.',

  'forum.boards':
    'link, memory: where can be posted; default: the boards of the site. wordpress: the taxonomy whose terms are the boards; default: categories. mediawiki: the pages that are boards; default: those the platforms name.',
  'forum.tags':
    'wordpress: the taxonomy whose terms are the labels; default: tags. memory: the labels a draft may carry; left out = free text.',
  'forum.solved':
    'wordpress: the term that a solved thread carries; default: the label solved. mediawiki: names of categories, templates and words in brackets that mean solved.',
  'forum.composeUrl':
    "rest, link: the forum's own composer, with {title}, {body}, {board} and {tags}; link also knows {platform}. rest: relative to baseUrl; link: to this file.",
  'forum.preset': "link: the kind of forum, whose composer's address is known; needs baseUrl.",
  'forum.maxLength': 'link: the longest address, in bytes. Default: 7500.',
  'forum.bodyFormat': "link: what the composer takes. Default: the preset's, or markdown.",
  'forum.limits': 'link, memory: what a draft is held against.',

  'forum.entries': 'memory: what it holds from the start.',
  'forum.visitor': 'memory: who uses it. Default: signed in as "You".',
  'forum.persist': 'memory: keep posts on the device, under this name. Default: false.',
  'forum.threadUrl': 'memory: the address of a posted thread, {id} filled in. Relative to this file.',
  'forum.approval': 'memory: which posts wait for a moderator. Default: none.',
  'forum.fault': 'memory: what goes wrong from the start.',
};
