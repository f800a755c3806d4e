import { SaxesParser } from 'saxes';
import { Unreadable } from '../../../gate/documents/document.ts';
import { decodeBytes } from '../decode.ts';

/** An item of an export of WordPress, by the names of its elements. */
export interface WxrItem {
  id: string;
  /** `post`, `page`, `attachment` or another. */
  type: string;
  status: string;
  title: string;
  link: string;
  author: string;
  /** As the export writes it. */
  day: string;
  content: string;
  summary: string;
  password: string;
  /** The post that an attachment was added to. */
  parent: string;
  /** Where the file of an attachment lay. */
  file: string;
  /** The names of its categories; tags are none. */
  categories: string[];
}

/** The elements that are kept, by their names with the usual prefixes. */
const KEPT: Readonly<Record<string, Exclude<keyof WxrItem, 'categories'>>> = {
  'wp:post_id': 'id',
  'wp:post_type': 'type',
  'wp:status': 'status',
  title: 'title',
  link: 'link',
  'dc:creator': 'author',
  'wp:post_date': 'day',
  'content:encoded': 'content',
  'excerpt:encoded': 'summary',
  'wp:post_password': 'password',
  'wp:post_parent': 'parent',
  'wp:attachment_url': 'file',
};

/** Items of an export, at most. */
const MOST_ITEMS = 100_000;

/** Signs that XML does not have, and that editors of portals leave in their texts. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The items of an export of WordPress, in its order. Throws `Unreadable` for what is not well formed, or defines what it says itself. */
export function listItems(bytes: Buffer): WxrItem[] {
  const items: WxrItem[] = [];
  const open: { name: string; text: string; domain: string }[] = [];
  let item: WxrItem | undefined;
  const parser = new SaxesParser();
  const fail = () => {
    throw new Unreadable('WXR');
  };
  const keep = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, text: '', domain: attributes['domain'] ?? '' });
    if (name === 'item') item = emptyItem();
  });
  parser.on('closetag', ({ name }) => {
    const { text, domain } = open.pop()!;
    if (!item) return;
    const field = Object.hasOwn(KEPT, name) ? KEPT[name] : undefined;
    if (field !== undefined && open.at(-1)?.name === 'item')
      item[field] = field === 'content' ? text : text.trim();
    if (name === 'category' && domain === 'category' && open.at(-1)?.name === 'item')
      item.categories.push(text.trim());
    if (name === 'item') {
      items.push(item);
      if (items.length > MOST_ITEMS) fail();
      item = undefined;
    }
  });
  parser.write(decodeBytes(bytes).replace(NO_XML, '')).close();
  return items;
}

function emptyItem(): WxrItem {
  const fields = Object.values(KEPT).map((field) => [field, ''] as const);
  return {
    ...(Object.fromEntries(fields) as Record<Exclude<keyof WxrItem, 'categories'>, string>),
    categories: [],
  };
}
