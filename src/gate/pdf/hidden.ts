import type { HiddenPart } from '../../strings/issues/forms.ts';
import { listUnseenWithin } from '../../images/unseen-within.ts';
import { listJpxMetadata } from './jpx-metadata.ts';
import { Unreadable } from '../documents/document.ts';
import { Hidden } from '../documents/hidden.ts';
import type { PdfFile } from './objects.ts';
import type { Origin, PdfObject } from './references.ts';
import { hasLegibleThumbnail, isAnnotationOrPage, judgeAnnotation, listPrivateData } from './annotations.ts';
import { isUnknownText, KeptWordsInPdf } from './kept-words.ts';
import { Layers } from './layers.ts';
import { drawingBudget, listUnseen } from './pages.ts';
import type { Drawing, Stream } from './resources.ts';
import { WordStore } from '../documents/word-store.ts';
import type { TellWords } from './drawn-runs.ts';
import { PlacedPictures } from './placed-pictures.ts';
import { Reach } from './reach.ts';
import type { UnseenOnPage } from './unseen-on-page.ts';
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
  /** Layers that are on at some sizes, in some languages or for some readers. */
  private dependent = 0;
  private asksForView = false;
  private readonly layers: { value: Value; origin: Origin }[] = [];
  private readonly pictures: Stream[] = [];
  private readonly metadata: Stream[] = [];
  private readonly streams = new Map<number, Stream>();
  private readonly reach = new Reach();
  private readonly store = new WordStore();
  private readonly kept = new KeptWordsInPdf();
  private readonly visible: { key: 'ON' | 'OFF'; value: Value; origin: Origin }[] = [];
  private isBaseOff = false;
  /** Whether letters of the pages are not known. */
  private isPartial = false;
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
    if (stream !== undefined && isNamed(value, 'Type', 'Metadata'))
      this.metadata.push({ dictionary: value, stream, origin });
    if (stream !== undefined && isNamed(value, 'Subtype', 'Image'))
      this.pictures.push({ dictionary: value, stream, origin });
  }

  readDictionary(dictionary: Dictionary, origin: Origin): void {
    for (const value of dictionary.all('OFF')) this.layers.push({ value, origin });
    this.kept.readDictionary(dictionary, origin);
    for (const key of ['ON', 'OFF'] as const)
      for (const value of dictionary.all(key)) this.visible.push({ key, value, origin });
    if (isNamed(dictionary, 'BaseState', 'OFF')) {
      this.hidden.add('layers');
      this.isBaseOff = true;
    }
    if (isNamed(dictionary, 'ViewState', 'OFF')) this.offInView += 1;
    if (['Zoom', 'Language', 'User'].some((key) => dictionary.has(key))) this.dependent += 1;
    if (isNamed(dictionary, 'Event', 'View')) this.asksForView = true;
    if (isAnnotationOrPage(dictionary)) this.annotations.push({ dictionary, origin });
  }

  /** A remark stands between objects. */
  readRemark(text: string): void {
    this.hidden.addRemark(text);
  }

  /** An object of this number stands in the file, by itself. */
  readNumber(number: number): void {
    this.written.set(number, (this.written.get(number) ?? 0) + 1);
  }

  /** What was found, once the file was read. Of an object, `signedForms` earlier forms are there because the file was signed. */
  list(signedForms: number): HiddenPart[] {
    for (const number of this.file.packedNumbers) this.readNumber(number);
    let most = this.roots.size;
    for (const count of this.written.values()) most = Math.max(most, count);
    this.hidden.add('revisions', Math.max(0, most - 1 - signedForms));
    if (this.asksForView) this.hidden.add('layers', this.offInView + this.dependent);
    const leftovers = this.reach.listLeftovers();
    this.hidden.add('leftovers', leftovers.length, leftovers);
    try {
      for (const each of this.annotations) this.readAnnotation(each);
      for (const { value, origin } of this.layers)
        for (const { value: list } of this.file.references.follow(value, origin))
          if (Array.isArray(list)) this.hidden.add('layers', list.length);
      for (const picture of this.pictures) this.readPicture(picture);
      for (const each of this.metadata) this.readPlace(each);
      this.readPages();
    } catch (error) {
      // What goes beyond the limits of a file was told already, or does no harm.
      if (!(error instanceof Unreadable)) throw error;
    }
    this.store.finish(this.hidden);
    return this.hidden.list();
  }

  /** What the pages show, one item for each line. Known when `list` was called. */
  get shown(): readonly string[] {
    return this.store.shown;
  }

  private readPages(): void {
    const drawing = this.openDrawing();
    let page = 1;
    const tell: TellWords = (text, why) => {
      const isUnknown = isUnknownText(text);
      this.isPartial ||= isUnknown;
      // What lies below a scan is what the scan shows; all else that is unseen is told by page.
      if (why === undefined) this.store.show(text);
      else if (why === 'layers') this.store.keep(text, '/OC', 'layers');
      else if (why === 'doubtful' && isUnknown) this.hidden.add('doubtful', 1, [`/Page ${page}`]);
      else if (why === 'doubtful') this.store.keep(text, `/Page ${page}`, why);
    };
    try {
      for (const each of listUnseen(drawing, this.roots, tell)) {
        this.readPage(each, page);
        page += 1;
      }
      // A page that was cut out of a file keeps the pictures of all others.
      const undrawn = [...drawing.named].filter((number) => !drawing.drawn.has(number));
      this.hidden.add(
        'leftovers',
        undrawn.length,
        undrawn.map((number) => `/Image ${number}`),
      );
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // Nothing is known of what this page and those behind it show.
      this.hidden.add('opaque', 1, [`/Page ${page}…`]);
      this.isPartial = true;
    }
    for (const { jpeg, isOpaque } of drawing.inline)
      if (jpeg) this.readFile(jpeg, '/Image BI');
      else if (isOpaque) this.hidden.add('opaque', 1, ['/Image BI']);
    const { cropped, unseen } = drawing.pictures.list();
    this.hidden.add('crops', cropped);
    this.hidden.add('doubtful', unseen.length, unseen);
    this.kept.finish(drawing, this.store, this.isPartial || page === 1, this.reach.findReached());
  }

  private readPage(
    { isFaint, isReplaced, isOutside, isCovered, isPictureCovered }: UnseenOnPage,
    page: number,
  ): void {
    if (isFaint) this.hidden.add('faint');
    if (isReplaced) this.hidden.add('data', 1, ['ActualText']);
    if (isOutside) this.hidden.add('margins', 1, [String(page)]);
    if (isCovered) this.hidden.add('covers');
    if (isPictureCovered) this.hidden.add('doubtful', 1, [`/Page ${page}: /Image`]);
  }

  private openDrawing(): Drawing {
    const layers = new Layers(this.file);
    if (this.isBaseOff) layers.turnOff();
    for (const { key, value, origin } of this.visible)
      for (const { value: list } of this.file.references.follow(value, origin))
        if (Array.isArray(list)) layers.read(key, list);
    return {
      file: this.file,
      streams: this.streams,
      layers,
      budget: drawingBudget(),
      drawn: new Set(),
      named: new Set(),
      fonts: new Map(),
      pictures: new PlacedPictures(),
      inline: [],
    };
  }

  private readAnnotation({ dictionary, origin }: { dictionary: Dictionary; origin: Origin }): void {
    const kind = judgeAnnotation(this.file, dictionary, origin);
    if (kind) this.hidden.add(kind);
    if (hasLegibleThumbnail(this.file, dictionary, origin)) this.hidden.add('thumbnails');
    const programs = listPrivateData(this.file, dictionary, origin);
    this.hidden.add('data', programs.length, programs);
  }

  private readPicture({ dictionary, stream, origin }: Stream): void {
    const bytes = this.file.streams.readPicture(dictionary, stream, origin);
    if (bytes) this.readFile(bytes, `/Image ${origin.number}`);
  }

  /** Metadata (XMP) that says where something was. */
  private readPlace(stream: Stream): void {
    this.kept.readMetadata(stream);
    const bytes = this.file.streams.read(stream.dictionary, stream.stream, stream.origin);
    if (bytes.includes('GPSLatitude')) this.hidden.add('pictures', 1, ['GPS', 'XMP']);
  }

  /** Adds what the file of a picture holds besides what is seen of it; one that is not looked into is named. */
  private readFile(bytes: Buffer, name: string): void {
    const kinds = listUnseenWithin(bytes) ?? listJpxMetadata(bytes);
    if (kinds === undefined) this.hidden.add('opaque', 1, [name]);
    else if (kinds.length > 0) this.hidden.add('pictures', 1, kinds);
  }
}
