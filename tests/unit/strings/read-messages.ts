import { explainIssue } from '../../../src/gate/report.ts';
import type { IssueText } from '../../../src/strings/issues.vi.ts';
import { BULLETIN, bulletinText, smallOffice, type ContentFiles } from '../../support/content-root.ts';
import { readFiles } from '../../support/read.ts';

/** What an editor reads about all issues with a content root, in Vietnamese. */
export async function readMessages(files: ContentFiles): Promise<IssueText[]> {
  const { issues } = await readFiles(files);
  return issues.map((issue) => explainIssue(issue, 'vi'));
}

/** The hints among these messages. */
export async function readHints(files: ContentFiles): Promise<string[]> {
  return (await readMessages(files)).map(({ hint }) => hint);
}

/** A content root with one bulletin that is valid but for these fields. */
export function withBulletin(fields: Readonly<Record<string, string>>, body?: string): ContentFiles {
  return { [BULLETIN]: bulletinText(fields, body) };
}

/** A content root whose `site.yaml` has these lines more. */
export function withSite(lines: string): ContentFiles {
  return { 'site.yaml': `${String(smallOffice['site.yaml'])}${lines}\n` };
}

/** A content root with one standing page. */
export function withPage(slug: string, title = 'Trang thử'): ContentFiles {
  const fields = `title: ${title}\ndescription: Trang thử, đủ mười ký tự.`;
  return { [`pages/${slug}.mdx`]: `---\n${fields}\n---\n\nBài.\n` };
}
