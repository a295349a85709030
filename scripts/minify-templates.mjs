/** A `css` template without expressions: those of Lit that have some are few and small. */
const STYLES = /\bcss`([^`$\\]*)`/g;

/**
 * Takes comments and needless blanks out of `css` templates, and indentation out of `html` ones: a bundler leaves the text
 * of templates as it is.
 * @returns {import('vite').Plugin}
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/(css|html)`/.test(code)) return undefined;
      const styled = code.replace(STYLES, (_, text) => `css\`${minify(text)}\``);
      // Indentation: in code and in markup it means nothing.
      return { code: styled.replace(/\n +/g, '\n'), map: null };
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
