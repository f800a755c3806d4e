import type { LookAlike } from './forms.ts';
import { FIX, list, plain } from './wording.ts';
import { CONVERT_FIRST } from './phrases.vi.ts';

/** The words of the rules about the letters of a text. */
export const issuesOfTextVi = {
  'not-utf8': (_: object) => ({
    what: 'Tệp không phải văn bản UTF-8 (có thể là tệp Word, ảnh, hoặc lưu bằng bảng mã cũ).',
    hint: 'Mở tệp trong trình soạn thảo, chọn lưu với bảng mã UTF-8.',
  }),
  'bidirectional-control': (p: { codePoint: string }) => ({
    what: `Có ký tự điều khiển chiều viết (${p.codePoint}) không nhìn thấy được.`,
    hint: 'Xóa ký tự này: đặt con trỏ ở đúng vị trí đã nêu rồi xóa và gõ lại chữ hai bên.',
  }),
  'mixed-script': (p: { word: string }) => ({
    what: `Từ “${p.word}” trộn chữ Latinh với chữ của hệ chữ khác (Kirin, Hy Lạp, Armenia…) trông giống nhau.`,
    hint: 'Gõ lại cả từ bằng bộ gõ tiếng Việt.',
  }),
  'look-alike-letter': (p: LookAlike) => {
    const retype =
      p.write === undefined
        ? 'Gõ lại từ ấy bằng bộ gõ tiếng Việt.'
        : `Gõ lại bằng bộ gõ tiếng Việt: “${p.write}”.`;
    switch (p.as) {
      case 'private':
        return {
          what: `“${p.word}” có ký tự riêng của một phông chữ (như dấu đầu dòng của Word): máy khác hiện thành ô trống.`,
          hint: 'Xóa ký tự ấy; đầu mục thì gõ “- ”, ký hiệu thì chèn lại bằng ký hiệu Unicode (✓, →…).',
        };
      case 'styled':
        return {
          what: `“${p.word}” viết bằng chữ kiểu (chữ toàn cỡ hoặc chữ toán học đậm, nghiêng…), không phải chữ cái thường: máy tìm kiếm và máy đọc không hiểu.`,
          hint: `Viết ${plain(p.word)}; muốn đậm thì viết ${plain(p.word, '**')}.`,
        };
      case 'other-script':
        return {
          what: `“${p.word}” là chữ của hệ chữ khác (Kirin, Hy Lạp…) trông giống chữ Latinh: tìm từ ấy trên trang sẽ không thấy.`,
          hint: retype,
        };
      case 'foreign':
        return {
          what: `“${p.word}” có chữ cái của ngôn ngữ khác trông giống chữ tiếng Việt, thường do chép từ tệp PDF: tìm từ ấy sẽ không thấy.`,
          hint: retype,
        };
      case 'misread':
        return {
          what: `“${p.word}” là chữ “${p.write}” bị đọc nhầm bảng mã (UTF-8 đọc thành Windows-1252) rồi lưu lại.`,
          hint: 'Chép lại từ văn bản gốc, và lưu tệp với bảng mã UTF-8; nếu không còn văn bản gốc thì gõ lại.',
        };
      case 'lost':
        return {
          what: `“${p.word}” có chữ đã mất: chương trình nào đó không đọc được chữ ấy và ghi ký tự thay thế.`,
          hint: 'Chép lại từ văn bản gốc, hoặc gõ lại từ ấy.',
        };
    }
  },
  'not-nfc': (p: { word: string; byHand?: true }) => ({
    what: `“${p.word}” được gõ bằng dấu tổ hợp (Unicode tổ hợp), máy tìm kiếm và so sánh sẽ sai.`,
    hint: p.byHand
      ? CONVERT_FIRST
      : `Chạy ${FIX} để chuyển sang Unicode dựng sẵn (NFC); mặt chữ không đổi. Để không lặp lại, trong bộ gõ chọn bảng mã “Unicode”.`,
  }),
  'invisible-character': (p: { codePoint: string; byHand?: true }) => ({
    what: `Có ký tự không nhìn thấy (${p.codePoint}).`,
    hint: p.byHand
      ? 'Xóa ký tự ở đúng vị trí đã nêu; nếu nó đứng thay chỗ xuống dòng hay dấu cách thì gõ lại.'
      : `Chạy ${FIX} để xóa; mặt chữ không đổi.`,
  }),
  'eth-for-d-stroke': (p: { word: string; codePoint: string; byHand?: true }) => ({
    what: `Trong “${p.word}”, chữ Ð là chữ của ngôn ngữ khác (${p.codePoint}), không phải chữ Đ tiếng Việt.`,
    hint: p.byHand ? CONVERT_FIRST : `Chạy ${FIX} để thay bằng chữ Đ (U+0110); mặt chữ không đổi.`,
  }),
  'non-breaking-space': (p: { count: number }) => ({
    what: `Có ${p.count} dấu cách không ngắt dòng (NBSP), thường do chép từ trang web hoặc Word; đây là chỗ đầu tiên.`,
    hint: 'Xóa rồi gõ lại dấu cách thường.',
  }),
  'doubled-space': (p: { count: number }) => ({
    what: `Có ${p.count} chỗ gõ hai dấu cách liền nhau trở lên; đây là chỗ đầu tiên.`,
    hint: 'Giữ lại một dấu cách; nếu các dấu cách xếp chữ thành cột thì viết thành bảng.',
  }),
  'mixed-tone-placement': (p: { kinds: readonly { word: string; count: number }[] }) => ({
    what: `Dấu thanh đặt theo hai kiểu trong cùng một tệp: ${p.kinds.map(({ word, count }) => `kiểu “${word}” ${count} chỗ`).join(', ')}.`,
    hint: 'Cả hai kiểu đều đúng; nên chọn một. Tin chép nguyên văn thì giữ như bài gốc.',
  }),
  'legacy-encoding': (p: { word: string }) => ({
    what: `“${p.word}” giống chữ gõ bằng bảng mã cũ (TCVN3, phông .VnTime; hoặc VNI), lên trang sẽ thành chữ sai.`,
    hint: 'Mở văn bản gốc, chuyển mã sang Unicode (ví dụ bằng công cụ chuyển mã của UniKey), rồi chép lại.',
  }),
  'office-spelt-twice': (p: { spellings: readonly string[] }) => ({
    what: `Tên một cơ quan được viết nhiều cách: ${list(p.spellings)}.`,
    hint: 'Nên viết một cách. Tin chép nguyên văn thì giữ như bài gốc.',
  }),
};
