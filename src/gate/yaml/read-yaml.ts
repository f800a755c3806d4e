import { readContentFile } from '../../files/read-content-file.ts';
import { judgeSize } from '../file-types.ts';
import { decodeText, listTextIssues } from '../text.ts';
import type { SourceFile } from '../listing.ts';
import { parseYamlBounded } from './parse-yaml-bounded.ts';
import type { ParsedYaml } from './yaml.ts';

/** A YAML file as data with places, or every issue of its size, bytes, text and syntax. One that is too large is not read. */
export async function readYamlFile(file: SourceFile): Promise<ParsedYaml> {
  const oversize = judgeSize(file);
  if (oversize) return { issues: [oversize] };
  const decoded = decodeText(await readContentFile(file.absolute), file.path);
  if ('issue' in decoded) return { issues: [decoded.issue] };
  const textIssues = listTextIssues(decoded.text, file.path);
  const parsed = await parseYamlBounded(decoded.text, file.path);
  if ('issues' in parsed) return { ...parsed, issues: [...textIssues, ...parsed.issues] };
  if (textIssues.length === 0) return parsed;
  const { text, yaml } = parsed;
  const readable = { yaml, unreadLines: new Set<number>(), unreadKeys: [] };
  return { ...(text ? { text } : {}), issues: textIssues, readable };
}
