import { join } from 'node:path';
import { pageFiles } from '../../addresses/page-files.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import { byCodeUnits } from '../../by-code-units.ts';
import type { Strings } from '../../strings/strings.ts';
import { openZip, takeFile } from '../package/zip.ts';
import type { EditionFiles } from '../transform/addresses.ts';
import { buildPackage, buildPage, CONTAINER, STYLE, type BookItem, type BookTexts } from './book.ts';
import { orderAsChronicle, writeChapter, type ChapterOptions } from './chapter.ts';

/** What the books of an edition are made from. */
export interface BookOptions {
  /** The finished site. */
  dist: string;
  files: EditionFiles;
  siteTitle: string;
  office: string;
  language: string;
  day: string;
  instant: string;
  words: Strings['offline']['book'];
}

/** Writes the bulletins of one year as an EPUB 3 at `out`, oldest first, one chapter each. */
export async function writeBook(
  out: string,
  year: string,
  bulletins: readonly Bulletin[],
  options: BookOptions,
): Promise<void> {
  const { words, files, language } = options;
  const ordered = orderAsChronicle(bulletins);
  const title = words.title(year, options.siteTitle);
  const texts: BookTexts = {
    identifier: new URL(`nam/${year}/`, files.url).href,
    title,
    creator: options.office,
    language,
    day: options.day,
    modified: options.instant,
    accessibility: words.accessibility,
    contents: words.contents,
  };
  const pictures = new Set<string>();
  const chapter: ChapterOptions = {
    dist: options.dist,
    files,
    livingPage: words.livingPage,
    linkTo: new Map(ordered.map(({ key }, index) => [pageFiles.bulletin(key), chapterName(index)])),
    pictureAt(file) {
      pictures.add(file);
      return file;
    },
    idFor: (id) => id,
  };
  const zip = await openZip(out);
  try {
    // The first file, stored and without extra fields (EPUB 3.3, OCF ZIP container), so that the type can be read from the first bytes.
    await zip.add('mimetype', Buffer.from('application/epub+zip'));
    await zip.add('META-INF/container.xml', Buffer.from(CONTAINER));
    await zip.add('EPUB/style.css', Buffer.from(STYLE));
    const items: BookItem[] = [];
    for (const [index, bulletin] of ordered.entries()) {
      const name = chapterName(index);
      const body = await writeChapter(bulletin, chapter);
      const text = buildPage({ title: bulletin.title, language, body });
      await zip.add(`EPUB/${name}`, Buffer.from(text));
      items.push({ href: name, title: bulletin.title, type: 'application/xhtml+xml' });
    }
    for (const picture of [...pictures].sort(byCodeUnits)) {
      await zip.add(`EPUB/${picture}`, await takeFile(join(options.dist, picture)));
      items.push({ href: picture, type: 'image/jpeg' });
    }
    for (const [path, text] of buildPackage(texts, items)) await zip.add(path, Buffer.from(text));
    await zip.close();
  } catch (error) {
    await zip.abandon();
    throw error;
  }
}

function chapterName(index: number): string {
  return `tin-${String(index + 1).padStart(4, '0')}.xhtml`;
}
