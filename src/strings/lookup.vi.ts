import { formatDayShort } from '../vietnamese/days.ts';

/** What the look-up of awards says while it is used, in Vietnamese: apart from the others, because the reader's browser fetches these. */
export const lookupVi = {
  waiting: 'Đang tìm…',
  failed: 'Không tải được dữ liệu tra cứu. Hãy thử lại, hoặc xem danh sách theo năm dưới đây.',
  none: 'Không thấy. Hãy gõ không dấu, hoặc gõ ít chữ hơn.',
  noneOfNumber: 'Trang này không có quyết định nào mang số này.',
  noneButNear: 'Không thấy đúng tên này.',
  noneButWays: 'Không thấy tên này; có danh sách theo đơn vị, địa danh hoặc hình thức.',
  ways: 'Danh sách theo đơn vị, địa danh, hình thức',
  near: 'Tên chỉ khác một chữ cái',
  wayOut: 'Không tìm thấy? Cách thử khác, và nơi để hỏi',
  found: ({
    names,
    isMore,
    rows,
    decisions,
    isOtherDay,
  }: {
    names: number;
    /** Whether there are more names than are counted. */
    isMore: boolean;
    /** Rows of names that are the query, that are it but for its accents, and that have some of their words from it. */
    rows: { same: number; accents: number; part: number };
    decisions: number;
    /** Whether none of the decisions is of the day or year that was typed. */
    isOtherDay: boolean;
  }) =>
    [
      ...(rows.same > 0 ? [`${rows.same} dòng danh sách đúng tên này`] : []),
      ...(rows.accents > 0 ? [`${rows.accents} dòng danh sách mang tên khác dấu`] : []),
      ...(rows.part > 0 ? [`${rows.part} dòng danh sách của một tên có những chữ này`] : []),
      ...(names > 0
        ? [
            `${isMore ? 'trên ' : ''}${names} tên ${rows.same + rows.accents + rows.part > 0 ? 'khác ' : ''}có những chữ này`,
          ]
        : []),
      ...(decisions > 0 && isOtherDay
        ? [`Không có quyết định mang số này vào ngày hoặc năm đã gõ; vào ngày khác có ${decisions}`]
        : []),
      ...(decisions > 0 && !isOtherDay ? [`${decisions} quyết định mang số này`] : []),
    ].join('; '),
  furtherNames: (names: number) => `Xem thêm ${names} tên`,
  more: 'Còn nhiều tên nữa: gõ thêm một chữ của tên, hoặc tên xã, tên đơn vị ở đằng sau.',
  namesakes: 'Trùng tên không phải là cùng một người: hãy so chức vụ, đơn vị, địa phương và quyết định.',
  others: 'Những tên khác có những chữ này',
  decisions: 'Quyết định mang số này',
  otherDays: 'Quyết định mang số này, của ngày khác',
  narrow: 'Thu hẹp danh sách',
  facets: { year: 'Năm', place: 'Địa phương', award: 'Hình thức' },
  moreChips: (values: number) => `và ${values} mục nữa`,
  narrowed: (shown: number, rows: number) => `Còn ${shown} trong ${rows} dòng`,
  widen: 'Bỏ thu hẹp',
  loaded: (rows: number, all: number) =>
    `Chỉ đếm và thu hẹp trong ${rows} dòng mới nhất đã tải; còn ${all - rows} dòng chưa tải, bấm “Xem cả” ở dưới tên để tải.`,
  all: (rows: number) => `Xem cả ${rows} dòng`,
  offer: (rows: number) => `Danh sách khen thưởng có ${rows} dòng mang tên này`,
  offerAny: 'Tìm chữ này trong danh sách khen thưởng',
  unit: 'đơn vị, địa danh ghi trong danh sách; gõ tên người ở đằng trước để tìm người ở đó',
  decision: (number: string, day: string) => `Quyết định số ${number} ngày ${formatDayShort(day)}`,
  rows: (rows: number) => `${rows} dòng danh sách`,
  classes: { nhat: 'hạng Nhất', nhi: 'hạng Nhì', ba: 'hạng Ba' },
  corrected: (from: string, to: string) => `Đã đính chính: “${from}” sửa thành “${to}”`,
  posthumous: 'truy tặng',
  struck: 'đã hủy bỏ hoặc tước',
};

export type LookupWords = typeof lookupVi;
