import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../src/elements/match-list/match-list.define.js';
import type { MatchList } from '../../src/elements/match-list/match-list.js';
import { byRole } from '../helpers/by-role.js';
import { show } from '../helpers/part.js';
import { textOf } from '../helpers/seen.js';
import { aMatch } from '../helpers/wizard-fixtures.js';

const MATCH = { ...aMatch(), reasons: ['same-platform', 'words-2-of-5', 'solved'] };

describe('the reasons for a match', () => {
  for (const direction of ['ltr', 'rtl'] as const) {
    it(`have no dot at the start or end of a line, where they wrap (${direction})`, async () => {
      const { part } = await show<MatchList>(
        html`<help-wizard-match-list dir=${direction} status="ready" .results=${[MATCH]}></help-wizard-match-list>`,
      );
      part.style.inlineSize = '200px';
      const list = byRole(part, 'list', 'Why this is shown');
      const items = [...list.querySelectorAll('li')].map((item) => item.getBoundingClientRect());
      const lines = new Set(items.map(({ top }) => top));
      expect(lines.size).to.equal(2);
      const start = (box: DOMRect): number => (direction === 'ltr' ? box.left : -box.right);
      // What starts a line starts where the list is cut: as wide as the dot, at the list's start.
      const starts = [...lines].map((line) => Math.min(...items.filter(({ top }) => top === line).map(start)));
      const { clipPath, fontSize } = getComputedStyle(list);
      const dot = getComputedStyle(list.querySelector('li')!, '::before').inlineSize;
      expect(starts.map((at) => Math.round(at - start(list.getBoundingClientRect())))).to.deep.equal([0, 0]);
      expect(parseFloat(dot).toFixed(1)).to.equal((parseFloat(fontSize) * 1.2).toFixed(1));
      const cut = (
        direction === 'ltr' ? /^inset\(0px 0px 0px ([\d.]+)px\)$/ : /^inset\(0px ([\d.]+)px 0px 0px\)$/
      ).exec(clipPath);
      expect(Number(cut?.[1]).toFixed(1)).to.equal(parseFloat(dot).toFixed(1));
      expect(textOf(list)).to.equal('Same platform Solved 2 of 5 words');
    });
  }
});
