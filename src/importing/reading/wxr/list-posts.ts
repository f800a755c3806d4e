import { Unreadable } from '../../../gate/documents/document.ts';
import { judgeReading } from '../read-source.ts';
import type { OpenedSource } from '../source-file.ts';
import { listItems, type WxrItem } from './items.ts';
import { readPost, sumPost } from './read-post.ts';

/** What an export holds besides the texts of a site: files, menus, settings, earlier states. */
const NO_TEXT =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-.*|elementor_.*|wpcf7_.*|shop_.*)$/u;

/**
 * The posts, the pages and the texts of other types of an export of WordPress, each with its number; none of an export that cannot be
 * read.
 */
export function listPosts(bytes: Buffer): ({ id: string } & OpenedSource)[] {
  const items = listWhole(bytes);
  const attachments = items.filter(({ type }) => type === 'attachment');
  const files = new Map(attachments.map(({ id, file, summary }) => [id, { file, caption: summary }]));
  const ofPost = Map.groupBy(attachments, ({ parent }) => parent);
  return items
    .filter((item) => isText(item) && !/^(?:trash|auto-draft)$/u.test(item.status))
    .map((post) => ({
      id: post.id,
      sha256: sumPost(post),
      read: async () =>
        judgeReading(async () =>
          readPost(post, {
            own: (ofPost.get(post.id) ?? []).map(({ id }) => id),
            fileOf: (id) => files.get(id),
          }),
        ),
    }));
}

function isText({ type, content }: WxrItem): boolean {
  return /^(?:post|page)$/u.test(type) || (!NO_TEXT.test(type) && content.trim() !== '');
}

function listWhole(bytes: Buffer): WxrItem[] {
  try {
    return listItems(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}
