import type { Root } from 'hast';
import { repairText } from '../../gate/text.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { strings } from '../../strings/strings.ts';
import { parseBounded } from '../body/parse-bounded.ts';
import { plainText } from '../body/plain-text.ts';

/**
 * Whether a repaired MDX file is read as well as before: no error in its body is new, and each letter and figure that its page showed
 * is shown still, in the same order. References that were written twice over may give way to their characters. Of a file without a
 * body that can be read, only the errors are compared.
 */
export async function isProven(before: string, after: string, file: string): Promise<boolean> {
  const [old, repaired] = [await readShown(before, file), await readShown(after, file)];
  if (!old) return true;
  if (!repaired) return false;
  for (const [rule, count] of repaired.errors) if (count > (old.errors.get(rule) ?? 0)) return false;
  if (old.text === undefined) return true;
  return repaired.text !== undefined && holds(repaired.text, repairText(old.text.replace(REFERENCE, '')));
}

/** A character reference that a page shows as text. */
const REFERENCE = /&#?\w{1,31};?/g;

/** What the page shows of a body, where it can be read, and how many errors each rule finds in it. */
interface ShownBody {
  text: string | undefined;
  errors: Map<string, number>;
}

async function readShown(text: string, file: string): Promise<ShownBody | undefined> {
  const parts = splitFrontmatter(text.replace(/\r\n?/g, '\n'), file);
  if ('issue' in parts) return undefined;
  const parsed = await parseBounded(parts.body, file, strings('vi').footnotes);
  const tree: Root | undefined = 'tree' in parsed ? parsed.tree : parsed.faulty;
  const issues = 'words' in parsed ? parsed.words : parsed.issues;
  const errors = new Map<string, number>();
  for (const { rule, severity } of issues)
    if (severity === 'error') errors.set(rule, (errors.get(rule) ?? 0) + 1);
  return { text: tree && plainText(tree.children as Parameters<typeof plainText>[0]), errors };
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
