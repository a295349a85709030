import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { TextRange } from '../../src/controllers/personal-data-ranges.js';
import '../../src/elements/markdown-editor/markdown-editor.define.js';
import type { MarkdownEditor } from '../../src/elements/markdown-editor/markdown-editor.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, show } from '../helpers/part.js';

const TEXT = 'My account is jo@mail.example.\nThanks';
const MARK = { start: 14, end: 29 };

async function shown(text = TEXT, marks: readonly TextRange[] = [MARK]): Promise<MarkdownEditor> {
  const { part } = await show<MarkdownEditor>(
    html`<help-wizard-markdown-editor label="Your post" .text=${text} .marks=${marks} .max=${9999}
      ><button slot="question">Redact</button></help-wizard-markdown-editor
    >`,
  );
  part.style.width = '300px';
  await settled();
  return part;
}

const field = (part: Element): HTMLTextAreaElement => byRole(part, 'textbox', 'Your post') as HTMLTextAreaElement;

/** Where a piece of the text is underlined, and how large the text would be if it stood there itself. */
function mirror(part: MarkdownEditor): HTMLElement {
  return part.shadowRoot!.querySelector<HTMLElement>('[aria-hidden="true"] .marked')!.parentElement!;
}

describe('marks in the Markdown editor', () => {
  it('underlines a piece of the text, for the eye only', async () => {
    const part = await shown();
    const marked = mirror(part).querySelector('.marked')!;
    expect([marked.textContent, getComputedStyle(marked).textDecorationStyle]).to.deep.equal([
      'jo@mail.example',
      'wavy',
    ]);
    expect(mirror(part).textContent).to.equal(TEXT);
    await expectAccessibleInBothSchemes(part);
  });

  it('has nothing behind the text where nothing is marked', async () => {
    const part = await shown(TEXT, []);
    expect(part.shadowRoot!.querySelectorAll('.marked').length).to.equal(0);
  });

  for (const [what, text] of [
    ['long lines', `${'word '.repeat(80)}${'x'.repeat(200)}`],
    ['many lines', 'a\n'.repeat(90)],
    ['empty lines at the end', 'a\n\n\n'],
    ['right-to-left text', `${'بريدي الالكتروني هو '.repeat(30)}\nand more\n`],
    ['spaces', `${'  '.repeat(90)}x \t y`],
  ] as const) {
    it(`breaks its lines as the text does: ${what}`, async () => {
      const part = await shown(`jo@mail.example ${text}`, [{ start: 0, end: 15 }]);
      const [area, behind] = [field(part), mirror(part)];
      expect([behind.clientWidth, behind.scrollHeight]).to.deep.equal([area.clientWidth, area.scrollHeight]);
      expect(getComputedStyle(behind).direction).to.equal(getComputedStyle(area).direction);
    });
  }

  it('scrolls along', async () => {
    const part = await shown(`${'a\n'.repeat(200)}jo@mail.example`, [{ start: 400, end: 415 }]);
    const area = field(part);
    await part.focusRange({ start: 400, end: 415 });
    await settled();
    area.dispatchEvent(new Event('scroll'));
    expect(area.scrollTop > 1000 && mirror(part).scrollTop === area.scrollTop).to.equal(true);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.equal('jo@mail.example');
  });

  it('has the question as the next stop of the keyboard, and none in the preview', async () => {
    const part = await shown();
    field(part).focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.textContent).to.equal('Redact');
    byRole(part, 'tab', 'Preview').click();
    await settled();
    expect(allByRole(part, 'button', 'Redact')).to.have.length(0);
  });

  it('replaces a piece: the caret stays at its words, and the text’s own Undo takes it back', async () => {
    const part = await shown();
    const area = field(part);
    area.focus();
    area.setSelectionRange(31, 33);
    const told: string[] = [];
    part.addEventListener('text-change', (event) => told.push((event as CustomEvent<string>).detail));
    part.replaceRange(MARK, '[gone]');
    expect([area.value, area.value.slice(area.selectionStart, area.selectionEnd), told.length]).to.deep.equal([
      'My account is [gone].\nThanks',
      'Th',
      0,
    ]);
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    expect([area.value, told]).to.deep.equal([TEXT, [TEXT]]);
  });

  it('keeps the caret at its words when the text changes from outside', async () => {
    const part = await shown();
    const area = field(part);
    area.setSelectionRange(31, 31);
    part.text = TEXT.replace('jo@mail.example', '[e-mail removed]');
    await settled();
    expect(area.value.slice(area.selectionStart)).to.equal('Thanks');
  });

  it('says which piece the visitor went to', async () => {
    const part = await shown();
    const entered: number[] = [];
    part.addEventListener('mark-enter', (event) => entered.push((event as CustomEvent<number>).detail));
    field(part).focus();
    field(part).setSelectionRange(15, 15);
    await sendKeys({ press: 'ArrowRight' });
    field(part).setSelectionRange(0, 0);
    await sendKeys({ press: 'ArrowRight' });
    expect(entered).to.deep.equal([0]);
  });
});
