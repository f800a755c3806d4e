import { startTables } from './tables.ts';
import { startTools } from './tools.ts';
import { startViewer } from './viewer.ts';

/** What a script adds to the page of a bulletin. Without it, pictures are links and the browser prints and saves. */
export function startBulletin(): void {
  const tools = document.querySelector<HTMLElement>('[data-tools]');
  const viewer = document.querySelector<HTMLDialogElement>('[data-viewer]');
  if (tools) startTools(tools);
  if (viewer) startViewer(viewer, [...document.querySelectorAll<HTMLAnchorElement>('.figure__link')]);
  startTables([...document.querySelectorAll<HTMLElement>('.table-scroll[tabindex]')]);
}
