import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA with everything below it, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose answer depends on the colour scheme. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Everything that axe reports about the page as it stands, one line each; all rules are asked unless some are named. A contrast
 * that it could not reckon counts: nobody would look at it otherwise.
 */
export async function listAxeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate(
    // What has passed need not be described, which takes longer than finding it.
    (runOnly) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly,
        resultTypes: ['violations', 'incomplete'],
      }),
    rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: TAGS },
  );
  const unclear = incomplete.filter(({ id }) => COLOUR_RULES.includes(id));
  return [...violations, ...unclear].flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => id !== 'color-contrast' || !isTallCell(html))
      .map(({ target, any }) => `${id} ${target.join(' ')}: ${any[0]?.message ?? ''}`),
  );
}

/** Axe takes the next row for something that lies over a cell of several rows. Its words stand on the page like all others. */
function isTallCell(html: string): boolean {
  return /^<t[dh][^>]*rowspan=/u.test(html);
}
