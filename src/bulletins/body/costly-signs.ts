import { issueAt, type Issue } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import type { CostlyConstruct } from '../../strings/issues/forms.ts';

interface CostlySign {
  construct: CostlyConstruct;
  /** Characters by which it is found. Where they also stand for something else, that counts as well. */
  sign: string;
  /** What the sign has to look like to count. */
  form?: RegExp;
  limit: number;
}

/**
 * Each limit is several times what the largest award lists hold, and a body with as many of anything as it may have is read
 * within a second.
 */
const COSTLY: readonly CostlySign[] = [
  // Each is a text of its own, joined to all that stands before it in the paragraph.
  { construct: 'reference', sign: '&', form: /&#?[A-Za-z0-9]{1,32};/y, limit: 2_000 },
  { construct: 'brace', sign: '{', form: /(?<!\\)\{/y, limit: 1_000 },
  // An element with its end has two.
  { construct: 'tag', sign: '<', form: /(?<!\\)</y, limit: 16_000 },
  { construct: 'definition', sign: ']:', limit: 2_000 },
  // Each mark gives hundreds of characters of HTML: itself, and the way back to it.
  { construct: 'note', sign: '[^', limit: 2_000 },
  { construct: 'bracket', sign: '[', limit: 20_000 },
  { construct: 'code', sign: '`', limit: 20_000 },
  { construct: 'emphasis', sign: '*', limit: 40_000 },
  { construct: 'emphasis', sign: '_', limit: 40_000 },
  { construct: 'emphasis', sign: '~', limit: 40_000 },
  { construct: 'bar', sign: '|', limit: 40_000 },
  // Each is a list in a list where they stand in a row; between words they count as well.
  { construct: 'item', sign: '-', form: /(?<=[\s>])-[ \t]/y, limit: 20_000 },
  { construct: 'item', sign: '+', form: /(?<=[\s>])\+[ \t]/y, limit: 20_000 },
  { construct: 'item', sign: '.', form: /(?<=\d)\.[ \t]/y, limit: 20_000 },
  { construct: 'item', sign: ')', form: /(?<=\d)\)[ \t]/y, limit: 20_000 },
  // All that is no end of a tag: those are as many as the tags.
  { construct: 'quotation', sign: '>', form: /(?<=[\s>])>/y, limit: 10_000 },
];

/** Part of a limit from which a body counts as costly. */
const PART = 10;

/** Characters from which a body counts as costly whatever is in it. */
const LONG = 64 * 1024;

/** What the signs of a body say before anything but counting has been done with it. */
export type Cost = { issue: Issue } | { isCostly: boolean };

/** Counts what makes a body costly to read: an issue where there is too much of something. Takes time in proportion to its length. */
export function judgeCost(body: string, file: string): Cost {
  let isCostly = body.length > LONG;
  for (const { construct, sign, form, limit } of COSTLY) {
    const { count, past } = countSigns(body, sign, form, limit);
    if (past !== undefined) {
      const place = { file, ...indexLines(body).at(past) };
      return { issue: issueAt('costly-text', place, { construct, sign, count, limit }) };
    }
    isCostly ||= count > limit / PART;
  }
  return { isCostly };
}

/** How many there are, and where the first stands that is one too many. */
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
