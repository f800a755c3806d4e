import type { SearchWords } from '../../strings/search.vi.ts';
import type { PageOfName } from '../names.ts';
import { buildResult, fillAlike } from './build-result.ts';
import { findPart, type PanelElements } from './elements.ts';
import { isTogether, LEVELS } from './find.ts';
import { groupAlike } from './group-alike.ts';
import type { LoadedAnswer, LoadedResult } from './load-answer.ts';

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

function copy(template: HTMLTemplateElement): DocumentFragment {
  return document.importNode(template.content, true);
}
