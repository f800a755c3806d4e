import { issueAt, type Issue } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import type { CostlyConstruct } from '../../strings/issues/forms.ts';

interface CostlySign {
  construct: CostlyConstruct;
  /** Characters that are counted, whatever they mean at their place. */
  sign: string;
  /** The pattern that has to match at the sign for it to count. */
  form?: RegExp;
  limit: number;
}

/**
 * The constructs whose number in a body is limited. Each limit is several times what the largest award lists have, and a body at
 * any limit is parsed within a second.
 */
const COSTLY_SIGNS: readonly CostlySign[] = [
  // The parser joins each to all text before it in the paragraph: quadratic time.
  { construct: 'reference', sign: '&', form: /&#?[A-Za-z0-9]{1,32};/y, limit: 2_000 },
  { construct: 'brace', sign: '{', form: /(?<!\\)\{/y, limit: 1_000 },
  // An element counts twice, for its start and its end tag.
  { construct: 'tag', sign: '<', form: /(?<!\\)</y, limit: 14_000 },
  { construct: 'definition', sign: ']:', limit: 2_000 },
  // Each mark becomes hundreds of characters of HTML: a link, and a link back to it.
  { construct: 'note', sign: '[^', limit: 2_000 },
  { construct: 'bracket', sign: '[', limit: 20_000 },
  { construct: 'code', sign: '`', limit: 20_000 },
  { construct: 'emphasis', sign: '*', limit: 30_000 },
  { construct: 'emphasis', sign: '_', limit: 30_000 },
  { construct: 'emphasis', sign: '~', limit: 30_000 },
  { construct: 'bar', sign: '|', limit: 40_000 },
  // In a row, each opens another nested list; between words they count as well.
  { construct: 'item', sign: '-', form: /(?<=[\s>])-[ \t]/y, limit: 20_000 },
  { construct: 'item', sign: '+', form: /(?<=[\s>])\+[ \t]/y, limit: 20_000 },
  { construct: 'item', sign: '.', form: /(?<=\d)\.[ \t]/y, limit: 20_000 },
  { construct: 'item', sign: ')', form: /(?<=\d)\)[ \t]/y, limit: 20_000 },
  { construct: 'heading', sign: '#', form: /(?<=[\s>])#{1,6}[ \t]/y, limit: 20_000 },
  // Ends of tags are not counted: they are as many as the tags.
  { construct: 'quotation', sign: '>', form: /(?<=[\s>])>/y, limit: 10_000 },
];

/** Divisor of a limit: a body with more than a tenth of it counts as costly, and is parsed in a bounded process. */
const COSTLY_DIVISOR = 10;

/** UTF-16 units above which any body counts as costly. */
const MAX_CHEAP_LENGTH = 64 * 1024;

/** The result of counting: an issue, or whether the body is costly to parse. */
export type Cost = { issue: Issue } | { isCostly: boolean };

/** Counts the constructs that make a body costly to parse: an issue where one exceeds its limit. Takes linear time. */
export function judgeCost(body: string, file: string): Cost {
  let isCostly = body.length > MAX_CHEAP_LENGTH;
  for (const { construct, sign, form, limit } of COSTLY_SIGNS) {
    const { count, past } = countSigns(body, sign, form, limit);
    if (past !== undefined) {
      const place = { file, ...indexLines(body).at(past) };
      return { issue: issueAt('costly-text', place, { construct, sign, count, limit }) };
    }
    isCostly ||= count > limit / COSTLY_DIVISOR;
  }
  return { isCostly };
}

/** The number of signs, and the offset of the first above the limit. */
function countSigns(
  body: string,
  sign: string,
  form: RegExp | undefined,
  limit: number,
): { count: number; past?: number } {
  let count = 0;
  let past: number | undefined;
  for (let at = body.indexOf(sign); at !== -1; at = body.indexOf(sign, at + 1)) {
    if (form) {
      form.lastIndex = at;
      if (!form.test(body)) continue;
    }
    count += 1;
    if (count === limit + 1) past = at;
  }
  return past === undefined ? { count } : { count, past };
}
