import type { SearchWords } from '../../strings/search.vi.ts';
import { CUT, NAME_GAP } from '../pieces.ts';
import type { AttachedPart } from '../published-fragment.ts';
import { findPart } from './elements.ts';
import type { ShownFragment } from './engine.ts';
import { buildExcerpt, markNames, markText, type ExcerptPart } from './excerpt.ts';
import type { LoadedResult } from './load-answer.ts';
import type { MatchedWords } from './marks.ts';
import { buildPassageEnd } from './passage-link.ts';

/** Fills a copy of the template with what is shown of one bulletin or page; returns it. */
export function buildResult(
  item: DocumentFragment,
  { fragment, marks, missing }: LoadedResult,
  words: SearchWords,
): DocumentFragment {
  const { meta, url, content } = fragment;
  const link = findPart<HTMLAnchorElement>(item, 'link');
  const pieces = content.split(CUT);
  link.href = url + buildPassageEnd(pieces, marks.get('body'));
  link.append(...toNodes(markText(meta.title, marks.get('title'))));
  fillFacts(item, meta, words);
  const isLeadBetter = marks.has('lead') && !marks.has('body');
  const excerpt = isLeadBetter
    ? markText(meta.lead, marks.get('lead'))
    : buildExcerpt(pieces, marks.get('body'));
  fill(findPart(item, 'excerpt'), excerpt);
  fill(findPart(item, 'names'), joinNames(meta, marks));
  fillAttached(findPart(item, 'attached'), listMatched(meta, marks), words);
  const fields = Object.entries(words.fields).filter(([field]) => marks.has(field));
  const where = fields.length > 0 ? words.where(fields.map(([, name]) => name)) : '';
  fill(findPart(item, 'where'), [{ text: where, isMarked: false }]);
  const lacking = missing.length > 0 ? words.missing(missing) : '';
  fill(findPart(item, 'missing'), [{ text: lacking, isMarked: false }]);
  return item;
}

/** The day, place and section of a bulletin; a standing page has none. */
function fillFacts(item: DocumentFragment, meta: ShownFragment['meta'], words: SearchWords): void {
  if (meta.day === '') {
    findPart(item, 'facts').remove();
    return;
  }
  const day = findPart<HTMLTimeElement>(item, 'day');
  day.dateTime = meta.day;
  day.textContent = words[meta.dayKind as 'published' | 'held'](meta.day);
  fill(findPart(item, 'place'), [{ text: meta.places.split(NAME_GAP)[0]!, isMarked: false }]);
  findPart(item, 'section').textContent = meta.section;
}

/** What was matched beside title, lead and body: it may stand nowhere in the excerpt. */
function joinNames(meta: ShownFragment['meta'], marks: MatchedWords): ExcerptPart[] {
  const names = [
    ...markNames(meta.people, marks.get('people')),
    ...markNames(meta.places, marks.get('places')),
    ...markNames(meta.days, marks.get('days')),
    ...markNames(meta.files, marks.get('files')),
    ...markNames(meta.pictures, marks.get('pictures')),
    ...markNames(meta.id, marks.get('id')),
  ];
  return names.flatMap((name, index) =>
    index === 0 ? name : [{ text: NAME_GAP, isMarked: false }, ...name],
  );
}

/** The attachments in which words were matched. */
function listMatched({ attached }: ShownFragment['meta'], marks: MatchedWords): AttachedPart[] {
  const parts = JSON.parse(attached) as AttachedPart[];
  const numbers = [...(marks.get('attached') ?? [])];
  return parts.filter(({ end }, index) => {
    const start = parts[index - 1]?.end ?? 0;
    return numbers.some((number) => number >= start && number < end);
  });
}

function fillAttached(element: HTMLElement, parts: readonly AttachedPart[], words: SearchWords): void {
  if (parts.length === 0) {
    element.remove();
    return;
  }
  element.append(words.inAttachment);
  for (const [index, { title, address }] of parts.entries()) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = title;
    element.append(index === 0 ? ' ' : ', ', link);
  }
}

/** Fills an element with the other bulletins of the same event, each a link of its own; takes it away if there are none. */
export function fillAlike(element: HTMLElement, alike: readonly LoadedResult[], words: SearchWords): void {
  if (alike.length === 0) {
    element.remove();
    return;
  }
  element.append(words.alike);
  for (const [index, { fragment, marks }] of alike.entries()) {
    const link = document.createElement('a');
    link.dataset['part'] = 'link';
    link.href = fragment.url + buildPassageEnd(fragment.content.split(CUT), marks.get('body'));
    link.textContent = fragment.meta.title;
    element.append(index === 0 ? ' ' : '; ', link);
  }
}

/** Fills an element, or takes it away if there is nothing to show. */
function fill(element: HTMLElement, parts: readonly ExcerptPart[]): void {
  if (parts.every(({ text }) => text === '')) element.remove();
  else element.append(...toNodes(parts));
}

/** Published text is put in as text: it may hold any character. */
function toNodes(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, isMarked }) => {
    if (!isMarked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
