import { fillSlip } from './fill-slip.ts';

/** What the page bears while a slip is printed in its place. */
const PRINTING = 'prints-slip';

/** Lets the row that the address names be printed on a slip, and the arrow keys go from row to row of a long list. */
export function startSlips(template: HTMLTemplateElement): void {
  const copy = <E extends HTMLElement>(name: string): E =>
    template.content.querySelector(`[data-part="${name}"]`)!.cloneNode(true) as E;
  const table = document.querySelector<HTMLTableElement>('.awards')!;
  const cells = template.dataset['cells']!.split(' ').filter(Boolean);
  const links = [...table.querySelectorAll<HTMLAnchorElement>('td:first-child > a')];
  const button = copy<HTMLButtonElement>('print');
  let slip: HTMLElement | undefined;
  const takeAway = (): void => {
    slip?.remove();
    document.documentElement.classList.remove(PRINTING);
  };
  button.addEventListener('click', () => {
    takeAway();
    slip = copy('slip');
    fillSlip(slip, button.closest('tr')!, cells);
    document.body.append(slip);
    document.documentElement.classList.add(PRINTING);
    print();
  });
  addEventListener('afterprint', takeAway);
  const offer = (): void => {
    // Before a page has been loaded, no element is its target yet.
    const link = location.hash === '' ? undefined : links.find(({ hash }) => hash === location.hash);
    if (link) link.closest('tr')!.querySelector('.row-name')!.append(button);
    else button.remove();
  };
  addEventListener('hashchange', offer);
  offer();
  table.addEventListener('keydown', (event) => goByArrow(event, links));
}

/** From the number of a row to that of the next or the one before. */
function goByArrow(event: KeyboardEvent, links: readonly HTMLElement[]): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const at = links.indexOf(event.target as HTMLElement);
  const next = at < 0 ? undefined : links[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
