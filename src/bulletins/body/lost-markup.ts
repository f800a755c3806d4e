import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import { explainBlank } from './links-meant.ts';
import {
  listLinksMeant,
  listLinksWithBlank,
  listLinksWithGap,
  type FoundText,
} from './links-that-are-none.ts';

/** A field such as every frontmatter has. */
const FIELD = '(?:id|title|summary|section|date|location|attendees|images|byline|kind|status|layout):[ \\t]';
/** A second frontmatter, which the parser accepts as a rule and a heading; or fields alone, which begin a body as words. */
const SECOND_FRONTMATTER = new RegExp(`^---[ \\t]*\\n(?=${FIELD})|(?=${FIELD})(?<!\\S\\s*)`, 'm');

/** The issue of a frontmatter that was pasted below the first one, or of fields that were written below its end. */
export function findSecondFrontmatter(body: string, file: string): Issue | undefined {
  if (!SECOND_FRONTMATTER.test(body)) return undefined;
  const offset = withoutCode(body).search(SECOND_FRONTMATTER);
  return offset === -1
    ? undefined
    : issueAt(
        'second-frontmatter',
        { file, ...indexLines(body).at(offset) },
        { line: body.slice(offset).split('\n', 1)[0]!.trim() },
      );
}

/** Issues of broken links, of which the page shows the source. */
export function listBrokenLinks(body: string, file: string): Issue[] {
  if (!body.includes('[')) return [];
  const text = /[`~]/.test(body) ? withoutCode(body) : body;
  const lines = indexLines(text);
  const typed = ({ text: found, offset }: FoundText) => body.slice(offset, offset + found.length);
  const place = ({ offset }: FoundText): SourcePosition => ({ file, ...lines.at(offset) });
  return [
    ...listLinksWithBlank(text).map((found) => {
      const details = { kind: 'blank' as const, text: typed(found), ...explainBlank(typed(found)) };
      return issueAt('unread-markup', place(found), details);
    }),
    ...listLinksWithGap(text).map((found) =>
      issueAt('unread-markup', place(found), { kind: 'gap', text: typed(found) }),
    ),
    ...listLinksMeant(text).map((found) => {
      const { kind, write } = found;
      return issueAt('unread-markup', place(found), { kind, text: typed(found).replace('\n', ' ⏎ '), write });
    }),
  ];
}

/** The body with the contents of code replaced by blanks of the same length and lines, so that nothing in it looks like markup. */
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
