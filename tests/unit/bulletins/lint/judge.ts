import { BULLETIN, bulletinText, type ContentFiles } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';

/** `code line:column` of every issue with a bulletin that is valid but for these fields, body and files beside it. */
export async function judge(
  fields: Readonly<Record<string, string | undefined>>,
  body?: string,
  files: ContentFiles = {},
): Promise<string[]> {
  const { issues } = await readFiles({ [BULLETIN]: bulletinText(fields, body), ...files });
  return issues.map(({ code, line, column }) => `${code} ${line}:${column}`);
}
