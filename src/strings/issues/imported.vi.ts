/** Fields of an imported draft that may wait for a person. */
export type WaitingField = 'title' | 'section' | 'date' | 'byline' | 'images';

const ADVICE: Readonly<Record<WaitingField, string>> = {
  title: 'Viết title từ 10 đến 200 ký tự; không đổi chữ của tiêu đề gốc nếu có.',
  section: 'Ghi section bằng mã của một chuyên mục trong site.yaml.',
  date: 'Ghi date bằng ngày diễn ra, ví dụ 2022-07-28; bài không nói về việc nào có ngày thì ghi ngày đăng ở trang cũ.',
  byline: 'Ghi byline bằng tên người hay đơn vị ký tên dưới bài.',
  images: 'Viết alt cho từng ảnh: trong ảnh có ai, đang làm gì, ở đâu.',
};

/** Messages about what was imported, in Vietnamese. */
export const issuesOfImportedVi = {
  'waits-for-editor': (p: { field: WaitingField; count?: number }) => ({
    what:
      p.field === 'images'
        ? `Bản nháp nhập về còn chờ người điền: ${p.count ?? 1} ảnh chưa có mô tả (alt).`
        : `Bản nháp nhập về còn chờ người điền ${p.field}.`,
    hint: `${ADVICE[p.field]} Chưa điền thì bản tin chưa đăng được.`,
  }),
};
