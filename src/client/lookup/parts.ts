/** The heading of some results. */
export function buildHeading(text: string): HTMLElement {
  const heading = document.createElement('h3');
  heading.textContent = text;
  return heading;
}

/** What is said of results beside them. */
export function buildNote(text: string): HTMLElement {
  const note = document.createElement('p');
  note.className = 'lookup__note';
  note.textContent = text;
  return note;
}

/** Results in their order. */
export function buildList(items: readonly HTMLElement[]): HTMLElement {
  const list = document.createElement('ol');
  list.className = 'index-list';
  list.append(...items);
  return list;
}

/** A button that acts on the page. */
export function buildButton(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = text;
  return button;
}
