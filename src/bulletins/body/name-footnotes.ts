import type { Element, Root } from 'hast';

/** The id of the heading above the footnotes. */
export const FOOTNOTE_HEADING = 'fn.label';

/**
 * Names footnotes by their numbers: `fn.2`, and its references `fnref.2.1`, `fnref.2.2` …. The parser names them by their labels,
 * which may hold signs that it percent-encodes in an id, where no link finds them, and which headings can be called by as well; a
 * dot occurs in no name of a heading.
 */
export function nameFootnotes(tree: Root): void {
  const counts = new Map<string, number>();
  for (const element of listElements(tree)) {
    const { properties } = element;
    if (properties['dataFootnoteRef'] !== undefined) nameReference(element, counts);
    if (properties['dataFootnotes'] !== undefined) nameNotes(element);
  }
}

function nameReference({ properties, children: [text] }: Element, counts: Map<string, number>): void {
  const number = text?.type === 'text' ? text.value : '';
  const count = (counts.get(number) ?? 0) + 1;
  counts.set(number, count);
  properties['id'] = `fnref.${number}.${count}`;
  properties['href'] = `#fn.${number}`;
  properties['ariaDescribedBy'] = [FOOTNOTE_HEADING];
}

/** Names the heading of the notes, each note, and the links back from it, of which there is one for each reference. */
function nameNotes(section: Element): void {
  const [heading, list] = section.children.filter((child) => child.type === 'element');
  if (heading) heading.properties['id'] = FOOTNOTE_HEADING;
  const notes = (list?.children ?? []).filter((child) => child.type === 'element');
  for (const [at, note] of notes.entries()) {
    note.properties['id'] = `fn.${at + 1}`;
    const back = listElements(note).filter(
      ({ properties }) => properties['dataFootnoteBackref'] !== undefined,
    );
    for (const [index, { properties }] of back.entries())
      properties['href'] = `#fnref.${at + 1}.${index + 1}`;
  }
}

/** The elements below a node in the order of the text, those within components among them. */
function listElements(node: Root | Element): Element[] {
  const found: Element[] = [];
  const open = node.children.toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'element') found.push(next);
    if ('children' in next) for (const child of next.children.toReversed()) open.push(child as Element);
  }
  return found;
}
