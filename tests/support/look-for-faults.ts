import type { Page } from 'playwright-core';

/**
 * What a reader sees go wrong with the words of a page and no checker of markup tells: words that stand on others, words that are
 * broken inside, words that are cut off. Each with the words it is about.
 */
export function listFaultsOfSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      words: string;
      node: Text;
      box: DOMRect;
    }

    /** Whether words are shown at all: not those for screen readers alone, nor those behind a fold. */
    const isShown = (element: Element): boolean => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { clipPath, position } = getComputedStyle(each);
        if (clipPath !== 'none' && position === 'absolute') return false;
        // What waits above the window until it is focused.
        if (each.matches('.skip-link, option, script, template, noscript')) return false;
      }
      return true;
    };
    /** Where a text ends that is cut after some lines on purpose, with a mark. */
    const endOf = (node: Text): number => {
      for (let each = node.parentElement; each; each = each.parentElement) {
        if (getComputedStyle(each).webkitLineClamp !== 'none') return each.getBoundingClientRect().bottom;
      }
      return Infinity;
    };
    const ends = new Map<Text, number>();
    const listBoxes = (node: Text, start: number, end: number): DOMRect[] => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      const bottom = ends.get(node) ?? endOf(node);
      ends.set(node, bottom);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5);
      return boxes.filter((box) => (box.top + box.bottom) / 2 < bottom);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const shown = texts.filter(
      ({ data, parentElement }) => data.trim() !== '' && parentElement && isShown(parentElement),
    );
    const found: string[] = [];

    /** Not the parts of an address or a file's name, which may break where they must. */
    const WORD = /(?<![\p{L}\p{M}\p{N}@./_-])[\p{L}\p{M}]{2,15}(?![\p{L}\p{M}\p{N}@/_-]|\.\p{L})/gu;
    for (const node of shown) {
      for (const { 0: word, index } of node.data.matchAll(WORD)) {
        const tops = listBoxes(node, index, index + word.length).map(({ top }) => top);
        if (tops.some((top) => Math.abs(top - tops[0]!) > 3)) found.push(`breaks "${word}" inside`);
      }
    }

    const lines: Line[] = shown.flatMap((node) =>
      listBoxes(node, node.data.search(/\S/u), node.data.trimEnd().length).map((box) => ({
        words: node.data.trim().slice(0, 40),
        node,
        box,
      })),
    );
    lines.sort((a, b) => a.box.top - b.box.top);
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (other.box.top >= one.box.bottom) break;
        if (other.node === one.node) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        // Lines are set closely, and raised figures reach into the line above.
        if (across > 3 && down > 0.45 * Math.min(one.box.height, other.box.height)) {
          found.push(`"${one.words}" and "${other.words}" stand on each other`);
        }
      }
    }

    for (const { words, node, box } of lines) {
      /** Whether it is reached by scrolling, or cut with a mark. */
      let isScrolled = false;
      for (let each = node.parentElement; each && each !== document.body; each = each.parentElement) {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(each);
        const around = each.getBoundingClientRect();
        if (/auto|scroll/u.test(overflowX + overflowY)) isScrolled = true;
        if (textOverflow === 'ellipsis') isScrolled = true;
        if (isScrolled) break;
        const isCutAcross =
          overflowX !== 'visible' && (box.left < around.left - 2 || box.right > around.right + 2);
        // A box of letters is higher than the letters.
        const spare = box.height / 4;
        const isCutDown =
          overflowY !== 'visible' && (box.top < around.top - spare || box.bottom > around.bottom + spare);
        if (isCutAcross || isCutDown) found.push(`cuts off "${words}"`);
      }
      if (!isScrolled && (box.left < -1 || box.right > innerWidth + 1))
        found.push(`lets "${words}" leave the window`);
    }
    return [...new Set(found)];
  });
}
