import type { Root } from 'hast';
import type { Issue } from '../../gate/issue.ts';
import type { Rule } from '../../gate/rules.ts';
import { normaliseText, repairText } from '../../gate/text.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { strings } from '../../strings/strings.ts';
import { parseBounded } from '../body/parse-bounded.ts';
import { readReference } from '../words/align-text.ts';
import { SHOWN, traceWords } from '../words/trace.ts';
import { editsOf, placeAfter } from './edits.ts';
import { readPageText } from './page-text.ts';

/**
 * Whether a repaired MDX file is read as well as before: no error in its body is new; each letter and figure of the words that its page
 * showed is shown still, in the same order; the page shows no sign that was not typed, joins no line to another, and shows the signs that `made`,
 * the issues whose edits were applied, say it will. References that were written twice over may give way to their characters. Of a file
 * without a body that can be read, only the errors are compared.
 */
export async function isProven(
  before: string,
  after: string,
  file: string,
  made: readonly Issue[],
): Promise<boolean> {
  const [old, repaired] = [await readShown(before, file), await readShown(after, file)];
  if (!old) return true;
  if (!repaired) return false;
  for (const [rule, count] of repaired.errors) if (count > (old.errors.get(rule) ?? 0)) return false;
  if (old.tree === undefined) return true;
  if (repaired.tree === undefined) return false;
  const [shown, proposed] = [readPageText(old.tree), readPageText(repaired.tree)];
  return (
    holds(proposed.text, repairText(shown.words.replace(REFERENCE, ''))) &&
    proposed.joined <= shown.joined &&
    hasOnlyTyped(proposed.text, old.body) &&
    showsPromised(repaired, made)
  );
}

/** A character reference that a page shows as text. */
const REFERENCE = /&#?\w{1,31};?/g;

/** A body, its tree where it can be read, and how many errors each rule finds in it. */
interface ShownBody {
  body: string;
  tree: Root | undefined;
  errors: Map<string, number>;
}

async function readShown(text: string, file: string): Promise<ShownBody | undefined> {
  const source = normaliseText(text);
  // The text beside a decision is a body throughout.
  const parts = file.startsWith('decisions/') ? { body: source } : splitFrontmatter(source, file);
  if ('issue' in parts) return undefined;
  const parsed = await parseBounded(parts.body, file, strings('vi').footnotes);
  const tree: Root | undefined = 'tree' in parsed ? parsed.tree : parsed.faulty;
  const issues = 'words' in parsed ? parsed.words : parsed.issues;
  const errors = new Map<string, number>();
  for (const { rule, severity } of issues)
    if (severity === 'error') errors.set(rule, (errors.get(rule) ?? 0) + 1);
  return { body: parts.body, tree, errors };
}

/** Whether a text has the letters and figures of another in their order. */
function holds(text: string, other: string): boolean {
  const signs = text.match(/[\p{L}\p{N}]/gu) ?? [];
  let next = 0;
  for (const sign of other.match(/[\p{L}\p{N}]/gu) ?? []) {
    while (next < signs.length && signs[next] !== sign) next += 1;
    if (next === signs.length) return false;
    next += 1;
  }
  return true;
}

/** Whether a page shows each ASCII sign as often as it was typed, itself or as a reference, at most. */
function hasOnlyTyped(shown: string, source: string): boolean {
  const typed = countSigns(
    source +
      [...source.matchAll(/&(?:amp;|#38;)?(#?\w{1,31};)/g)]
        .map(([, name]) => readReference(`&${name}`) ?? '')
        .join(''),
  );
  return [...countSigns(shown)].every(([sign, count]) => count <= (typed.get(sign) ?? 0));
}

function countSigns(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [sign] of text.matchAll(/[!-/:-@[-`{-~]/g)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

/** Rules that say of their edits that the page then shows what was typed. */
const PROMISING: ReadonlySet<Rule> = new Set<Rule>(['lost-words', 'doubtful-markup']);

/** Whether the page shows the sign at the place of each issue that promises it. */
function showsPromised({ body, tree }: ShownBody, made: readonly Issue[]): boolean {
  const promising = made.filter(({ rule }) => PROMISING.has(rule));
  if (promising.length === 0) return true;
  const { seen } = traceWords(tree!, body);
  const edits = made.flatMap(editsOf);
  const lines = body.split('\n');
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);
  return promising.every((issue) => {
    const place = placeAfter(issue, edits);
    return place !== undefined && seen[starts[place.line - 1]! + place.column - 1] === SHOWN;
  });
}
