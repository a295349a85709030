/** A `css` template without expressions: those of Lit that have some are few and small. */
const STYLES = /\bcss`([^`$\\]*)`/g;

/**
 * Takes comments and needless blanks out of `css` templates: a bundler leaves the text of templates as it is.
 * @returns {import('vite').Plugin}
 */
export function minifyStyles() {
  return {
    name: 'minify-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !code.includes('css`')) return undefined;
      return { code: code.replace(STYLES, (_, text) => `css\`${minify(text)}\``), map: null };
    },
  };
}

/** @param {string} text */
function minify(text) {
  return (
    text
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      // Not before a colon or around an operator: there a blank has a meaning.
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replaceAll(';}', '}')
      .trim()
  );
}
