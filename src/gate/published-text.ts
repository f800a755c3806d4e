import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { issueAt, type Issue, type SourcePosition } from './issue.ts';
import { judgeDrawing } from '../inert/drawing.ts';
import { isJsonFeed, judgeJsonFeed, judgeXml } from '../inert/feed.ts';
import { readXml, SVG } from '../inert/xml.ts';
import { decodeText, listTextIssues } from './text.ts';

interface Root {
  local: string;
  uri: string;
}

/** Characters. */
const MAX_FOUND = 80;

/** Files of `public` that are text. */
const TEXT = new Set(['.svg', '.txt', '.xml', '.json']);

/**
 * The issues of a text that is published as it is: of its letters, and of what it does in a browser. That is judged as in the
 * finished site, so that no build refuses what was passed here.
 */
export async function judgePublishedText(absolute: string, place: SourcePosition): Promise<Issue[]> {
  const extension = extname(place.file).toLowerCase();
  if (!TEXT.has(extension)) return [];
  const decoded = decodeText(await readFile(absolute), place.file);
  if ('issue' in decoded) return [decoded.issue];
  const issues = listTextIssues(decoded.text, place.file);
  const wrong = judgeActing(decoded.text, extension, place);
  return wrong ? [...issues, wrong] : issues;
}

function judgeActing(text: string, extension: string, place: SourcePosition): Issue | undefined {
  if (extension === '.svg' || extension === '.xml') {
    const root = readRoot(text);
    if (!root) return tellWrong(undefined, place);
    return extension === '.svg' ? judgeSvg(text, root, place) : tellFirst(judgeXml(text), place);
  }
  return isJsonFeed(place.file) ? tellFirst(judgeJsonFeed(text), place) : undefined;
}

/** The element around all others, of XML that is well-formed. */
function readRoot(text: string): Root | undefined {
  let root: Root | undefined;
  const mistake = readXml(text, { onElement: (tag) => void (root ??= tag) });
  return mistake === undefined ? root : undefined;
}

function judgeSvg(text: string, { local, uri }: Root, place: SourcePosition): Issue | undefined {
  if (local !== 'svg') return tellWrong(local, place);
  if (uri !== SVG) return tellWrong(`<svg xmlns="${uri}">`, place);
  const [found] = judgeDrawing(text);
  return found === undefined ? undefined : issueAt('active-svg', place, { found: shorten(found) });
}

function tellFirst([found]: readonly string[], place: SourcePosition): Issue | undefined {
  return found === undefined ? undefined : tellWrong(shorten(found), place);
}

function tellWrong(found: string | undefined, place: SourcePosition): Issue {
  return issueAt('wrong-content', place, { name: basename(place.file), found });
}

/** As much of what was found as is needed to find it again. */
function shorten(found: string): string {
  return found.length > MAX_FOUND ? `${found.slice(0, MAX_FOUND)}…` : found;
}
