import { Unreadable } from '../../../gate/documents/document.ts';
import { askSource } from '../ask-source.ts';
import { judgeReading } from '../read-source.ts';
import type { OpenedSource } from '../source-file.ts';
import { listItems, type WxrItem } from './items.ts';
import type { AttachedFile } from './post-markup.ts';
import { sumPost, type ExportedPost } from './exported-post.ts';

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
      read: async () => {
        const own = (ofPost.get(post.id) ?? []).map(({ id }) => id);
        return judgeReading(await askSource({ kind: 'post', post, own, files: listNamed(post, own, files) }));
      },
    }));
}

/** The files that a post may show: those that were added to it, and those whose numbers stand in it. */
function listNamed(
  { content }: WxrItem,
  own: readonly string[],
  files: ReadonlyMap<string, AttachedFile>,
): ExportedPost['files'] {
  const named = new Set([...own, ...(content.match(/\d+/gu) ?? [])]);
  return new Map(
    [...named].flatMap((id): [string, AttachedFile][] => {
      const file = files.get(id);
      return file ? [[id, file]] : [];
    }),
  );
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
