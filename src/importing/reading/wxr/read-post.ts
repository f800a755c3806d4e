import type { Declared, LeftOut, ReadSource, UnseenPart } from '../../source.ts';
import { takeCaptions } from '../captions.ts';
import { tidyLine } from '../decode.ts';
import { judgeAlts } from '../html/alts.ts';
import { listElements, parsePage, textOf, type HtmlElement } from '../html/dom.ts';
import { listUnseenParts, openPageReading } from '../html/page-reading.ts';
import { resolveAddress } from '../html/resolve-address.ts';
import { toBlocks } from '../html/to-blocks.ts';
import type { ExportedPost } from './exported-post.ts';
import type { WxrItem } from './items.ts';
import { expandPost } from './post-markup.ts';

/** States of posts that were on their site. */
const PUBLIC = new Set(['publish', 'inherit', '']);

/** Reads a post or a page of an export. One that was closed to readers is refused. */
export function readPost({ post, own, files }: ExportedPost): ReadSource | { fault: 'private-post' } {
  if (post.password !== '' || post.status === 'private') return { fault: 'private-post' };
  const { markup, codes, lacking } = expandPost(post.content, { own, fileOf: (id) => files.get(id) });
  const body = parseBody(markup);
  const summary = tidyLine(textOf(parseBody(post.summary)));
  const leftOut: LeftOut[] = summary === '' ? [] : [{ why: 'summary', text: summary }];
  const title = tidyLine(textOf(parseBody(post.title)));
  const address = /^https?:/iu.test(post.link) ? post.link : undefined;
  const reading = openPageReading((href) => resolveAddress(href, address));
  const { blocks, junk } = judgeAlts(takeCaptions(toBlocks(body, reading)), title);
  const words = [title, textOf(body), summary].join('\n');
  return {
    kind: 'html',
    system: 'wordpress',
    declared: declare(post, title, address),
    blocks: blocks.map((block) =>
      block.kind === 'picture' ? { ...block, name: belowUploads(block.name) } : block,
    ),
    notes: [],
    leftOut: [...leftOut, ...reading.leftOut],
    aside: junk,
    labels: reading.labels,
    unseen: [...listUnseen(post, codes, lacking), ...listUnseenParts(reading)],
    words,
  };
}

function parseBody(markup: string): HtmlElement {
  return [...listElements(parsePage(`<body>${markup}</body>`))].find(({ tagName }) => tagName === 'body')!;
}

function declare({ author, day, categories }: WxrItem, title: string, address: string | undefined): Declared {
  return {
    ...(title === '' ? {} : { title }),
    // The name by which somebody signed in is none of a person.
    ...(/\s/u.test(author) ? { author } : {}),
    // Of what was never published, WordPress has a day of zeros.
    ...(day.startsWith('0000') ? {} : { published: day }),
    ...(address === undefined ? {} : { address }),
    ...(categories.length === 0 ? {} : { categories }),
  };
}

function listUnseen({ status }: WxrItem, codes: string[], lacking: string[]): UnseenPart[] {
  return [
    ...(lacking.length > 0 ? [{ kind: 'gallery' as const, count: lacking.length, names: lacking }] : []),
    ...(PUBLIC.has(status) ? [] : [{ kind: 'unpublished' as const, count: 1, names: [status] }]),
    ...(codes.length > 0 ? [{ kind: 'shortcode' as const, count: codes.length, names: codes }] : []),
  ];
}

/** Where a picture lies below the folder of an export: the folder of uploads is often copied beside it. */
function belowUploads(name: string): string {
  return /(?:^|\/)(wp-content\/uploads\/[^?#]+)/u.exec(name)?.[1] ?? name;
}
