import { render, type TemplateResult } from 'lit';

const containers: HTMLElement[] = [];

afterEach(() => {
  for (const container of containers.splice(0)) {
    // Lit needs a last render to disconnect directives; removing alone only disconnects elements.
    render(null, container);
    container.remove();
  }
});

/**
 * Puts a template in the page until the test ends, and gives back its first element once that has rendered.
 *
 * ```ts
 * const list = await fixture<MatchList>(html`<help-wizard-match-list></help-wizard-match-list>`);
 * ```
 */
export async function fixture<T extends Element = HTMLElement>(template: TemplateResult): Promise<T> {
  const container = document.createElement('div');
  containers.push(container);
  document.body.append(container);
  render(template, container);
  const element = container.firstElementChild as (T & { updateComplete?: Promise<unknown> }) | null;
  if (!element) throw new Error('fixture: the template has no element.');
  await element.updateComplete;
  return element;
}
