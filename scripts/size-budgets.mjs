const KB = 1000;

/**
 * What each phase of a visit may load on top of the ones before, in bytes after gzip. `sources` are the modules that
 * phase loads with `import()`; whatever those import statically is followed from there.
 * @type {readonly { phase: string, sources: string[], limit: number }[]}
 */
export const BUDGETS = [{ phase: 'first open (platform step answerable)', sources: [], limit: 25 * KB }];
