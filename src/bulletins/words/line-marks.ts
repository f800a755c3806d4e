import { partPattern } from '../../strings/line-starts.vi.ts';

/** The mark with which a line begins an item. */
export interface LineMark {
  /** Equal for marks of one list: the bullet, or the signs around the label. */
  style: string;
  /** What counts in an ordinal, without its signs: `1`, `1.2`, `a`, `iv`. */
  label: string | undefined;
  /** Whether it is no mark of punctuation that a line of a sentence can begin with. */
  isPlain: boolean;
}

/** Bullets of word processors and telephones, private characters of symbol fonts. */
const BULLET =
  /^(?:[\u2022\u25CF\u25AA\u25A0\u25E6\u25CB\u2219\u00B7\u2023\u2043\u2605\u2606\u25C6\u25BA\u25B6\u27A2\u27A4\u2713\u2714\u2756\u2192\u21D2\u00A7\uE000-\uF8FF]|\p{Extended_Pictographic})\uFE0F?[ \t]*/u;
/** Dashes, and what stands for one, before a tab, a blank or a word; signs of full width before a blank. */
const DASH =
  /^(?:[\u2010-\u2015\u2212]|[\u207A\u208A\uFB29\uFE61-\uFE63\uFF0A\uFF0B\uFF0D](?=[ \t\u00A0\u3000])|[-+*](?=\t)|o(?=[ \t\u00A0])|[-+](?=\p{L})|\*(?=\p{L}[^*]*$))[ \t\u00A0]*/u;
/** A number in a circle or on a key. */
const ENCLOSED = /^(?:(\d)\uFE0F?\u20E3|[\u2460-\u249B\u24B6-\u24FF\u2776-\u2793])/u;
/** A number of one or more levels, a Roman number, a letter. */
const LABEL = String.raw`\d{1,3}(?:\.\d{1,3})*|[ivx]{1,6}|[IVX]{1,6}|[A-Za-z\u0110\u0111]`;
/** A label with a sign behind it, or in brackets. */
const ORDINAL = new RegExp(
  String.raw`^(?:([([])(${LABEL})[)\]]|(${LABEL})(\.\)|[.)/](?=[ \t\p{L}])|[.)/,:-](?=[ \t]))|(\d{1,2}(?:\.\d{1,2})+)(?=[ \t]+\p{Lu}))`,
  'u',
);
/** A part of a document by its name and number. */
const PART = new RegExp(String.raw`^(${partPattern})[ \t]+(${LABEL})(?:[.:)/,-](?=[ \t]|$)|[ \t]*$)`, 'u');

/** The mark of the item that a line begins; `undefined` when it begins none. An escaped mark counts as well. */
export function readMark(line: string): LineMark | undefined {
  const text = line
    .trimStart()
    .slice(0, 60)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
  const bullet = BULLET.exec(text) ?? DASH.exec(text);
  if (bullet) return { style: bullet[0].trim(), label: undefined, isPlain: BULLET.test(text) };
  const enclosed = ENCLOSED.exec(text);
  if (enclosed) return { style: 'enclosed', label: undefined, isPlain: true };
  const [, open, inside, label, close = '', levels] = ORDINAL.exec(text) ?? [];
  if (inside !== undefined) return { style: open!, label: inside, isPlain: false };
  if (label !== undefined)
    return { style: /\d/.test(label) ? 'number' + close : close, label, isPlain: false };
  if (levels !== undefined) return { style: 'number.', label: levels, isPlain: false };
  const part = PART.exec(text);
  return part ? { style: part[1]!, label: part[2]!, isPlain: false } : undefined;
}

/** The line without its bullet, or dash; the line itself where it has none. */
export function withoutBullet(line: string): string {
  const text = line.trimStart();
  return text.replace(BULLET, '').replace(DASH, '');
}

/** Whether a mark goes on with the list of another: the same bullet, or the label that is counted next. */
export function follows(mark: LineMark, former: LineMark): boolean {
  if (mark.style !== former.style) return false;
  if (mark.label === undefined || former.label === undefined) return true;
  const [labels, formers] = [mark.label.split('.'), former.label.split('.')];
  const shared = Math.min(labels.length, formers.length) - (labels.length > formers.length ? 0 : 1);
  if (labels.slice(0, shared).join('.') !== formers.slice(0, shared).join('.')) return false;
  if (labels.length > formers.length) return labels.length === formers.length + 1 && labels.at(-1) === '1';
  return isNext(labels.at(-1)!, formers[labels.length - 1]!);
}

/** Small letters in the order in which they count; lists leave out some of them. */
const LETTERS = 'abcd\u0111efghijklmnopqrstuvwxyz';
const ROMAN = [
  '',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

function isNext(label: string, former: string): boolean {
  if (/\d/.test(label)) return Number(label) === Number(former) + 1;
  const [small, before] = [label.toLowerCase(), former.toLowerCase()];
  if (ROMAN.includes(small) && ROMAN.indexOf(small) === ROMAN.indexOf(before) + 1) return true;
  const step = LETTERS.indexOf(small) - LETTERS.indexOf(before);
  return small.length === 1 && before.length === 1 && (step === 1 || step === 2);
}
