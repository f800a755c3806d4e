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
  'place-out-of-time': (p: {
    field: string;
    name: string;
    id: string;
    date: string;
    from?: string;
    to?: string;
  }) => ({
    what:
      p.to === undefined
        ? `Ngày ${p.date} chưa có “${p.name}” (ở ${nameField(p.field)}): theo registers/places.yaml, nơi này có từ ${p.from}.`
        : `Ngày ${p.date} không còn “${p.name}” (ở ${nameField(p.field)}): theo registers/places.yaml, nơi này hết từ sau ngày ${p.to}.`,
    hint: 'Viết tên, mã của đơn vị có vào ngày diễn ra; ngày ghi nhầm thì sửa date; ngày trong sổ sai thì sửa validFrom, validTo ở registers/places.yaml.',
  }),
  'other-place': (p: { field: string; id: string; name: string; said: string; meant: string }) => ({
    what: `location.place là ${p.id} (${p.name}), nhưng location.text lại ghi “${p.said}”: bản tin sẽ nằm ở trang của nơi khác.`,
    hint: `Viết place: ${p.meant}, hoặc sửa location.text cho đúng nơi.`,
  }),
  'other-person': (p: { id: string; name: string; said: string }) => ({
    what: `Hồ sơ ${p.id} là của ${p.name}, nhưng người dự ghi là “${p.said}”: bản tin sẽ nằm ở trang của người khác.`,
    hint: `Bỏ dòng person, hoặc ghi mã hồ sơ của ${p.said} trong registers/people.yaml.`,
  }),
  'repeated-attendee': (p: { name: string; other: number }) => ({
    what: `“${p.name}” đã có ở người dự thứ ${p.other}, cùng chức vụ: trang hiện người này hai lần.`,
    hint: 'Xóa một mục; một người có nhiều chức vụ thì ghi chung trong positions. Nếu là hai người trùng tên thì ghi vào lint.',
  }),
  'split-position': (p: { field: string; write: string }) => ({
    what: 'Dấu phẩy trong [ ] tách một chức vụ thành hai: dấu phẩy này thuộc tên cơ quan.',
    hint: `Viết positions: ${p.write}, đặt cả chức vụ trong dấu nháy kép.`,
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
