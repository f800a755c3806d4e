/** What a code of WordPress stands for, in square brackets; its attributes, and what it holds. */
const CODE = /\[(\/?)([a-z][\w-]*)((?:\s+[\w-]+=(?:"[^"\]]*"|'[^'\]]*'|[^\s\]"']+))*)\s*(\/?)\]/giu;
/** A picture with its caption (WordPress, `img_caption_shortcode`). */
const CAPTION = /\[caption([^\]]*)\]([^]*?)\[\/caption\]/giu;
const GALLERY = /\[gallery([^\]]*)\]/giu;
/** Elements that WordPress leaves outside of paragraphs. */
const BLOCK = /<\/?(?:p|div|table|ul|ol|h[1-6]|blockquote|figure|pre|hr|form|iframe|section|article)[\s>/]/iu;

/** The file of an attachment, and the caption that a gallery shows below it. */
export interface AttachedFile {
  file: string;
  caption: string;
}

/** What an export has of the files of a post. */
export interface AttachedFiles {
  /** The numbers of those that were added to the post itself. */
  own: readonly string[];
  fileOf: (id: string) => AttachedFile | undefined;
}

/**
 * The markup of a post with its pictures and paragraphs, the codes that stay as words, and the numbers of pictures of galleries that the
 * export does not have: of a gallery that names none, the code itself.
 */
export function expandPost(
  content: string,
  files: AttachedFiles,
): { markup: string; codes: string[]; lacking: string[] } {
  const lacking: string[] = [];
  const pictures = content
    .replace(/<!--\s*\/?wp:[^]*?-->/gu, '')
    .replace(CAPTION, (_, attributes: string, inside: string) => expandCaption(attributes, inside))
    .replace(GALLERY, (code: string, attributes: string) => expandGallery(code, attributes, files, lacking));
  const codes = [...pictures.matchAll(CODE)].map(([, , name]) => `[${name}]`);
  return { markup: addParagraphs(pictures), codes: [...new Set(codes)].toSorted(), lacking };
}

function expandCaption(attributes: string, inside: string): string {
  const [, named] = /caption="([^"]*)"/iu.exec(attributes) ?? [];
  const [picture] = /(?:<a\s[^>]*>)?\s*<img[^>]*>\s*(?:<\/a>)?/iu.exec(inside) ?? [];
  const words = named ?? (picture === undefined ? inside : inside.replace(picture, ' '));
  return `<figure>${picture ?? ''}<figcaption>${words.trim()}</figcaption></figure>`;
}

/** A gallery that names no pictures shows all that were added to its post. */
function expandGallery(
  code: string,
  attributes: string,
  { own, fileOf }: AttachedFiles,
  lacking: string[],
): string {
  const named = /ids=["']?([\d,\s]+)/iu.exec(attributes)?.[1]?.split(',');
  const ids = named?.map((id) => id.trim()).filter(Boolean) ?? own;
  lacking.push(...(ids.length === 0 ? [code] : ids.filter((id) => !fileOf(id))));
  return ids
    .flatMap((id) => fileOf(id) ?? [])
    .map(({ file, caption }) => {
      const words = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
      return `<figure><img src="${file.replaceAll('"', '%22')}">${words}</figure>`;
    })
    .join('\n\n');
}

/** Paragraphs as WordPress makes them of empty lines, and breaks of single ones, in a text that has no elements of its own for them. */
function addParagraphs(markup: string): string {
  if (/<p[\s>]/iu.test(markup)) return markup;
  return markup
    .split(/\r?\n[ \t]*\r?\n/u)
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.trim().replace(/\r?\n/gu, '<br>')}</p>`))
    .join('\n');
}
