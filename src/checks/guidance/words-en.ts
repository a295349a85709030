/** What English words say about a post. Each is tried on a text without its headings. */

const PEOPLE = '(?:i|we|you|he|she|they|someone|my \\w+)';

export const SAYS_STEPS = new RegExp(
  `\\b(?:when(?:ever)?|if|after|as soon as|every time|each time|once|while|until) ${PEOPLE}\\b|` +
    `\\b(?:when|while|after|by|upon) (?!doing)\\w{3,}ing\\b|` +
    '\\bsteps\\b|\\breproduc|' +
    '\\b(?:tap|click|press|open|select|choose|swipe|go to)\\b[^.\\n]*\\b(?:then|and)\\b|' +
    '\\b(?:then|next|first),? (?:i|open|tap|click|press|go|select|choose)\\b',
  'i',
);

export const SAYS_EXPECTED =
  /\b(?:expect(?:ed|ing|s)?|should(?:n['’]t)?|supposed to|instead|normally|usually|used to|rather than|want(?:ed)? (?:it|them|the \w+) to|(?:would|['’]d) like (?:it|them|to)|ought to)\b/i;

const UNIT = '(?:minute|hour|day|week|month|year)s?';
export const SAYS_WHEN = new RegExp(
  [
    '\\b(?:since|yesterday|today|tonight|this (?:morning|afternoon|evening|week|month|year)|ago|recently|lately)\\b',
    '\\b(?:last|past|previous) (?:night|evening|\\w+day|week|weekend|month|year|few|couple|\\d+|two|three|update|version)\\b',
    `\\bfor (?:(?:about|almost|over|nearly) )?(?:a|an|one|two|three|four|five|six|several|many|a few|some|\\d+) ${UNIT}\\b`,
    '\\b(?:after|before|with) (?:the|an?|my|this|that|its|updat|upgrad|install)[^.\\n]{0,24}(?:update|upgrade|updating|upgrading|install|version|release|reset|switch|restart)',
    '\\b(?:it|this|that|problem|issue|trouble|which)(?: has| have)?(?: all)? (?:started|begun|began)\\b|\\b(?:started|began) (?:happening|doing|after|with|when|on|in|last|to)\\b',
    '\\b(?:first time|first noticed|all of a sudden|suddenly|no longer|any ?more|never worked|never did|from (?:day one|the (?:start|beginning))|out of nowhere)\\b',
    '\\b(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b',
    '\\b(?:until|till|up to) (?:now|then|last|yesterday|this|today|the)\\b',
    '\\b(?:has|have) (?:always|never)\\b|\\balways (?:has|had|been|did)\\b|\\bnew (?:phone|device|computer|laptop|tv|car)\\b',
  ].join('|'),
  'i',
);

const ERROR_WORD =
  /\b(?:errors?|exception|(?:error|warning) messages?|messages? (?:says?|saying|appears?|pops?|comes)|pop-?ups?|(?:it|screen|app|player|page) (?:just )?says)\b/gi;
const NO_ERROR =
  /\b(?:no|without|without an?|without any|not an?|don['’]t (?:get|see) (?:an?|any)|never an?|any)\s+(?:kind of )?(?:error|warning|exception|message|pop)/gi;

/** Whether the words tell of an error message, and not only that there was none. */
export function saysError(text: string): boolean {
  const named = text.match(ERROR_WORD)?.length ?? 0;
  return named > (text.match(NO_ERROR)?.length ?? 0);
}

const NOT_DENIED = '(?<!\\b(?:no|not|any|not a|not the|without)\\s)';
export const SAYS_MORE_ISSUES = new RegExp(
  [
    `${NOT_DENIED}\\b(?:another|(?:a |the )?(?:second|2nd|separate|unrelated|different)|one more) (?:problem|issue|question|bug|thing|request)\\b`,
    `${NOT_DENIED}\\b(?:two|three|several|multiple|a few|a couple of|some other|2|3) (?:(?:different|separate|other) )?(?:problems|issues|questions|bugs|things|requests)\\b`,
    '(?:^|[.!?\\n]\\s*)(?:and )?(?:secondly|by the way|btw|on another note|on a different note|unrelated)\\b',
    '(?:^|[.!?\\n]\\s*)(?:and )?also,? (?:why|how|can|could|is there|there (?:is|are|was)|would it)\\b',
    '\\b(?:problem|issue|question|bug) (?:#\\s?)?(?:2|two)\\b',
  ].join('|'),
  'i',
);

export const SAYS_TRIED =
  /\b(?:(?:i|we)(?:['’]ve| have)?(?: already| also)? (?:tried|restarted|reinstalled|re-installed|rebooted|cleared|updated|signed out|logged out|reset|uninstalled|checked)|already tried|tried (?:to|re|turning|everything|all|logging|signing|the|clearing|another|a different)|(?:re-?install|restart|reboot|clear)(?:ed|ing) (?:it|the|my|did|does|doesn)|(?:did|does)(?:n['’]t| not) help)\b/i;

/** Words that say nothing of what a thread is about. */
export const EMPTY_TITLE_WORDS = new Set(
  `a an the my me i im i'm it its it's is are was this that there here to of for in on at with and or but so as be do does did
  please pls plz help helps helping need needs needed want some any urgent asap hi hello hey guys everyone someone
  anyone anybody somebody problem problems issue issues bug bugs error errors question questions trouble broken not
  working work works worked doesn't doesnt does isn't isnt don't dont can't cant won't wont stopped fix fixed wrong
  something anything nothing thing things weird strange happens happening happened what why how when new still
  again just really very much support app application website site page software program again having have has got
  get getting fail fails failed failing down bad annoying annoyed frustrating frustrated terrible awful useless ridiculous ok thanks thank you hello know anymore more longer today now`.split(
    /\s+/,
  ),
);
