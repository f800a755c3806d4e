import { readContentText } from '../../../files/read-content-file.ts';
import { checkWords } from '../../../strings/check.ts';
import { LANGUAGES } from '../../../strings/language.ts';

/** Whether a file is a report that was written before, in any form, or empty: nothing else is written over. */
export async function isFormerReport(file: string): Promise<boolean> {
  const text = await readContentText(file).catch(() => undefined);
  if (text === undefined) return false;
  return text.trim() === '' || isForPrograms(text) || CLOSING.test(text);
}

/** The line that sums up a report for people, whatever its language: what stands in it before the first number, and a number. */
const CLOSING = new RegExp(
  `^(?:\\u001b\\[[\\d;]*m)*(?:${LANGUAGES.map((language) => checkWords(language).clean(0).split('0', 1)[0]).join('|')})\\d+ `,
  'mu',
);

/** Whether a text is the report as JSON, or that of GitLab: a list of what was found, each with its fingerprint. */
function isForPrograms(text: string): boolean {
  try {
    const report = JSON.parse(text) as { issues?: unknown } | unknown[] | null;
    if (Array.isArray(report))
      return report.every(
        (each) => typeof (each as { fingerprint?: unknown } | null)?.fingerprint === 'string',
      );
    return Array.isArray(report?.issues);
  } catch {
    return false;
  }
}
