import { addPageSettings } from './site/page-settings.js';

/** Opens help. Calls made before the script tag's file is there wait in the array; nothing of Help Wizard is imported. */
function openHelp(issue?: string): void {
  const prefill = issue === undefined ? [] : [['prefill', { issue }] as const];
  (window.helpWizard ??= []).push(...prefill, ['open']);
}

document.querySelector('#get-help')?.addEventListener('click', () => openHelp());
document.querySelector('#get-help-playback')?.addEventListener('click', () => openHelp('My music stops by itself'));

addPageSettings();
