import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { globFiles } from './glob-files.mjs';
import { root, selfModules } from './self-alias.mjs';

/** @typedef {import('@web/test-runner').TestRunnerPlugin} Plugin */

/**
 * `import 'help-wizard/search'` in a test means the sources.
 * @returns {Plugin}
 */
export function selfImports() {
  return {
    name: 'self-imports',
    resolveImport({ source }) {
      const file = selfModules.get(source);
      return file && `/${file}`;
    },
  };
}

/**
 * `import '/virtual/every-source-module.js'` loads each module of src, so that one without any test counts as
 * uncovered instead of not being counted at all.
 * @returns {Plugin}
 */
export function everySourceModule() {
  return {
    name: 'every-source-module',
    serve({ path }) {
      if (path !== '/virtual/every-source-module.js') return undefined;
      const files = globFiles('src', '.ts').filter((file) => !RUNS_ELSEWHERE.test(file) && runsCode(file));
      const imports = files.map((file) => `import '/${file}';`);
      return { body: [...imports, `export const count = ${files.length};`].join('\n'), type: 'js' };
    },
  };
}

/** Workers have no `window`, commands no page, and the classic script starts when it is loaded. */
const RUNS_ELSEWHERE = /^src\/(cli|embed)\/|\.d\.ts$|worker\/worker\.ts$/;

/**
 * A file of types alone leaves `export {}` behind, and nothing to cover.
 * @param {string} file
 */
function runsCode(file) {
  const { outputText } = ts.transpileModule(readFileSync(root + file, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true, removeComments: true },
  });
  return outputText.replace(/export \{\};?/, '').trim() !== '';
}
