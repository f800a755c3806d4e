import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import type { Issue } from '../../gate/issue.ts';
import type { Rule } from '../../gate/rules.ts';
import { parseSingleTildes } from '../words/single-tildes.ts';
import { findUnusedSign, restoreSigns } from '../words/stand-ins.ts';
import { nameFootnotes } from './name-footnotes.ts';
import { explainSyntaxError } from './syntax-errors.ts';

/** Words that the parser writes around footnotes. */
export interface FootnoteWords {
  label: string;
  /** Contains the placeholder `{reference}`. */
  backLabel: string;
}

/** A body as parsed: the signs that the parser does not read as text (`literals`), and the tree when nothing else stopped it. */
export interface PastLiterals {
  literals: Issue[];
  /** The tree holds the words as typed; `text` is what the parser was given for it, of the same length. */
  read?: { tree: Root; text: string };
}

/** Parses a body on behind each literal `<` or `{` at which the parser stops, so that all of them are told at once. */
export function parsePastLiterals(body: string, file: string, footnotes: FootnoteWords): PastLiterals {
  const literals: Issue[] = [];
  /** The sign that stands for each literal one. */
  const standIns = new Map<string, string>();
  for (let text = body; ;) {
    const read = parse(text, footnotes);
    if (typeof read !== 'string') {
      nameFootnotes(read);
      restoreSigns(read, new Map([...standIns].map(([sign, standIn]) => [standIn, sign])));
      return { literals, read: { tree: read, text } };
    }
    const issue = explainSyntaxError(read, text, file);
    literals.push(issue);
    const next = literals.length < MAX_LITERALS ? withoutLiteral(text, issue, standIns) : undefined;
    if (next === undefined) return { literals };
    text = next;
  }
}

/** The tree of a body, or the error message of the parser. */
function parse(body: string, footnotes: FootnoteWords): Root | string {
  const features = {
    frontmatter: false,
    // Off, because quotation marks, dashes and dots have to stay as they were typed.
    smartPunctuation: false,
    gfm: { footnotes: { ...footnotes, clobberPrefix: '' } },
  };
  try {
    return parseSingleTildes(body, (text) => mdxToHast(text, { features }) as Root);
  } catch (error) {
    return (error as Error).message;
  }
}

/** Literal signs that are collected, at most: each needs another parse of the whole body. */
const MAX_LITERALS = 50;

/** The sign at which the parser stopped, by rule. */
const LITERAL_SIGNS: Readonly<Partial<Record<Rule, string>>> = {
  'literal-angle': '<',
  'literal-brace': '{',
  'html-comment': '<',
  'html-element': '<',
  'unclosed-tag': '<',
};

/** The text with a stand-in for the sign at which the parser stopped, so that another parse finds the next one. */
function withoutLiteral(
  text: string,
  { rule, line, column, details }: Issue,
  standIns: Map<string, string>,
): string | undefined {
  // A closing tag that closes another element is no text.
  const sign = 'found' in details ? undefined : LITERAL_SIGNS[rule];
  const standIn = sign && (standIns.get(sign) ?? findUnusedSign(text));
  if (standIn === undefined || standIn === '') return undefined;
  const lines = text.split('\n');
  const typed = lines[line - 1] ?? '';
  const at = typed.lastIndexOf(sign!, column - 1);
  if (at === -1) return undefined;
  standIns.set(sign!, standIn);
  lines[line - 1] = `${typed.slice(0, at)}${standIn}${typed.slice(at + 1)}`;
  return lines.join('\n');
}
