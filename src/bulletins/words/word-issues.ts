import type { Root } from 'hast';
import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import type { WordDetails } from '../../strings/issues/forms.ts';
import type { ComponentName } from '../body/vocabulary.ts';
import { escapeSigns, shorten, type WordEdit, type WordFinding } from './finding.ts';
import { listAttributeMarkup } from './attribute-markup.ts';
import { listLinesBehind } from './lines-behind.ts';
import { listLostBackslashes } from './lost-backslashes.ts';
import { listLeftOvers, type LeftOver } from './left-over.ts';
import { listLostWords, type Lost, type LostChildren } from './lost-lines.ts';
import { listOddMarkup } from './odd-markup.ts';
import { listUnreadLines, type UnreadLine } from './unread-lines.ts';
import { listUnreadTags, type UnreadTag } from './unread-tags.ts';
import { listUnreadSigns, type UnreadSign } from './unread-signs.ts';
import { listRepeatedAttributes } from './repeated-attributes.ts';
import { listSignMarks } from './sign-marks.ts';
import { listPastedLines, type PastedLines } from './pasted-lines.ts';
import { traceWords } from './trace.ts';

/**
 * Issues of words that the page does not show as they were typed: every visible character of the source is shown in order, belongs
 * to markup that was plainly meant, or is reported here. `source` is the text that was typed, `parsed` what the parser was given for it,
 * as long as it.
 */
export function listWordIssues(tree: Root, source: string, file: string, parsed: string): Issue[] {
  const lines = indexLines(source);
  const place = (offset: number): SourcePosition => ({ file, ...lines.at(offset) });
  return [
    ...listLostWords(tree, traceWords(tree, source), parsed).map((lost) =>
      tellLost(lost, place(lost.offset)),
    ),
    ...[
      ...listOddMarkup(tree, source),
      ...listLostBackslashes(tree, source),
      ...listRepeatedAttributes(tree, source),
      ...listSignMarks(tree, source),
    ].map((finding) => tellFinding(finding, place)),
    ...[...listPastedLines(tree, source), ...listLinesBehind(tree, source)].map((pasted) =>
      tellPasted(pasted, place),
    ),
    ...listAttributeMarkup(tree, file),
    ...listLeftOvers(tree, source).map((leftOver) => tellLeftOver(leftOver, place)),
    ...[
      ...listUnreadSigns(tree, source),
      ...listUnreadLines(tree, source),
      ...listUnreadTags(tree, source),
    ].map((leftOver) => tellLeftOver(leftOver, place)),
  ];
}

function tellLost(lost: Lost, place: SourcePosition): Issue {
  if (lost.kind === 'cells') return issueAt('lost-cells', place, lost.cells);
  const { kind, typed } = lost;
  if (kind === 'note') return issueAt('unread-markup', place, { kind, text: typed.slice(0, -1) });
  if (kind === 'definition') return issueAt('unread-markup', place, { kind, text: typed });
  if (lost.kind === 'children') return tellChildren(lost, place);
  const words = shorten(typed.trim());
  const write = kind === 'alt' ? escapeSigns(words) : escapeSigns(words[0]!) + words.slice(1);
  return issueAt('lost-words', place, { kind, typed: words, shown: '', write, byHand: true });
}

/** The attribute of a component that shows its words; those of a gallery are shown by its pictures. */
const ATTRIBUTE_OF_WORDS: Readonly<Partial<Record<ComponentName, string>>> = {
  Figure: 'caption',
  Attachment: 'title',
};

function tellChildren({ component, typed, given }: LostChildren, place: SourcePosition): Issue {
  const words = shorten(typed);
  const attribute = ATTRIBUTE_OF_WORDS[component];
  const write = attribute === undefined ? '' : `${attribute}="${words.replaceAll('"', '”')}"`;
  const hasOne = attribute !== undefined && given.includes(attribute);
  const details = { kind: 'children' as const, typed: words, shown: '', write, byHand: true as const };
  return issueAt('lost-words', place, hasOne ? { ...details, given: attribute } : details);
}

function tellFinding(finding: WordFinding, place: PlaceOf): Issue {
  const { offset, typed, shown, write } = finding;
  const edits = placeEdits(finding.edits, place);
  const apart = edits[0]?.write.startsWith('\n') ? { apart: true as const } : {};
  const repair = edits.length > 0 ? { edits, ...apart } : { byHand: true as const };
  return finding.rule === 'lost-words'
    ? issueAt('lost-words', place(offset), { kind: finding.kind, typed, shown, write, ...repair })
    : issueAt('doubtful-markup', place(offset), { kind: finding.kind, typed, shown, write, ...repair });
}

function tellLeftOver(leftOver: LeftOver | UnreadSign | UnreadLine | UnreadTag, place: PlaceOf): Issue {
  const { kind, offset, typed } = leftOver;
  if (kind === 'footnote') {
    const { note } = leftOver;
    const meant = note
      ? { kind: 'colon' as const, text: typed, ...note }
      : { kind: 'mark' as const, text: typed };
    return issueAt('unread-markup', place(offset), meant);
  }
  if (!('edits' in leftOver)) {
    return issueAt('left-over-mark', place(offset), { kind, typed, write: escapeMarks(typed), byHand: true });
  }
  const { write, edits } = leftOver;
  const repair = edits.length > 0 ? { edits: placeEdits(edits, place) } : { byHand: true as const };
  return issueAt('left-over-mark', place(offset), { kind, typed, write, ...repair });
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

/** The words with a backslash before each mark of emphasis. */
function escapeMarks(typed: string): string {
  return typed.replace(/[*_~]+/g, escapeSigns);
}
