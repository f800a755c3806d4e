import { Unreadable } from '../documents/document.ts';
import type { WordStore } from '../documents/word-store.ts';
import { hasPersonalNumber, hasPhrase } from '../office/signs.ts';
import { UNKNOWN_LETTER } from './letters.ts';
import { listMetadataWords } from './metadata-words.ts';
import { PageContent } from './page-content.ts';
import type { IsReached } from './reach.ts';
import type { Origin } from './references.ts';
import { Resources, type Drawing, type Stream } from './resources.ts';
import { Dictionary, isNamed, Name, Text, type Value } from './values.ts';

/**
 * Keys whose text is that of the program, is shown beside the page (titles, bookmarks, labels), is read out for what is seen, or is
 * told by a check of its own (remarks, values of fields, names of people).
 */
const KNOWN_KEYS =
  /^(?:Title|Author|Creator|Producer|CreationDate|ModDate|Trapped|Name|Alt|E|T|TU|TM|DA|DS|RC|URI|Dest|D|Registry|Ordering|Contents|V|DV|Opt|Reason|Location|ContactInfo|FontFamily|OutputCondition\w*|Info|RegistryName|Lang|ID|Prefix|P|Subj|CA|AC|RT|NM|State|StateModel|O|U|OE|UE|Perms|Nums|Names|Limits|Cert|CharSet|PTEX\.\w+|SourceModified|Filter|ByteRange|CheckSum|M|S|CL|BaseFont|Desc|Stm|StructParents|CIDSet|LastModified|SpiderInfo|Intent|PCM)$/;
/** Streams of these kinds hold no operators. */
const OTHER_STREAMS = ['ObjStm', 'XRef', 'Metadata', 'EmbeddedFile'];
/** Bytes of streams that no page draws and that are looked into, at most. */
const MAX_BYTES = 4_000_000;
/** Bytes of a title or a description in which the number of a person is looked for. */
const MOST_SAID = 1000;
/** Texts outside of streams that are kept, at most. */
const MAX_TEXTS = 100_000;
/** Bytes that show words among operators: a text begins, and is shown. */
const SHOWS_WORDS = /\bBT\b[^]*?(?:[)\]>]\s*(?:Tj|TJ|'|"))/;

/** A text outside of all streams. */
interface KeptText {
  key: string;
  text: Text;
  origin: Origin;
  /** Whether a reader sees it beside the page at most: a bookmark, a label, a hint, the value of a field. */
  isBeside: boolean;
}

/** What a PDF holds in words besides what its pages draw. */
export class KeptWordsInPdf {
  private readonly texts: KeptText[] = [];
  private readonly metadata: Stream[] = [];

  /** Reads one dictionary, whose entries are no dictionaries. */
  readDictionary(dictionary: Dictionary, origin: Origin): void {
    for (const [key, value] of dictionary.entries)
      this.readValue(key, value, origin, isBesidePage(key, dictionary));
  }

  readMetadata(stream: Stream): void {
    this.metadata.push(stream);
  }

  /**
   * The pages were read: adds to the store what they do not draw. `isPartial` says that letters of the pages are not known, so that
   * no text can be looked for among them. What the trailer does not reach is shown by no program, whatever its key.
   */
  finish(drawing: Drawing, store: WordStore, isPartial: boolean, isReached: IsReached): void {
    if (!isPartial) {
      for (const { key, text, origin, isBeside } of this.texts) {
        const isKnown = KNOWN_KEYS.test(key) && isReached(origin.number);
        if (isKnown && !isBeside && text.length > MOST_SAID) continue;
        const words = drawing.file.decodeText(text, origin);
        // A title or a description names things, but not the number of a person.
        if (isKnown && !isBeside && !hasPersonalNumber(words)) continue;
        if (key === 'T' && isKnown && !NAMES_NO_FIELD.test(words)) continue;
        store.keep(words, `/${key}`, isKnown ? 'doubtful' : key === 'ActualText' ? 'data' : 'unshown', true);
      }
      for (const stream of this.metadata)
        for (const words of listMetadataWords(readText(drawing, stream)))
          store.keep(words, 'XMP', 'unshown', true);
    }
    const budget = { left: MAX_BYTES };
    for (const [number, stream] of drawing.streams)
      if (!drawing.drawn.has(number)) keepUndrawn(drawing, number, stream, budget, store);
  }

  private readValue(key: string, value: Value, origin: Origin, isBeside: boolean): void {
    if (value instanceof Text && this.texts.length < MAX_TEXTS)
      this.texts.push({ key, text: value, origin, isBeside });
    if (Array.isArray(value)) for (const each of value) this.readValue(key, each, origin, isBeside);
  }
}

/** Words that are more than the name of a field. */
const NAMES_NO_FIELD = /(?:\p{L}+\s+){3}\p{L}/u;

/** Parts of the tree of a document that are words themselves, so that no other words describe them. */
const OF_WORDS = /^(?:P|H[1-6]?|Span|Div|Sect|Part|Document|L|LI|Lbl|LBody|TR|TH|TD|Caption|Note|Quote)$/;

/** Whether the text of a known key is none of the program, but stands where few readers look. */
function isBesidePage(key: string, dictionary: Dictionary): boolean {
  switch (key) {
    case 'Title':
      return dictionary.has('Parent');
    case 'Alt':
    case 'E':
      return dictionary.all('S').some((each) => each instanceof Name && OF_WORDS.test(each.text));
    case 'V':
    case 'DV':
    case 'Opt':
    case 'TU':
      return true;
    case 'T':
      return dictionary.has('FT');
    case 'P':
      return !dictionary.has('S') || !dictionary.has('Type');
    case 'Names':
      return true;
    default:
      return false;
  }
}

function readText({ file }: Drawing, { dictionary, stream, origin }: Stream): string {
  try {
    const bytes = file.streams.read(dictionary, stream, origin);
    return bytes.toString(bytes[1] === 0 || bytes[0] === 0xff ? 'utf16le' : 'utf8', 0, 1_000_000);
  } catch (error) {
    if (error instanceof Unreadable) return '';
    throw error;
  }
}

/** Adds the words of a stream that no page draws; where their letters are not known, the number of its object. */
function keepUndrawn(
  drawing: Drawing,
  number: number,
  { dictionary, stream, origin }: Stream,
  budget: { left: number },
  store: WordStore,
): void {
  const isOther =
    isNamed(dictionary, 'Subtype', 'Image') ||
    OTHER_STREAMS.some((type) => isNamed(dictionary, 'Type', type));
  if (
    isOther ||
    ['Length1', 'N', 'FunctionType', 'ShadingType', 'CMapName'].some((key) => dictionary.has(key))
  )
    return;
  try {
    const data = drawing.file.streams.read(dictionary, stream, origin);
    budget.left -= data.length;
    if (budget.left < 0 || !SHOWS_WORDS.test(data.toString('latin1'))) return;
    const own = new Resources(drawing, undefined).get({ value: dictionary, origin }, 'Resources');
    let words = '';
    const page = new PageContent([-1e9, -1e9, 1e9, 1e9], 1, new Resources(drawing, own), (text) => {
      words += `${text} `;
    });
    page.read(data, drawing.budget);
    page.finish();
    const isUnknown = words.includes(UNKNOWN_LETTER) || /\p{Cc}/u.test(words);
    store.keep(isUnknown ? `(BT Tj ${number})` : words, `${number} 0 obj`);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
}

/** Whether letters of what a page draws are not known. */
export function isUnknownText(text: string): boolean {
  return text.includes(UNKNOWN_LETTER) || (/\p{Cc}/u.test(text) && !hasPhrase(text));
}
