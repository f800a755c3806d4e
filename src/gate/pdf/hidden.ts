import type { HiddenPart } from '../../strings/issues/forms.ts';
import { listMetadata } from '../../images/metadata.ts';
import { Unreadable } from '../documents/document.ts';
import { Hidden } from '../documents/hidden.ts';
import type { PdfFile } from './objects.ts';
import type { Origin, PdfObject } from './references.ts';
import { hasLegibleThumbnail, isAnnotationOrPage, judgeAnnotation, listPrivateData } from './annotations.ts';
import { listUnseen, type Stream } from './pages.ts';
import { Reach } from './reach.ts';
import { Dictionary, isNamed, Reference, type Value } from './values.ts';

/**
 * What readers of a PDF do not see: earlier forms of objects that were written again later on, pages and pictures that are no longer
 * used, layers that are off, hidden annotations and remarks, words that are not seen, and metadata of photographs. A file whose tables
 * of objects lie at both ends (linearised) has each object once.
 */
export class HiddenInPdf {
  private readonly file: PdfFile;
  private readonly hidden = new Hidden();
  /** How often each object is written, by its number. */
  private readonly written = new Map<number, number>();
  /** The catalogs with which the pages begin: the last is shown. */
  private readonly roots = new Set<number>();
  /** Layers that are off in a view, which they are only where the file asks for views. */
  private offInView = 0;
  private asksForView = false;
  private readonly layers: { value: Value; origin: Origin }[] = [];
  private readonly pictures: Stream[] = [];
  private readonly streams = new Map<number, Stream>();
  private readonly reach = new Reach();
  private readonly annotations: { dictionary: Dictionary; origin: Origin }[] = [];

  constructor(file: PdfFile) {
    this.file = file;
  }

  readObject(object: PdfObject): void {
    const { value, origin, stream } = object;
    this.reach.read(object);
    if (!(value instanceof Dictionary)) return;
    const isTrailer = origin.number < 0 || isNamed(value, 'Type', 'XRef');
    if (isTrailer)
      for (const root of value.all('Root')) if (root instanceof Reference) this.roots.add(root.number);
    if (stream !== undefined) this.streams.set(origin.number, { dictionary: value, stream, origin });
    if (stream !== undefined && isNamed(value, 'Subtype', 'Image'))
      this.pictures.push({ dictionary: value, stream, origin });
  }

  readDictionary(dictionary: Dictionary, origin: Origin): void {
    for (const value of dictionary.all('OFF')) this.layers.push({ value, origin });
    if (isNamed(dictionary, 'BaseState', 'OFF')) this.hidden.add('layers');
    if (isNamed(dictionary, 'ViewState', 'OFF')) this.offInView += 1;
    if (isNamed(dictionary, 'Event', 'View')) this.asksForView = true;
    if (isAnnotationOrPage(dictionary)) this.annotations.push({ dictionary, origin });
  }

  /** An object of this number stands in the file, by itself. */
  readNumber(number: number): void {
    this.written.set(number, (this.written.get(number) ?? 0) + 1);
  }

  /** What was found, once the file was read. A signed file keeps what was signed before each later change, on purpose. */
  list({ isSigned }: { isSigned: boolean }): HiddenPart[] {
    for (const number of this.file.packedNumbers) this.readNumber(number);
    let most = this.roots.size;
    for (const count of this.written.values()) most = Math.max(most, count);
    if (!isSigned) this.hidden.add('revisions', Math.max(0, most - 1));
    if (this.asksForView) this.hidden.add('layers', this.offInView);
    const leftovers = this.reach.listLeftovers();
    this.hidden.add('leftovers', leftovers.length, leftovers);
    try {
      for (const each of this.annotations) this.readAnnotation(each);
      for (const { value, origin } of this.layers)
        for (const { value: list } of this.file.references.follow(value, origin))
          if (Array.isArray(list)) this.hidden.add('layers', list.length);
      for (const picture of this.pictures) this.readPicture(picture);
      this.readPages();
    } catch (error) {
      // What goes beyond the limits of a file was told already, or does no harm.
      if (!(error instanceof Unreadable)) throw error;
    }
    return this.hidden.list();
  }

  private readPages(): void {
    let page = 0;
    for (const { isFaint, isOutside, isReplaced } of listUnseen(this.file, this.roots, this.streams)) {
      page += 1;
      if (isFaint) this.hidden.add('faint', 1);
      if (isReplaced) this.hidden.add('data', 1, ['ActualText']);
      if (isOutside) this.hidden.add('margins', 1, [String(page)]);
    }
  }

  private readAnnotation({ dictionary, origin }: { dictionary: Dictionary; origin: Origin }): void {
    const kind = judgeAnnotation(this.file, dictionary, origin);
    if (kind) this.hidden.add(kind);
    if (hasLegibleThumbnail(this.file, dictionary, origin)) this.hidden.add('thumbnails');
    const programs = listPrivateData(this.file, dictionary, origin);
    this.hidden.add('data', programs.length, programs);
  }

  private readPicture({ dictionary, stream, origin }: Stream): void {
    const bytes = this.file.streams.readJpeg(dictionary, stream, origin);
    const kinds = bytes ? listMetadata(bytes) : [];
    if (kinds.length > 0) this.hidden.add('pictures', 1, kinds);
  }
}
