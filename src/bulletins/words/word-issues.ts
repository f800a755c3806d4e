import type { Root } from 'hast';
import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import type { WordDetails } from '../../strings/issues/forms.ts';
import { escapeSigns, shorten, type WordEdit, type WordFinding } from './finding.ts';
import { listLeftOvers } from './left-over.ts';
import { listLostWords, type Lost } from './lost-lines.ts';
import { listOddMarkup } from './odd-markup.ts';
import { listPastedLines, type PastedLines } from './pasted-lines.ts';
import { traceWords } from './trace.ts';

/**
 * Where the page of a body does not show the words that were typed: every visible character of the source is shown in its order,
 * or belongs to markup that was plainly meant, or is told here. `source` is what the tree was parsed from.
 */
export function listWordIssues(tree: Root, source: string, file: string): Issue[] {
  const lines = indexLines(source);
  const place = (offset: number): SourcePosition => ({ file, ...lines.at(offset) });
  return [
    ...listLostWords(tree, traceWords(tree, source)).map((lost) => tellLost(lost, place(lost.offset))),
    ...[...listOddMarkup(tree, source)].map((finding) => tellFinding(finding, place)),
    ...listPastedLines(tree, source).map((pasted) => tellPasted(pasted, place)),
    ...listLeftOvers(tree, source).map(({ kind, offset, typed }) =>
      kind === 'footnote'
        ? issueAt('unread-markup', place(offset), { kind: 'mark', text: typed })
        : issueAt('left-over-mark', place(offset), { typed, write: escapeMarks(typed) }),
    ),
  ];
}

function tellLost({ kind, typed, cells }: Lost, place: SourcePosition): Issue {
  if (cells) return issueAt('lost-cells', place, cells);
  if (kind === 'note') return issueAt('unread-markup', place, { kind, text: typed.slice(0, -1) });
  if (kind === 'definition') return issueAt('unread-markup', place, { kind, text: typed });
  const words = shorten(typed.trim());
  const write = escapeSigns(words[0]!) + words.slice(1);
  return issueAt('lost-words', place, { kind: 'words', typed: words, shown: '', write, byHand: true });
}

function tellFinding(finding: WordFinding, place: PlaceOf): Issue {
  const { offset, typed, shown, write } = finding;
  const edits = placeEdits(finding.edits, place);
  const repair = edits.length > 0 ? { edits } : { byHand: true as const };
  return finding.rule === 'lost-words'
    ? issueAt('lost-words', place(offset), { kind: finding.kind, typed, shown, write, ...repair })
    : issueAt('doubtful-markup', place(offset), { kind: finding.kind, typed, shown, write, ...repair });
}

function tellPasted({ kind, offset, lines, write, edits, isCertain }: PastedLines, place: PlaceOf): Issue {
  const repair = { edits: placeEdits(edits, place), ...(isCertain ? {} : { byHand: true as const }) };
  return issueAt('glued-lines', place(offset), { kind, lines, write, ...repair });
}

type PlaceOf = (offset: number) => SourcePosition;

function placeEdits(edits: readonly WordEdit[], place: PlaceOf): NonNullable<WordDetails['edits']> {
  return edits.map(({ offset, typed, write }) => {
    const { line, column } = place(offset);
    return { line, column, typed, write };
  });
}

/** The words with their marks of emphasis behind backslashes. */
function escapeMarks(typed: string): string {
  return typed.replace(/[*_~]+/g, escapeSigns);
}
