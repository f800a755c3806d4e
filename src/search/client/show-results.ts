import type { SearchWords } from '../../strings/search.vi.ts';
import { CUT, NAME_GAP } from '../pieces.ts';
import type { AttachedPart } from '../published-fragment.ts';
import { findPart, type PanelElements } from './elements.ts';
import type { Engine, ShownFragment } from './engine.ts';
import { buildExcerpt, markNames, markText, type ExcerptPart } from './excerpt.ts';
import { groupAlike } from './group-alike.ts';
import { isTogether, LEVELS, type Hit, type Level } from './find.ts';
import { listMarks, type MatchedWords } from './marks.ts';
import type { PageOfName } from '../names.ts';
import { buildPassageEnd } from './passage-link.ts';
import type { Answer } from './search.ts';

/** A result with what is shown of it. */
export interface LoadedResult {
  level: Level;
  fragment: ShownFragment;
  marks: MatchedWords;
  missing: readonly string[];
}

/** What is shown of an answer. */
export interface LoadedAnswer {
  named: readonly PageOfName[];
  bulletins: readonly LoadedResult[];
  standing: readonly LoadedResult[];
}

/** Loads what is shown of an answer: the first `count` bulletins, and the standing pages. */
export async function loadAnswer(
  engine: Engine,
  { hits, named, standing }: Answer,
  count: number,
): Promise<LoadedAnswer> {
  const [bulletins, pages] = await Promise.all([
    loadResults(engine, hits.slice(0, count)),
    loadResults(engine, standing),
  ]);
  return { named, bulletins, standing: pages };
}

function loadResults(engine: Engine, hits: readonly Hit[]): Promise<LoadedResult[]> {
  return Promise.all(
    hits.map(async ({ page, level, terms, missing }) => ({
      level,
      missing,
      fragment: await engine.loadFragment(page),
      marks: listMarks(terms, page, engine.meta),
    })),
  );
}

/**
 * Shows results in place of those before: bulletins under a heading for each level, without words under one; standing pages above
 * them where the words stand in the title, or together while no bulletin has them so; else below.
 */
export function showResults(
  elements: Pick<PanelElements, 'results' | 'level' | 'result' | 'named'>,
  { named, bulletins, standing }: LoadedAnswer,
  options: { words: SearchWords; hasText: boolean; areGrouped: boolean },
): void {
  const { levels, latest, standing: pages } = options.words;
  const build = (heading: string, some: readonly LoadedResult[]): DocumentFragment[] => {
    if (some.length === 0) return [];
    const section = copy(elements.level);
    findPart(section, 'heading').textContent = heading;
    const groups = options.areGrouped
      ? groupAlike(some, ({ fragment }) => fragment.meta)
      : some.map((best) => ({ best, alike: [] }));
    findPart(section, 'list').append(
      ...groups.map(({ best, alike }) => {
        const item = buildResult(copy(elements.result), best, options.words);
        fillAlike(findPart(item, 'alike'), alike, options.words);
        return item;
      }),
    );
    return [section];
  };
  const isBest = !bulletins.some(isTogether);
  const isAbove = (result: LoadedResult): boolean =>
    result.marks.has('title') || (isBest && isTogether(result));
  elements.results.replaceChildren(
    ...buildNamed(elements, named, options.words),
    ...build(pages, standing.filter(isAbove)),
    ...LEVELS.flatMap((level) =>
      build(
        options.hasText ? levels[level] : latest,
        bulletins.filter((result) => result.level === level),
      ),
    ),
    ...build(
      pages,
      standing.filter((result) => !isAbove(result)),
    ),
  );
}

/** The pages of those whom the words name, above all results. */
function buildNamed(
  { level, named }: Pick<PanelElements, 'level' | 'named'>,
  pages: readonly PageOfName[],
  words: SearchWords,
): DocumentFragment[] {
  if (pages.length === 0) return [];
  const section = copy(level);
  findPart(section, 'heading').textContent = words.named;
  const items = pages.map(({ kind, address, title, count }) => {
    const item = copy(named);
    const link = findPart<HTMLAnchorElement>(item, 'named-link');
    link.href = address;
    link.textContent = title;
    findPart(item, 'named-facts').textContent = `${words.kinds[kind]} · ${words.bulletins(count)}`;
    return item;
  });
  findPart(section, 'list').append(...items);
  return [section];
}

function buildResult(
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
  day.textContent = words.day(meta.day);
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

/** The other bulletins of the same event, each a link of its own. */
function fillAlike(element: HTMLElement, alike: readonly LoadedResult[], words: SearchWords): void {
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

function copy(template: HTMLTemplateElement): DocumentFragment {
  return document.importNode(template.content, true);
}
