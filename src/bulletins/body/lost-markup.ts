import { issueAt, type Issue } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import { listLinksWithBlank, listLinksWithGap, type FoundText } from './links-that-are-none.ts';

// The parser never complains of what stands here.

const SECOND_FRONTMATTER = /^---[ \t]*\n(?=(?:id|title|section|date|kind|status|layout):[ \t])/m;

/** A frontmatter that was pasted below the first one: what stands in it is no text. */
export function findSecondFrontmatter(body: string, file: string): Issue | undefined {
  if (!SECOND_FRONTMATTER.test(body)) return undefined;
  const offset = withoutCode(body).search(SECOND_FRONTMATTER);
  return offset === -1
    ? undefined
    : issueAt('second-frontmatter', { file, ...indexLines(body).at(offset) }, {});
}

/** Links that are none: the page of a body prints their signs. */
export function listBrokenLinks(body: string, file: string): Issue[] {
  if (!body.includes('[')) return [];
  const text = /[`~]/.test(body) ? withoutCode(body) : body;
  const lines = indexLines(text);
  const unread = (kind: 'blank' | 'gap', { text: found, offset }: FoundText) =>
    issueAt('unread-markup', { file, ...lines.at(offset) }, { kind, text: found });
  return [
    ...listLinksWithBlank(text).map((found) => unread('blank', found)),
    ...listLinksWithGap(text).map((found) => unread('gap', found)),
  ];
}

/** Code stays as it is, with its length and lines, but holds nothing that could be taken for markup. */
function withoutCode(body: string): string {
  let fence: string | undefined;
  const lines = body.split('\n').map((line) => {
    if (fence === undefined) {
      fence = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
      return fence === undefined ? line : blank(line);
    }
    const isEnd = line.trimStart().startsWith(fence);
    if (!isEnd) return blank(line);
    const end = line.indexOf(fence) + fence.length;
    fence = undefined;
    return blank(line.slice(0, end)) + line.slice(end);
  });
  return lines.join('\n').replace(/`[^`\n]+`/g, blank);
}

function blank(code: string): string {
  return code.replace(/[^\n]/g, ' ');
}
