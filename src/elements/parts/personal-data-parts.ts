type Focusable = Element & { readonly updateComplete?: Promise<unknown>; focus?: () => void };

/** Loads what asks about personal data. Where that fails, it is tried again. */
export async function loadPersonalDataParts(): Promise<boolean> {
  try {
    await Promise.all([
      import('../personal-data-bar/personal-data-bar.define.js'),
      import('../personal-data-summary/personal-data-summary.define.js'),
    ]);
  } catch {
    // Offline: what was found is still underlined, and told beside the draft.
  }
  return hasPersonalDataParts();
}

export function hasPersonalDataParts(): boolean {
  return customElements.get('help-wizard-personal-data-bar') !== undefined;
}

/** For `ref()`: moves focus to what the visitor is asked, as soon as it stands there. */
export function focusSummary(element: Element | undefined): void {
  if (element !== undefined) void focusWhenReady(element);
}

async function focusWhenReady(summary: Focusable): Promise<void> {
  await loadPersonalDataParts();
  await summary.updateComplete;
  summary.focus?.();
}
