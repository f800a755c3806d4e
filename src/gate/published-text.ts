import { basename, extname } from 'node:path';
import { listUnseenWords } from './drawings/unseen-words.ts';
import { readContentFile } from '../files/read-content-file.ts';
import { issueAt, type Issue, type SourcePosition } from './issue.ts';
import { judgeDrawing } from '../inert/drawing.ts';
import { isJsonFeed, judgeJsonFeed, judgeXml } from '../inert/feed.ts';
import { MAX_DEPTH, readXml, SVG, TOO_DEEP } from '../inert/xml.ts';
import { limitAlike } from './limit-alike.ts';
import { decodeText, listTextIssues } from './text.ts';

interface Root {
  local: string;
  uri: string;
}

/** Characters of a finding in a message, at most. */
const MAX_FOUND_LENGTH = 80;

/** Extensions of text files in `public`. */
const TEXT_EXTENSIONS = new Set(['.svg', '.txt', '.xml', '.json']);

/**
 * The issues of a text file that is published unchanged: of its characters, and of what it does in a browser. The latter is judged
 * by the same code as finished pages, so that no build refuses what was accepted here.
 */
export async function judgePublishedText(absolute: string, place: SourcePosition): Promise<Issue[]> {
  const extension = extname(place.file).toLowerCase();
  if (!TEXT_EXTENSIONS.has(extension)) return [];
  const decoded = decodeText(await readContentFile(absolute), place.file);
  if ('issue' in decoded) return [decoded.issue];
  const issues = limitAlike(listTextIssues(decoded.text, place.file));
  const wrong = judgeActing(decoded.text, extension, place);
  if (wrong) return [...issues, wrong];
  const words = extension === '.svg' ? listUnseenWords(decoded.text) : [];
  const files = [{ name: basename(place.file), words }];
  return words.length > 0 ? [...issues, issueAt('unseen-words', place, { files })] : issues;
}

function judgeActing(text: string, extension: string, place: SourcePosition): Issue | undefined {
  if (extension === '.svg' || extension === '.xml') {
    const root = readRoot(text);
    if (root === TOO_DEEP)
      return issueAt('deep-markup', place, { name: basename(place.file), limit: MAX_DEPTH });
    if (typeof root === 'string') return tellWrong(undefined, place);
    return extension === '.svg' ? judgeSvg(text, root, place) : tellFirst(judgeXml(text), place);
  }
  return isJsonFeed(place.file) ? tellFirst(judgeJsonFeed(text), place) : undefined;
}

/** The root element of XML, or what keeps it from being read. */
function readRoot(text: string): Root | string {
  let root: Root | undefined;
  const mistake = readXml(text, { onElement: (tag) => void (root ??= tag) });
  return mistake ?? root ?? 'no element';
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

/** A finding shortened for a message, but long enough to search for. */
function shorten(found: string): string {
  return found.length > MAX_FOUND_LENGTH ? `${found.slice(0, MAX_FOUND_LENGTH)}…` : found;
}
