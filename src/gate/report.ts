import { issuesEn } from '../strings/issues.en.ts';
import { issuesVi, type IssueText, type IssueTexts } from '../strings/issues.vi.ts';
import { findLanguage, type Language } from '../strings/language.ts';
import { strings } from '../strings/strings.ts';
import { makeVisible, speaking } from '../strings/visible.ts';
import type { Issue } from './issue.ts';
import { maskQuoted } from './mask-quoted.ts';
import { becomesErrorIn } from './rules.ts';

const issueTexts: Readonly<Record<Language, IssueTexts>> = { vi: issuesVi, en: issuesEn };

/** The words of an issue in one language. */
export function explainIssue(issue: Issue, language: Language): IssueText {
  const texts = speaking(issueTexts[language]);
  const { issues: words } = strings(language);
  const { what, hint } = (texts[issue.rule] as (details: object) => IssueText)(
    shorten(issue.details) as object,
  );
  const next = becomesErrorIn(issue.rule);
  const text = next === undefined ? { what, hint } : { what: words.newRule(next, what), hint };
  if (issue.from !== undefined) return { what: words.later(issue.from, text.what), hint: text.hint };
  return issue.standsFor === undefined ? text : { what: words.alike(issue.standsFor), hint: text.hint };
}

/** UTF-16 units of one text that a message quotes, at most: a word of a body can be as long as the body. */
const MAX_QUOTED_LENGTH = 300;

/** UTF-16 units of a whole list that a message quotes, at most, beyond its first text. */
const MAX_LIST_LENGTH = 600;

/** The details of an issue with its texts and lists cut, and personal data masked, whatever their rule. */
function shorten(value: unknown): unknown {
  if (typeof value === 'string') {
    // A number that the cut parts is still known for what it is.
    const masked = maskQuoted(value.slice(0, 2 * MAX_QUOTED_LENGTH));
    return value.length > MAX_QUOTED_LENGTH
      ? `${masked.slice(0, MAX_QUOTED_LENGTH).toWellFormed()}…`
      : masked;
  }
  if (Array.isArray(value)) return shortenList(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shorten(each)]));
}

function shortenList(list: readonly unknown[]): unknown[] {
  const kept: unknown[] = [];
  let length = 0;
  for (const each of list) {
    const short = shorten(each);
    // In a list of texts a mark stands for the others. What else is left out has to be counted in words: see `tellWithin`.
    length += typeof short === 'string' ? short.length : 0;
    if (kept.length > 0 && length > MAX_LIST_LENGTH) return [...kept, '…'];
    kept.push(short);
  }
  return kept;
}

/** The language of messages: English with BANTIN_LANG=en, else Vietnamese. */
export function messageLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  return findLanguage(environment['BANTIN_LANG']);
}

/** All issues as plain text, grouped by file: place, severity, code, what was found, what to write instead. */
export function formatReport(
  issues: readonly Issue[],
  severityWords: Record<Issue['severity'], string>,
  language: Language,
): string {
  const groups = Map.groupBy(issues, ({ file }) => file);
  return [...groups.values()]
    .map((group) => group.map((issue) => formatIssue(issue, severityWords, language)).join('\n'))
    .join('\n\n');
}

function formatIssue(
  issue: Issue,
  severityWords: Record<Issue['severity'], string>,
  language: Language,
): string {
  const { what, hint } = explainIssue(issue, language);
  const { file, line, column, code, severity } = issue;
  return `${makeVisible(file)}:${line}:${column}  ${severityWords[severity]} ${code}: ${what}\n    → ${hint}`;
}
