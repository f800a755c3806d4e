import { z } from 'zod';
import { bulletinSchema } from '../../bulletins/schema.ts';
import { explainIssue, messageLanguage } from '../../gate/report.ts';
import { listTextIssues, repairText } from '../../gate/text.ts';
import { validateYaml } from '../../gate/validate.ts';

/**
 * The issue of a value by the schema of bulletins, in the words of the gate; `undefined` when it is valid. Editors thus correct one
 * answer at a time, and not a finished file. `label` stands for the path of the field.
 */
export function judgeField(
  field: keyof typeof bulletinSchema.shape,
  value: unknown,
  label?: string,
): string | undefined {
  const file = 'bulletins/index.mdx';
  const place = { file, line: 1, column: 1 };
  const result = validateYaml(z.object({ [field]: bulletinSchema.shape[field] }), {
    file,
    data: { [field]: value },
    placeOf: () => place,
    placeOfKey: () => place,
    isBlank: () => false,
    findComment: () => undefined,
    isLooseKey: () => false,
  });
  const issues = 'issues' in result ? result.issues : listTextIssues(JSON.stringify(value), file);
  const [issue] = issues;
  if (!issue) return undefined;
  const details = label === undefined ? issue.details : { ...issue.details, field: label };
  const { what, hint } = explainIssue({ ...issue, details }, messageLanguage());
  return `${what} ${hint}`;
}

/** Words as they are kept: composed letters, the Vietnamese letter for Eth, nothing invisible, single spaces, none at the ends. */
export function tidyWords(text: string): string {
  return repairText(text.normalize('NFC')).replace(/\s+/gu, ' ').trim();
}
