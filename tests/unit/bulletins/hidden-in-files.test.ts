import { expect, it } from 'vitest';
import { formatReport } from '../../../src/gate/report.ts';
import { vi } from '../../../src/strings/vi.ts';
import { publicFile } from '../../support/content-root.ts';
import { FOLDER, withLines } from '../../support/faults/fault.ts';
import { embeddedDocx } from '../../support/hiding-constructs.ts';
import { writeDocx, writeXlsx } from '../../support/office-documents.ts';
import { writePdf } from '../../support/pdf.ts';
import { readFiles } from '../../support/read.ts';

const earlier = '\n1 0 obj\n<</Type/Catalog/Lang(vi)>>\nendobj\n';
const signature = '<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>';
const layers = '<</OCProperties<</D<</OFF[9 0 R]>>>>>>';
const pdf = (...objects: string[]) =>
  Buffer.concat([writePdf({ objects: ['<</Type/Catalog>>', ...objects] }), Buffer.from(earlier)]);
const files = {
  [`${FOLDER}/a.docx`]: Buffer.from(
    writeDocx('<w:p><w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins></w:p>', {
      'word/embeddings/b.docx': embeddedDocx,
    }),
  ),
  [`${FOLDER}/b.xlsx`]: Buffer.from(
    writeXlsx('', {
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="Nguồn" state="veryHidden"/></sheets></workbook>',
    }),
  ),
  [`${FOLDER}/c.pdf`]: pdf(),
  [`${FOLDER}/d.pdf`]: pdf(signature),
  [`${FOLDER}/e.pdf`]: pdf(signature, layers),
};
const attachments = `attachments: [${['a.docx', 'b.xlsx', 'c.pdf', 'd.pdf', 'e.pdf']
  .map((name) => `{ src: ./${name}, title: Tài liệu ${name[0]} }`)
  .join(', ')}]`;

it('tells once what all attachments of a bulletin hide, and how it is taken out of each', async () => {
  const { issues } = await readFiles({ ...withLines(attachments), ...files });
  expect(formatReport(issues, vi.issues.severity, 'vi')).toMatchInlineSnapshot(`
    "bulletins/2024/tin-thu/a.docx:1:1  cảnh báo BT-119: Mở tệp ra thì không thấy, nhưng ai tải về cũng lấy ra được: “a.docx” (1 chỗ sửa còn theo dõi (Track Changes); 1 tài liệu nhúng, bấm đúp là mở được cả tệp (bảng tính của biểu đồ…)); “b.xlsx” (1 trang tính ẩn: “Nguồn”); “c.pdf” (1 bản cũ, có trước khi sửa); “d.pdf” (1 bản cũ, có trước khi sửa); “e.pdf” (1 bản cũ, có trước khi sửa; 1 lớp (layer) đang tắt).
        → Word: Xem lại (Review) > Chấp nhận (Accept) > Chấp nhận tất cả và dừng theo dõi; biểu đồ hay tài liệu nhúng: sao chép, Dán đặc biệt > Ảnh, rồi xóa cái cũ; lưu và thay tệp này, hoặc xuất ra PDF rồi đăng bản PDF. Excel: bấm chuột phải vào tên trang tính > Bỏ ẩn (Unhide) rồi giữ hoặc xóa; không thấy ở đó thì Tệp > Thông tin > Kiểm tra sự cố > Kiểm tra tài liệu (Inspect Document); lưu và thay tệp này, hoặc xuất ra PDF rồi đăng bản PDF. PDF: mở tệp rồi in ra PDF mới (máy in “Microsoft Print to PDF” hoặc “Lưu dưới dạng PDF”), và thay tệp này. Tệp đã ký số: đừng in lại hay lưu lại, vì chữ ký sẽ mất; hãy xin nơi ban hành một bản sạch đã ký. Muốn giữ thì ghi vào lint và nêu tên từng tệp trong lý do (tệp không nêu tên thì vẫn bị cảnh báo): lint: [{ rule: BT-119, reason: "a.docx, b.xlsx, c.pdf, d.pdf, e.pdf: …" }]."
  `);
});

/** The files that are still warned of when the bulletin excuses BT-119 for these reasons. */
async function warnedOf(...reasons: string[]): Promise<string[]> {
  const lint = reasons.map((reason) => `{ rule: BT-119, reason: "${reason}" }`).join(', ');
  const { issues } = await readFiles({ ...withLines(`lint: [${lint}]\n${attachments}`), ...files });
  return issues
    .filter(({ code }) => code === 'BT-119')
    .flatMap(({ details }) => (details as { files: { name: string }[] }).files.map(({ name }) => name));
}

it('is silenced in the bulletin for the files that the reason names, and for no other', async () => {
  expect(await warnedOf('Bản góp ý a.docx, ./b.xlsx và c.pdf: cố ý cho xem. Ký số: d.pdf', 'e.pdf.')).toEqual(
    [],
  );
  expect(await warnedOf('a.docx: cố ý cho xem')).toEqual(['b.xlsx', 'c.pdf', 'd.pdf', 'e.pdf']);
  expect(await warnedOf('aa.docx, a.docx.pdf, b.xlsx2: tệp khác', 'Cố ý cho xem')).toHaveLength(5);
});

it('tells what a file of `public` hides', async () => {
  const { issues } = await readFiles({ ...withLines('attachments: []'), [publicFile('quy-che.pdf')]: pdf() });
  expect(issues.map(({ code, file }) => [code, file])).toEqual([['BT-119', publicFile('quy-che.pdf')]]);
});
