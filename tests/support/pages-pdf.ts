import { writePdf } from './pdf.ts';

const PICTURE = 'q 500 0 0 700 40 40 cm /I Do Q';

/** A PDF of pages that are one picture each, with these lines of ASCII over it; a page without words is a scan. */
export function writePagesPdf(pages: readonly (string | undefined)[]): Buffer {
  const first = 5;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n0\nendstream',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((words, index) => {
      const lines = (words?.split('\n') ?? []).map((line) => `(${line}) Tj 0 -14 Td`).join('\n');
      const content = `${PICTURE}\nBT /F 12 Tf 60 700 Td ${lines} ET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</I 3 0 R>>/Font<</F 4 0 R>>>>/Contents ${first + 2 * index + 1} 0 R>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return writePdf({ objects });
}
