import { keyOf } from '../../awards/lookup/keys.ts';

/** Lists that are shown, at most: more are read further down on the page. */
const MOST = 8;

/** The lists that the page itself leads to, by form, unit or place, whose names have the words of a query one behind another. */
export function findWays(query: string): HTMLAnchorElement[] {
  const key = keyOf(query);
  if (key === '') return [];
  const ways = [...document.querySelectorAll<HTMLAnchorElement>('.link-groups a')];
  return ways.filter((way) => ` ${keyOf(way.textContent)} `.includes(` ${key} `)).slice(0, MOST);
}
