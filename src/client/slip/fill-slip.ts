import { drawCode } from './draw-code.ts';

/** Fills a slip with what the table says in a row; `cells` names the fields of the cells behind the name. */
export function fillSlip(slip: HTMLElement, row: HTMLTableRowElement, cells: readonly string[]): void {
  const part = (name: string): HTMLElement => slip.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  // What the list does not say stays as the slip says it.
  const set = (name: string, text: string): void => {
    if (text !== '') part(name).textContent = text;
  };
  const name = row.querySelector<HTMLElement>('.row-name')!;
  const honorific = row.dataset['honorific'] ?? '';
  set('honorific', honorific);
  set('name', readName(name).slice(honorific.length).trim());
  if (name.querySelector('s')) strike(part('name'));
  set('number', readText(row.cells[0]!));
  for (const [at, field] of cells.entries()) set(field, readText(row.cells[at + 2]!));
  const notes = [...name.querySelectorAll('.awards__note')].map(readText);
  if (notes.length > 0) set('notes', notes.join('; '));
  else part('notes').parentElement!.remove();
  const address = `${part('address').textContent}#${encodeURIComponent(row.id)}`;
  part('address').textContent = address;
  part('code').append(drawCode(address));
}

const readText = ({ textContent }: Element): string => (textContent ?? '').replace(/\s+/gu, ' ').trim();

/** The name in its cell, without what is noted below it and without the button. */
function readName(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const other of copy.querySelectorAll('.awards__note, button')) other.remove();
  return readText(copy);
}

function strike(field: HTMLElement): void {
  const struck = document.createElement('s');
  struck.append(...field.childNodes);
  field.append(struck);
}
