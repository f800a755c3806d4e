import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { issueAt, type Issue, type Place } from './issue.ts';
import { readXml, SVG, XHTML } from './xml.ts';
import { decodeText, listTextIssues } from './text.ts';

/** Files of `public` that are text. */
const TEXT = new Set(['.svg', '.txt', '.xml', '.json', '.webmanifest']);

/** The issues of a text that is published as it is: of its letters, and of what a drawing or another file of XML does. */
export async function judgePublishedText(absolute: string, place: Place): Promise<Issue[]> {
  const name = basename(absolute);
  const extension = extname(name).toLowerCase();
  if (!TEXT.has(extension)) return [];
  const decoded = decodeText(await readFile(absolute), place.file);
  if ('issue' in decoded) return [decoded.issue];
  const issues = listTextIssues(decoded.text, place.file);
  const wrong =
    extension === '.svg' || extension === '.xml' ? judgeXml(decoded.text, name, place) : undefined;
  return wrong ? [...issues, wrong] : issues;
}

function judgeXml(text: string, name: string, place: Place): Issue | undefined {
  const xml = readXml(text);
  if (!xml) return issueAt('wrong-content', place, { name, found: undefined });
  const { active, namespaces, root } = xml;
  if (extname(name).toLowerCase() === '.svg') {
    if (active !== undefined) return issueAt('active-svg', place, { found: active });
    return root === 'svg' ? undefined : issueAt('wrong-content', place, { name, found: root });
  }
  // Other XML has links of its own; but a browser shows it as a page once it has elements of one, or a style sheet.
  if (namespaces.has(XHTML)) return issueAt('wrong-content', place, { name, found: 'HTML' });
  if (namespaces.has(SVG)) return issueAt('wrong-content', place, { name, found: 'SVG' });
  const isHidden = active !== undefined && /^(?:<[!?]|encoding=)/.test(active);
  return isHidden ? issueAt('wrong-content', place, { name, found: active }) : undefined;
}
