import { formatDayShort } from '../vietnamese/days.ts';
import { quoted } from '../vietnamese/quotes.ts';

export const formatCount = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

/** The words of the search page in Vietnamese: apart from the others, because the reader's browser fetches these. */
export const searchVi = {
  title: 'Tìm kiếm',
  description: (office: string) => `Tìm trong các bản tin của ${office}.`,
  label: 'Tìm trong bản tin',
  submit: 'Tìm',
  placeholder: 'Tên người, địa danh, nội dung',
  hint: 'Gõ có dấu hoặc không dấu đều được. Đặt trong dấu ngoặc kép để tìm đúng cụm từ.',
  section: 'Chuyên mục',
  year: 'Năm',
  place: 'Địa danh',
  person: 'Người',
  event: 'Loại sự kiện',
  from: 'Từ ngày',
  to: 'Đến ngày',
  any: 'Tất cả',
  option: (value: string, count: number) => `${value} (${formatCount(count)})`,
  sort: 'Sắp xếp',
  sortRelevance: 'Phù hợp nhất',
  sortDate: 'Mới nhất',
  searching: 'Đang tìm…',
  results: (count: number) => `Tìm thấy ${formatCount(count)} bản tin`,
  found: (
    text: string,
    { same, similar, apart, nearest }: Record<'same' | 'similar' | 'apart' | 'nearest', number>,
  ) => {
    if (same + similar + apart === 0) {
      return `Không tìm thấy bản tin nào có đủ các từ đã gõ. Dưới đây là ${formatCount(nearest)} bản tin gần nhất.`;
    }
    const parts = [
      ...(same > 0 ? [`${formatCount(same)} bản tin có ${quoted(text)}`] : []),
      ...(similar > 0 ? [`${formatCount(similar)} bản tin gần giống`] : []),
      ...(apart > 0 ? [`${formatCount(apart)} bản tin có đủ các từ nhưng không liền nhau`] : []),
      ...(nearest > 0 ? [`${formatCount(nearest)} bản tin gần nhất`] : []),
    ];
    return `Tìm thấy ${parts.join('; ')}.`;
  },
  foundPages: (pages: number, nearest: number) =>
    `Tìm thấy ${formatCount(pages)} trang của website; không có bản tin nào có đủ các từ đã gõ${nearest > 0 ? `, dưới đây là ${formatCount(nearest)} bản tin gần nhất` : ''}.`,
  levels: {
    same: 'Có đúng từ ngữ đã gõ',
    similar: 'Gần giống: khác dấu, khác vài chữ, hoặc từ chưa gõ hết',
    apart: 'Có đủ các từ, không liền nhau',
    nearest: 'Gần nhất: có một phần các từ đã gõ',
  },
  alike: 'Tin khác về cùng sự việc:',
  inAttachment: 'Khớp ở tệp đính kèm:',
  standing: 'Trang của website',
  missing: (missing: readonly string[]) => `thiếu: ${missing.join(', ')}`,
  alsoSearched: 'Đang tìm cả:',
  onlyTyped: (text: string) => `Chỉ tìm ${quoted(text)}`,
  unfinished: 'Gõ tiếp để tìm đủ hơn.',
  cut: (most: number) => `Nội dung gõ quá dài: chỉ tìm theo ${most} ký tự đầu.`,
  where: (fields: readonly string[]) => `Khớp ở ${fields.join(', ')}`,
  fields: {
    title: 'tiêu đề',
    lead: 'phần tóm tắt',
    body: 'nội dung',
    people: 'thành phần dự',
    places: 'địa danh',
    days: 'ngày',
    section: 'chuyên mục',
    files: 'tên tệp đính kèm',
    pictures: 'chú thích ảnh, tên người chụp',
    id: 'mã bản tin',
  },
  none: 'Không tìm thấy bản tin nào.',
  noneFiltered: 'Không có bản tin nào qua được bộ lọc đã chọn.',
  noneHint:
    'Thử ít từ hơn, hoặc xem theo năm và chuyên mục. Tệp đính kèm là bản quét thì không tìm được chữ bên trong.',
  more: 'Xem thêm kết quả',
  failed: 'Không mở được bộ tìm kiếm. Hãy tải lại trang, hoặc xem theo năm và chuyên mục.',
  noScriptRegister: 'mọi danh sách khen thưởng, theo hình thức, năm, đơn vị và địa danh.',
  noScript: 'Ô tìm kiếm cần JavaScript. Không có JavaScript, hãy xem bản tin theo năm hoặc chuyên mục:',
  didYouMean: 'Có phải bạn tìm:',
  namesOffered: 'Tên người, địa danh, đơn vị',
  named: 'Trang riêng',
  kinds: {
    person: 'người',
    place: 'địa danh',
    organisation: 'cơ quan, đơn vị',
    bloc: 'cụm, khối thi đua',
    movement: 'phong trào',
    'event-type': 'loại sự kiện',
  },
  bulletins: (count: number) => `${formatCount(count)} bản tin`,
  clear: 'Xóa bộ lọc',
  filters: 'Lọc kết quả',
  published: (day: string) => `Đăng ${formatDayShort(day)}`,
  held: (day: string) => `Diễn ra ${formatDayShort(day)}`,
  latest: 'Bản tin mới nhất',
};

export type SearchWords = typeof searchVi;
