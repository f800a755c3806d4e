import { writeDocx, type Parts } from '../office-documents.ts';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Text as it stands in XML. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A run of Word with these properties. */
export function run(text: string, properties = ''): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

/** A paragraph of Word: a text, or runs, and its properties. */
export function paragraph(inside: string, properties = ''): string {
  const runs = inside.includes('<w:') ? inside : run(inside);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A paragraph of a list. */
export function item(text: string, list: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A cell: its words or paragraphs, and its properties, such as `<w:gridSpan w:val="2"/>`. */
export function cell(inside: string, properties = ''): string {
  const paragraphs = inside.includes('<w:p') ? inside : paragraph(inside);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs}</w:tc>`;
}

export function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

/** The part with the lists of a document: for each, its levels as number format and text, such as `['decimal', 'Điều %1.']`. */
export function numberingPart(
  lists: Readonly<Record<number, readonly (readonly [form: string, text: string])[]>>,
  more = '',
): Parts {
  const all = Object.entries(lists);
  const abstracts = all.map(([id, levels]) => {
    const each = levels.map(
      ([form, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${xmlText(text)}"/></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${id}">${each.join('')}</w:abstractNum>`;
  });
  const nums = all.map(([id]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
  return {
    'word/numbering.xml': `<w:numbering ${WORD}>${abstracts.join('')}${nums.join('')}${more}</w:numbering>`,
  };
}

/** A part of Word by its name, such as `footnotes` or `header1`. */
export function wordPart(name: string, inside: string): Parts {
  const root = name === 'header1' ? 'hdr' : name;
  return { [`word/${name}.xml`]: `<w:${root} ${WORD}>${inside}</w:${root}>` };
}

/** A document of Word for imports. */
export function writeWord(body: string, parts: Parts = {}): Buffer {
  return Buffer.from(writeDocx(body, parts));
}
