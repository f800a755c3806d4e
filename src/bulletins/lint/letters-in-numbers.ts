import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import type { LintedBody, LintSubject } from './subject.ts';

/** A run of figures, of letters that look like figures, and of the signs within a number or a date; part of no word or address. */
const RUN =
  /(?<![\p{L}\p{M}\p{N}_/.=?&%#@-])[\dOolI](?:[\dOolI]|[.,/:-](?=[\dOolI])){0,40}(?![\p{L}\p{M}\p{N}_]|[/.@-][\p{L}\p{N}])/gu;
/** Such a letter amid figures, behind them at the end of a group ("1O"; "5l" are litres), or before them ("l5", "O5/7", "O905"). */
const LETTER = /\d[OolI]+\d|\dO+(?=$|[.,/:-])|(?:^|[.,/:-])l\d|(?:^|[.,/:-])O\d(?=[.,/:-]|\d)/u;

/** Warnings of numbers with the letter O in the place of zero, or l or I in that of one. */
export function listLettersInNumbers(subject: LintSubject): Issue[] {
  const { fields, yaml } = subject;
  const inFields = (['title', 'summary'] as const).flatMap((field) =>
    find(fields[field] ?? '').map(({ 0: typed }) => tell(typed, yaml.placeOf([field]))),
  );
  return [...inFields, ...listLettersInBody(subject)];
}

/** The same of a body alone. */
export function listLettersInBody({ source, placeAt }: LintedBody): Issue[] {
  return find(source).map(({ 0: typed, index }) => tell(typed, placeAt(index)));
}

function find(text: string): RegExpExecArray[] {
  return /\d[OolI]|[Ol]\d/.test(text) ? [...text.matchAll(RUN)].filter(({ 0: run }) => LETTER.test(run)) : [];
}

function tell(typed: string, place: SourcePosition): Issue {
  const write = typed.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  return issueAt('letter-in-number', place, { typed, write });
}
