/** English words that say how a sentence is built, not what it is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also am an and any anybody anyone are arent as at be because been before being ' +
    'below between both but by can cannot cant could couldnt did didnt do does doesnt doing dont down during each either ' +
    'else even ever every few for from further get gets getting given go goes going got had hadnt has hasnt have havent ' +
    'having he hello her here hers herself hey hi him himself his how however i id if ill im in into is isnt it its itself ' +
    'ive just let lets like may maybe me might more most must my myself neither no nor not now of off on once one only or ' +
    'other our ours ourselves out over own please pls quite rather really same she should shouldnt since so some somebody ' +
    'somehow someone something such than thank thanks that thats the their theirs them themselves then there theres these ' +
    'they theyre thing things this those though through to too under until up upon us very was wasnt way we well were ' +
    'werent weve what whats when where whether which while who whom whose why will with within without wont would wouldnt ' +
    'yet you youd youll your youre yours yourself youve'
  ).split(' '),
);

/**
 * Words that every question may hold. A small collection cannot tell that they say little, because it has seen few
 * questions; see {@link BACKGROUND_ENTRIES}. One form of each: the others have the same stem.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'able actually add advice allow already always another anything ask back bad best better big bit bring call ' +
    'change check come correct couple day different easy end error everything exactly existing fact fails far feel ' +
    'find fine first fix follow found full gave give good great guess guys happen hard help hope idea instead issue ' +
    'keep kind know last later least left less little long look lot made make many matter mean much multiple need ' +
    'never new next nothing number often old open option order part people place point possible problem proper ' +
    'properly put question reason right run said say see seem seen set several show simple solution solve soon sort ' +
    'start still stop stuff suggestions sure take tell think though thought time told try turn two use user usually ' +
    'various want ways week whole wish wonder work wrong year yes'
  ).split(' '),
);

/** How many entries of an imagined big forum the counts of common words are blended with; it fades as the index grows. */
export const BACKGROUND_ENTRIES = 200;
