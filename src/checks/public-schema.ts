import * as v from 'valibot';
import { matching, maybe } from './config-shapes.js';
import { FORUM_SHAPES } from './forum-options.js';
import { memoryShape } from './memory-options.js';
import { withDescriptions } from './site-config-descriptions.js';
import { siteConfigShape } from './site-config-schema.js';

const shapes = { ...FORUM_SHAPES, memory: memoryShape };

/** A forum whose adapter the page added: its options are its own business. */
const ownForum = v.looseObject({
  type: matching(new RegExp(`^(?!(?:${Object.keys(shapes).join('|')})$).*\\S`), 'a type of your own'),
});

/**
 * The site config with every forum's options and with what each part is for: `schema.json` is made from it. Apart from what
 * a page loads to check its own config.
 */
export const siteConfigSchema = withDescriptions({
  ...siteConfigShape,
  entries: { ...siteConfigShape.entries, forum: maybe(v.union([...Object.values(shapes), ownForum])) },
});
