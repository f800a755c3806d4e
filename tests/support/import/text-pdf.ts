import { writePdf } from '../pdf.ts';

/** A PDF of one page with these lines, whose letters are known by a map to Unicode, as office programs write them. */
export function writeTextPdf(lines: readonly string[]): Buffer {
  const letters = [...new Set(lines.join(''))];
  const hex = (code: number) => code.toString(16).padStart(4, '0');
  const shown = lines.map(
    (line) => `<${[...line].map((letter) => hex(letters.indexOf(letter) + 1)).join('')}> Tj 0 -20 Td`,
  );
  const content = `BT /F 12 Tf 60 700 Td ${shown.join('\n')} ET`;
  const map = letters
    .map((letter, index) => `<${hex(index + 1)}> <${hex(letter.codePointAt(0)!)}>`)
    .join('\n');
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <ffff> endcodespacerange ${letters.length} beginbfchar\n${map}\nendbfchar endcmap end end`;
  const stream = (text: string) => `<</Length ${text.length}>>\nstream\n${text}\nendstream`;
  return writePdf({
    objects: [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>',
      stream(content),
      '<</Type/Font/Subtype/Type0/BaseFont/Thu/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>',
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/Thu/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor 8 0 R>>',
      stream(unicode),
      '<</Type/FontDescriptor/FontName/Thu/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    ],
  });
}
