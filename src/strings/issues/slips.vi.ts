import { nameField } from '../field-names.vi.ts';
import type { RepeatedKind } from './forms.ts';

/** The words of the rules about slips of the pen in fields and texts: all is shown, but hardly as it was meant. */
export const issuesOfSlipsVi = {
  'markup-in-field': (p: { field: string; typed: string; write: string }) => ({
    what: `“${nameField(p.field)}” chỉ là chữ: trang hiện nguyên cả dấu, “${p.typed}”.`,
    hint: `Viết “${p.write}”. Chữ đậm, liên kết và thẻ chỉ dùng trong bài.`,
  }),
  'alt-says-nothing': (p: { alt: string; src: string }) => ({
    what: `Mô tả “${p.alt}” của ảnh ${p.src} không cho người không nhìn thấy ảnh biết gì.`,
    hint: 'Viết một câu nói ảnh chụp ai, làm gì, ở đâu.',
  }),
  'repeated-words': (p: { kind: RepeatedKind; words: string; src: string; other: string }) =>
    ({
      alt: {
        what: `Ảnh ${p.src} và ${p.other} có cùng một mô tả, “${p.words}”: nghe đọc thì không phân biệt được.`,
        hint: 'Viết cho mỗi ảnh một câu nói ảnh ấy chụp ai, làm gì.',
      },
      title: {
        what: `Tệp ${p.src} và ${p.other} có cùng một tên, “${p.words}”: trên trang không phân biệt được.`,
        hint: 'Viết cho mỗi tệp một title riêng, ví dụ thêm số hoặc ngày.',
      },
      caption: {
        what: `Ảnh ${p.src} có mô tả (alt) giống hệt chú thích (caption), “${p.words}”: người nghe đọc phải nghe hai lần.`,
        hint: 'Ở alt, tả điều nhìn thấy trong ảnh; ở caption, ghi điều ảnh không nói được. Nếu chỉ cần một thì bỏ caption.',
      },
      credit: {
        what: `Trang tự ghi “Ảnh:” trước tên người chụp, nên “${p.words}” của ảnh ${p.src} hiện hai lần chữ ấy.`,
        hint: `Viết credit: ${p.other}.`,
      },
    })[p.kind],
  'repeated-photograph': (p: { src: string; other: string }) => ({
    what: `${p.src} và ${p.other} là cùng một ảnh: trang sẽ hiện ảnh ấy hai lần.`,
    hint: `Xóa một trong hai tệp và dòng ghi nó, hoặc thay ${p.src} bằng ảnh khác.`,
  }),
  'not-one-name': (p: { kind: 'address' | 'several'; name: string; write: string }) => ({
    what:
      p.kind === 'address'
        ? `“${p.name}” có cả lời xưng hô: trang sẽ xếp và dẫn người này theo lời ấy.`
        : `“${p.name}” có nhiều hơn họ tên của một người: trang sẽ coi đó là tên của một người.`,
    hint:
      p.kind === 'address'
        ? `Viết “name: ${p.write}”.`
        : `Viết “name: ${p.write}”. Mỗi người một mục riêng; chức vụ thì ghi ở positions.`,
  }),
};
