/** A text of one thing many times, by which parsers are made slow. */
export interface CostlyKind {
  name: string;
  /** What stands once before the rest. */
  open?: string;
  /** The thing, the how-manieth it is. Ends where the next may begin. */
  unit: (index: number) => string;
  /** What stands once behind `count` of them. */
  close?: (count: number) => string;
}

/** Kinds whose things are the same each time. */
export const repeated = (units: Readonly<Record<string, string>>): CostlyKind[] =>
  Object.entries(units).map(([name, unit]) => ({ name, unit: () => unit }));

const DEEP = 19;

/** Things that are the same each time. */
const same = repeated({
  'emphasis of two kinds': '*a **b ',
  'stars behind letters': 'a*',
  'underlines that open': '_a __b ',
  'emphasis mixed': '*_a ',
  'emphasis that closes': '*a* ',
  'strong words': '**a** ',
  'strikes of two kinds': '~a ~~b ',
  'double strikes': '~~a',
  'runs of stars': '*** ',
  'brackets that open': '[a ',
  'brackets in pairs': '[a] ',
  'beginnings of addresses': 'a](',
  'pictures that open': '![a ',
  'links that never close': '[a](',
  'links into angle brackets': '[a](<b',
  'links with a blank': '[a](b ',
  'links with a blank and words': '[a](b c',
  'links with a title that never closes': '[a](b "c ',
  'links with a gap': '[a] (https://b ',
  'links with a gap that close': '[a] (./b) ',
  'links that are good': '[a](/b) ',
  'links in paragraphs': '[a](/b)\n\n',
  'links with nested brackets': '[[a](/b)](/c) ',
  'one definition again and again': '[a]: /b\n',
  'definitions that nearly are': ' [a]:\n',
  'closing brackets and colons': ']: ',
  'references by name': '&amp;',
  'references by number': '&#x41;',
  'references between words': 'a &amp; b ',
  'references in lines': 'a &nbsp; b\n',
  'references in paragraphs': 'a &lt; b\n\n',
  ampersands: '&',
  'references that nearly are': '&amp ',
  'backticks of two lengths': '` `` ',
  'code in words': '`a` ',
  'three backticks': '```',
  fences: '```\na\n```\n',
  'fences that stay open': '~~~a\n',
  'fences of both kinds': '```a\n~~~\n',
  'blank lines': ' \n',
  'ends of lines': '\n',
  'number signs': '#',
  headings: '## a\n\n',
  'headings in lines': '## a\n',
  'headings that are underlined': 'a\n-\n\n',
  bars: '|',
  'lines of bars': '|a|b|\n',
  'small tables': '|a|\n|-|\n|b|\n\n',
  'wide tables of short rows': `${'|a'.repeat(20)}|\n${'|-'.repeat(20)}|\n|\n|\n|\n\n`,
  'lines of delimiters': '|-|-|\n',
  'lines of delimiters without bars': '-\n',
  dashes: '- ',
  'dashes without blanks': '-',
  rules: '---\n\n',
  'escaped angle brackets': '\\<',
  'escaped braces': '\\{',
  'escaped stars': '\\* ',
  backslashes: '\\',
  'tags that open': '<a ',
  'low letters': '<sub>a</sub>',
  'low letters in lines': 'a<sub>b</sub>\n',
  'line breaks': 'a<br />',
  'line breaks by backslash': 'a\\\n',
  'line breaks by blanks': 'a  \n',
  'closing tags': '</sub>',
  'angle brackets': '< ',
  'addresses of pages': 'www.a.b ',
  'addresses that begin': 'http://a',
  'addresses of mail': 'a@b.c ',
  'addresses of mail that begin': 'a@',
  'comments in a line': '{/* a */} ',
  'comments in paragraphs': '{/* a */}\n\n',
  'comments that open': '{/* ',
  'comments that are stars': '{/* ** ',
  'braces that open': '{ ',
  'braces in pairs': '{a} ',
  'strings in braces': '{"a ',
  'comments of pages': '<!-- a -->',
  'beginnings of comments of pages': 'a <!-',
  'words of modules': 'aimport a\n',
  modules: 'import a\n',
  digits: '1',
  'short dates': '1/1/1 ',
  'dates in words': 'ngày 1 tháng 1 năm ',
  'beginnings of dates': 'ngày ',
  'parts of days': 'sáng thứ hai ',
  telephones: '0912 345 ',
  'numbers of cards': '012345678 ',
  'numbers and dots': '1.',
  letters: 'a',
  capitals: 'A',
  words: 'Nguyễn Văn A ',
  'words in capitals': 'ĐẢNG ỦY ',
  'words of both tone placements': 'hòa hoà ',
  'quotation marks': '"',
  commas: ', ',
  dots: '.',
  'round brackets': '(',
  blanks: ' ',
  tabs: 'a\t',
  'hard spaces': 'a\u00A0',
  'letters of old encodings': '\u00B5a ',
  'words of old encodings': 'tr\u00B5ng ',
  'zero widths': 'a\u200B',
  'turned letters': '\u202E',
  'decomposed letters': 'a\u0301',
  'mixed scripts': 'a\u0430 ',
  eths: 'a\u00D0 ',
  items: '- a\n',
  'items with blank lines': '- a\n\n',
  'numbered items': '1) a\n',
  'typed bullets': '\u2022 a\n',
  tasks: '- [ ] a\n',
  quotations: '> a\n',
  'quotations in paragraphs': '> a\n\n',
  'lazy quotations': '> a\nb\n',
  'deep quotations': `${'> '.repeat(DEEP)}a\n`,
  'deep lazy quotations': `${'> '.repeat(DEEP)}a\nb\n`,
  'deep quotations in paragraphs': `${'> '.repeat(DEEP)}a\n\n`,
  'deep items': `${'- '.repeat(DEEP)}a\n`,
  'deep numbered items': `${'1. '.repeat(DEEP)}a\n`,
  'deep items with plus signs': `${'+ '.repeat(DEEP)}a\n`,
  'deep items with stars': `${'* '.repeat(DEEP)}a\n`,
  'quotations and items in each other': `${'> - '.repeat(9)}a\n`,
  'many stars in a row': `${'*'.repeat(199)}a `,
  components: '<Note>\n\na\n\n</Note>\n\n',
  galleries: '<Gallery />\n\n',
  'lines of a second frontmatter': '--- \n',
  'table rows as tags': '<tr><td>a</td><td>b</td></tr>\n',
  'fences in quotations': '> ```\n> a\n',
});

const numbered: CostlyKind[] = [
  { name: 'definitions without use', unit: (at) => `[d${at}]: /x${at}\n` },
  {
    name: 'definitions in use',
    unit: (at) => `[d${at}]: /x${at}\n`,
    close: (count) => `\n${Array.from({ length: count }, (_, at) => `[d${at}]`).join(' ')}`,
  },
  { name: 'one note with many marks', unit: () => '[^a] ', close: () => '\n\n[^a]: b\n' },
  {
    name: 'notes',
    unit: (at) => `a[^${at}] `,
    close: (count) => `\n\n${Array.from({ length: count }, (_, at) => `[^${at}]: b`).join('\n\n')}\n`,
  },
  { name: 'notes in notes', unit: (at) => `[^${at}]: b[^${at + 1}]\n\n`, close: () => '\n\na[^0]' },
  { name: 'notes without marks', unit: (at) => `[^${at}]: b\n\n` },
  { name: 'marks without notes', unit: (at) => `[^${at}] ` },
  { name: 'backticks of all lengths', unit: (at) => `${'`'.repeat(1 + (at % 600))} a ` },
  { name: 'items deeper and deeper', unit: (at) => `${' '.repeat((at % DEEP) * 2)}- a\n` },
  { name: 'quotations deeper and deeper', unit: (at) => `${'> '.repeat(1 + (at % DEEP))}a\n` },
  { name: 'headings of one name', unit: () => '## muc\n\n', open: '## Mục 1\n\n' },
  { name: 'lines behind a deep quotation', open: `${'> '.repeat(DEEP)}a\n`, unit: () => 'b\n' },
  { name: 'lines behind a deep item', open: `${'- '.repeat(DEEP)}a\n`, unit: () => 'b\n' },
  { name: 'lines in a deep item', open: `${'- '.repeat(DEEP)}a\n`, unit: () => `${' '.repeat(2 * DEEP)}b\n` },
  {
    name: 'lines in a deep fence',
    open: `${'> '.repeat(DEEP)}\`\`\`\n`,
    unit: () => `${'> '.repeat(DEEP)}a\n`,
  },
  { name: 'attributes', open: '<Note ', unit: (at) => `a${at}="x" `, close: () => '>\n\nA\n\n</Note>' },
  { name: 'a long attribute', open: '<Note title="', unit: () => 'a', close: () => '">\n\nA\n\n</Note>' },
  { name: 'names in an attribute', open: '<Gallery images="', unit: () => './a.jpg ', close: () => '" />' },
  { name: 'names of parts', open: '<', unit: () => 'a.', close: () => 'b />' },
  { name: 'a long word in a bracket', open: '[', unit: () => 'a' },
  { name: 'blanks within a word', open: 'a', unit: () => ' ', close: () => 'b' },
  { name: 'blanks behind a bracket', open: '[a]', unit: () => ' ', close: () => '(x' },
  { name: 'blanks in a link', open: '[a](b', unit: () => ' ', close: () => '"' },
  { name: 'brackets in an address', open: 'http://a/', unit: () => '(' },
  { name: 'a long address', open: 'http://', unit: () => 'a' },
  { name: 'a long comment', open: '{/*', unit: () => ' *', close: () => '*/}' },
  { name: 'blanks after a brace', open: '{', unit: () => ' ', close: () => '}' },
  { name: 'a wide table', unit: () => '|a', close: (count) => `|\n${'|-'.repeat(count)}|\n` },
  { name: 'a long line of delimiters', open: 'a|b\n', unit: () => ' -', close: () => 'x' },
  { name: 'a line of delimiters that fails', open: '|a|\n|', unit: () => '-:|', close: () => 'x' },
  { name: 'a table of many rows', open: '|a|b|\n|-|-|\n', unit: () => '|c|d|\n' },
  { name: 'rows with too many cells', open: '|a|\n|-|\n', unit: () => '|c|d|\n' },
  {
    name: 'a table of tags',
    open: '<table>\n<tbody>\n',
    unit: () => '<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n',
    close: () => '</tbody>\n</table>\n',
  },
  { name: 'low letters in emphasis', open: '*', unit: () => '<sub>a</sub>', close: () => '*' },
  { name: 'low letters in a link', open: '[', unit: () => '<sub>a</sub>', close: () => '](/x)' },
  { name: 'low letters in each other', unit: () => '<sub>', close: (count) => `a${'</sub>'.repeat(count)}` },
  { name: 'notes in each other', unit: () => '<Note>\n\n', close: (count) => '</Note>\n\n'.repeat(count) },
  { name: 'marks of notes that open', unit: () => '[^a' },
  { name: 'blank lines in a fence', open: '```\n', unit: () => '\n' },
  { name: 'blanks behind a delimiter', open: '|a|b|\n|-', unit: () => ' ', close: () => 'x' },
  { name: 'blanks before a delimiter', open: '|a|b|\n', unit: () => ' ', close: () => '-x' },
  { name: 'letters behind an old encoding', open: '\u00DF ', unit: () => 'a' },
  { name: 'letters behind another script', open: '\u0430 ', unit: () => 'a' },
  { name: 'brackets before a gap', unit: () => '[a ', close: () => '] (https://b.example)' },
  { name: 'braces and blanks', unit: () => '{   ' },
  { name: 'ends of comments', open: '{/*', unit: () => '*/ ' },
  { name: 'blank lines in an item', open: '- a\n', unit: () => '\n', close: () => 'b' },
];

/** Every kind by itself. */
export const costlyKinds: readonly CostlyKind[] = [...same, ...numbered];

/** A body of so many characters at most, of one kind. */
export function composeBody(kind: CostlyKind, length: number): string {
  return composeText(kind, length, 'Đoạn đầu.\n\n');
}

/** A text of so many characters at most, of one kind, behind these words. */
export function composeText(kind: CostlyKind, length: number, head: string): string {
  const { open = '', unit, close = () => '' } = kind;
  // What closes can be as long as the rest: half of it is tried when all is too much.
  for (let count = Math.ceil(length / unit(0).length); ; count = Math.floor(count * 0.9)) {
    const units = Array.from({ length: count }, (_, at) => unit(at)).join('');
    const body = `${head}${open}${units}${close(count)}\n`;
    if (body.length <= length || count === 0) return body;
  }
}

/** A body of so many things of one kind at most, that is no longer than given. */
export function composeMany(kind: CostlyKind, count: number, length: number): string {
  const { open = '', unit, close = () => '' } = kind;
  const units = Array.from({ length: count }, (_, at) => unit(at)).join('');
  const body = `Đoạn đầu.\n\n${open}${units}${close(count)}\n`;
  return body.length <= length ? body : composeBody(kind, length);
}

/** What a thing can stand in: its lines within something else. */
export const surroundings: readonly { name: string; wrap: (text: string) => string }[] = [
  { name: 'in a quotation', wrap: (text) => `> ${text.replaceAll('\n', '\n> ')}` },
  { name: 'in an item', wrap: (text) => `- ${text.replaceAll('\n', '\n  ')}` },
  { name: 'in a deep quotation', wrap: (text) => `> > > > ${text.replaceAll('\n', '\n> > > > ')}` },
  { name: 'in a heading', wrap: (text) => `## ${text.replaceAll('\n', ' ')}` },
  { name: 'in a cell', wrap: (text) => `|a|\n|-|\n|${text.replaceAll('\n', ' ')}|` },
  { name: 'in a component', wrap: (text) => `<Note>\n\n${text}\n\n</Note>` },
  { name: 'in a low letter', wrap: (text) => `<sub>${text.replaceAll('\n', ' ')}</sub>` },
  { name: 'in emphasis', wrap: (text) => `*${text.replaceAll('\n', ' ')}*` },
  { name: 'in a link', wrap: (text) => `[${text.replaceAll('\n', ' ')}](/x)` },
  { name: 'in a note', wrap: (text) => `a[^x]\n\n[^x]: ${text.replaceAll('\n', '\n    ')}` },
  {
    name: 'in an attribute',
    wrap: (text) => `<Note title="${text.replaceAll('\n', ' ').replaceAll('"', '')}">\n\na\n\n</Note>`,
  },
];

/** Two kinds in turn. */
export function pairKinds(one: CostlyKind, other: CostlyKind): CostlyKind {
  return {
    name: `${one.name} + ${other.name}`,
    open: (one.open ?? '') + (other.open ?? ''),
    unit: (at) => one.unit(at) + other.unit(at),
    close: (count) => (one.close?.(count) ?? '') + (other.close?.(count) ?? ''),
  };
}
