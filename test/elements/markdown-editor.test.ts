import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/markdown-editor/markdown-editor.define.js';
import type { MarkdownEditor } from '../../src/elements/markdown-editor/markdown-editor.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, show } from '../helpers/part.js';
import { descriptionOf, focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';

interface Given {
  readonly text?: string;
  readonly max?: number;
  readonly error?: string;
}

async function shown({ text = '', max = 20, error = '' }: Given = {}): Promise<MarkdownEditor> {
  const { part } = await show<MarkdownEditor>(
    html`<help-wizard-markdown-editor
      label="Your post"
      .text=${text}
      .max=${max}
      .error=${error}
    ></help-wizard-markdown-editor>`,
  );
  return part;
}

const selected = (part: Element): string =>
  allByRole(part, 'tab')
    .filter((tab) => tab.ariaSelected === 'true')
    .map(textOf)
    .join();

describe('Markdown editor', () => {
  it('is a named text area with a hint, in the first of two tabs', async () => {
    const part = await shown({ text: 'Hello' });
    const text = byRole(part, 'textbox', 'Your post') as HTMLTextAreaElement;
    expect([text.value, descriptionOf(text)]).to.deep.equal([
      'Hello',
      'You can use Markdown: **bold**, - list, `code`',
    ]);
    expect([selected(part), byRole(part, 'tabpanel', 'Write').id]).to.deep.equal(['Write', 'panel']);
    byRole(part, 'tablist', 'Your post');
    await expectAccessibleInBothSchemes(part);
  });

  it('says what is typed', async () => {
    const part = await shown();
    const texts: string[] = [];
    part.addEventListener('text-change', (event) => texts.push((event as CustomEvent<string>).detail));
    part.focus();
    await settled();
    expect(focused()).to.equal('textbox "Your post"');
    await sendKeys({ type: 'ab' });
    await sendKeys({ press: 'Enter' });
    expect(texts).to.deep.equal(['a', 'ab', 'ab\n']);
  });

  it('shows what readers will see, and keeps the text', async () => {
    const part = await shown({ text: '**bold** <b>x</b>' });
    byRole(part, 'tab', 'Preview').click();
    await until(() => textOf(byRole(part, 'tabpanel', 'Preview')) === 'bold <b>x</b>', 'the preview is rendered');
    await expectAccessibleInBothSchemes(part);
    byRole(part, 'tab', 'Write').click();
    await settled();
    expect((byRole(part, 'textbox') as HTMLTextAreaElement).value).to.equal('**bold** <b>x</b>');
  });

  it('says that there is nothing to preview', async () => {
    const part = await shown({ text: ' \n' });
    byRole(part, 'tab', 'Preview').click();
    await settled();
    expect(textOf(byRole(part, 'tabpanel'))).to.equal('Nothing to preview yet.');
  });

  it('moves between its tabs with the arrow keys, and is one stop of the Tab key', async () => {
    const part = await shown({ text: 'x' });
    byRole(part, 'tab', 'Write').focus();
    const seen: string[] = [];
    for (const press of ['ArrowRight', 'ArrowRight', 'End', 'ArrowLeft', 'ArrowLeft', 'Home']) {
      await sendKeys({ press });
      await settled();
      seen.push(`${focused()} ${selected(part)}`);
    }
    const [write, preview] = ['tab "Write" Write', 'tab "Preview" Preview'];
    expect(seen).to.deep.equal([preview, write, preview, write, preview, write]);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('textbox "Your post"');
  });

  it('moves focus into the text from the preview too', async () => {
    const part = await shown({ text: 'x' });
    byRole(part, 'tab', 'Preview').click();
    await settled();
    part.focus();
    await settled();
    expect([focused(), selected(part)]).to.deep.equal(['textbox "Your post"', 'Write']);
  });

  it('counts quietly until the text is nearly full', async () => {
    const part = await shown({ text: 'x'.repeat(18) });
    expect(textOf(part)).to.include('18 of 20');
    expect(allByRole(part, 'status')).to.have.length(0);
    part.text = 'x'.repeat(19);
    await settled();
    expect(textOf(byRole(part, 'status'))).to.equal('19 of 20');
  });

  it('counts over the limit too, and takes every letter', async () => {
    const part = await shown({ text: 'x'.repeat(20) });
    part.focus();
    await settled();
    await sendKeys({ type: 'yz' });
    await settled();
    expect(textOf(byRole(part, 'status'))).to.equal('22 of 20');
    await expectAccessibleInBothSchemes(part);
  });

  it('counts as the forum does: code points, without the space around', async () => {
    const part = await shown({ text: '  👍é \n' });
    expect(textOf(part)).to.include('2 of 20');
  });

  it('reads what is wrong after the name of the text', async () => {
    const part = await shown({ error: 'Write your post' });
    const text = byRole(part, 'textbox', 'Your post');
    expect([text.ariaInvalid, descriptionOf(text).startsWith('Write your post')]).to.deep.equal(['true', true]);
    await expectAccessibleInBothSchemes(part);
  });

  it('lets right-to-left text run its way', async () => {
    const part = await shown({ text: 'لا يعمل' });
    expect(getComputedStyle(byRole(part, 'textbox')).direction).to.equal('rtl');
  });
});
