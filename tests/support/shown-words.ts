import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

// What a page shows is compared with what was typed without the program's own comparison: the text of the HTML has to be the source
// without white space, from which only signs are missing that stand where Markdown is plainly meant.

/** From here on, a character stands for a number that a list shows, so that "1." as text is not taken for one. */
const NUMBER = 0xf_0000;

/** The signs of HTML as a browser shows them, without white space: numbers of lists stand for themselves, bullets are none. */
export function readShown(html: string): string {
  return readNode(parseFragment(html)).replace(/\s/g, '');
}

function readNode(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if (!('childNodes' in node)) return '';
  const attributes = new Map('attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : []);
  const isAdded = ['data-footnote-ref', 'data-footnote-backref'].some((name) => attributes.has(name));
  if (isAdded || attributes.get('id') === 'fn.label') return '';
  const isCounted = node.nodeName === 'ol' && node.parentNode?.nodeName !== 'section';
  let number = Number(attributes.get('start') ?? 1);
  const readChild = (child: Tree.Node) =>
    isCounted && child.nodeName === 'li' ? listNumber(number++) + readNode(child) : readNode(child);
  return node.childNodes.map(readChild).join('');
}

/** Where Markdown is plainly meant: the signs of these may be missing on the page. */
const MEANT: readonly RegExp[] = [
  /\\(?=[!-/:-@[-`{-~\n])/g,
  // Emphasis that opens before a word and closes behind one, neither within a word nor between brackets.
  /(?<=^|[^\p{L}\p{N}])(?:\*{1,3}|_{1,3}|~~)(?=[\p{L}\p{N}\p{Ps}\p{Pi}\p{Pd}\p{S}\p{Po}_])/gmu,
  /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{S}_])(?:\*{1,3}|_{1,3}|~~)(?=$|[^\p{L}\p{N}])/gmu,
  /^[ \t]*(?:(?:>|[-*+](?=\s|$)|\d+[.)](?=\s|$)|\[[ xX]\](?=\s)|#{1,6}(?=\s|$))[ \t]*)+/gm,
  /^[ \t>]*(?:-[ \t]*){3,}$|^[ \t>]*(?:\*[ \t]*){3,}$|^[ \t>]*(?:_[ \t]*){3,}$/gm,
  /!\[[^\]]*\]\([^)\s]*\)/g,
  /\[(?=[^\]]*\]\()/g,
  /\]\([^)\s]*\)/g,
  /`+/g,
  // What is struck may touch the words beside it.
  /~~/g,
  /^[ \t]*~{3,}$/gm,
  /\|/g,
  /^[ \t>|:-]*-[ \t>|:-]*$/gm,
  /\[\^[^\]]+\]:?/g,
  /\{\/\*.*?\*\/\}/g,
  /<\/?su[bp]>/g,
];

const REFERENCES: Readonly<Record<string, string>> = { '&amp;': '&', '&copy;': '©' };

/** A stretch of the source that counts as one sign of the page. */
interface Stretch {
  end: number;
  shown: (sign: string) => boolean;
}

/** Whether a page shows these signs when this is typed. */
export function isShown(typed: string, shown: string): boolean {
  const mayMiss = new Set<number>();
  for (const pattern of MEANT) {
    for (const { 0: found, index } of typed.matchAll(pattern)) {
      for (let at = index; at < index + found.length; at += 1) mayMiss.add(at);
    }
  }
  const stretches = new Map<number, Stretch>();
  for (const { 0: mark, 1: number, index } of typed.matchAll(/(?<=^|[\s>])(\d{1,9})[.)](?=\s|$)/gm)) {
    // A list of ones counts by itself.
    const isNumber = (sign: string) =>
      sign === listNumber(Number(number)) || (number === '1' && sign >= listNumber(0));
    stretches.set(index, { end: index + mark.length, shown: isNumber });
  }
  for (const { 0: reference, index } of typed.matchAll(/&(?:amp|copy|nbsp);/g)) {
    if (reference === '&nbsp;') for (let at = index; at < index + 6; at += 1) mayMiss.add(at);
    stretches.set(index, { end: index + reference.length, shown: (sign) => sign === REFERENCES[reference] });
  }
  return matches(typed, [...shown.replace(/[☐☑]/g, '')], mayMiss, stretches);
}

function listNumber(number: number): string {
  return String.fromCodePoint(NUMBER + (number % 0xffff));
}

/** Whether `shown` is left of the source when some of what may be missing is taken away. */
function matches(
  source: string,
  shown: readonly string[],
  mayMiss: ReadonlySet<number>,
  stretches: ReadonlyMap<number, Stretch>,
): boolean {
  // For each place of the source, how many signs of the page can have been passed when it is reached.
  const reached = Array.from({ length: source.length + 1 }, () => new Set<number>());
  reached[0]!.add(0);
  for (let at = 0; at < source.length; at += 1) {
    const sign = String.fromCodePoint(source.codePointAt(at)!);
    const stretch = stretches.get(at);
    for (const next of reached[at]!) {
      if (mayMiss.has(at) || /\s/.test(sign)) reached[at + 1]!.add(next);
      if (shown[next] === sign) reached[at + sign.length]!.add(next + 1);
      if (shown[next] !== undefined && stretch?.shown(shown[next])) reached[stretch.end]!.add(next + 1);
    }
  }
  return reached[source.length]!.has(shown.length);
}
