import { issuesEn } from '../strings/issues.en.ts';
import { issuesVi, type IssueText, type IssueTexts } from '../strings/issues.vi.ts';
import { findLanguage, type Language } from '../strings/language.ts';
import { strings } from '../strings/strings.ts';
import { makeVisible, speaking } from '../strings/visible.ts';
import type { Issue } from './issue.ts';

const issueTexts: Readonly<Record<Language, IssueTexts>> = { vi: issuesVi, en: issuesEn };

/** The words of an issue in one language. */
export function explainIssue(issue: Issue, language: Language): IssueText {
  const texts = speaking(issueTexts[language]);
  const text = (texts[issue.rule] as (details: object) => IssueText)(issue.details);
  const { issues: words } = strings(language);
  if (issue.from !== undefined) return { what: words.later(issue.from, text.what), hint: text.hint };
  return issue.standsFor === undefined ? text : { what: words.alike(issue.standsFor), hint: text.hint };
}

/** The language of messages: BANTIN_LANG=en asks for English, otherwise editors are spoken to in Vietnamese. */
export function messageLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  return findLanguage(environment['BANTIN_LANG']);
}

/** All issues as plain text, a group for each file: place, severity, code, what was found, what to write instead. */
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
