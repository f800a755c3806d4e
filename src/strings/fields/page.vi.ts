import type { FieldTexts } from './texts.ts';

/** The frontmatter of a standing page. */
export const pageFields: FieldTexts = {
  title: {
    label: 'Tiêu đề',
    meaning: 'Tiêu đề của trang cố định, cũng là chữ trong menu; từ 2 đến 120 ký tự.',
    example: 'title: Giới thiệu',
    required: true,
  },
  description: {
    label: 'Giới thiệu ngắn',
    meaning: 'Một câu nói trang viết về gì, cho máy tìm kiếm; từ 10 đến 300 ký tự.',
    example: 'description: Chức năng, nhiệm vụ của Phòng Thi đua, Khen thưởng.',
    required: true,
  },
  'lint[]': {
    label: 'Bỏ qua cảnh báo',
    item: 'cảnh báo bỏ qua',
    meaning:
      'Những cảnh báo đã xem và chấp nhận cho trang này, mỗi cảnh báo một mục có mã và lý do. Lỗi thì không bỏ qua được. Không hiện trên trang.',
    example: 'lint:\n  - rule: BT-209\n    reason: Giữ nguyên cách bỏ dấu của bài gốc.',
    default: '[]',
  },
  'lint[].rule': {
    label: 'Mã cảnh báo',
    meaning: 'Mã của cảnh báo, như npm run check đã ghi; danh sách mã ở tệp MA-LOI.md.',
    example: 'rule: BT-209',
    required: true,
  },
  'lint[].reason': {
    label: 'Lý do bỏ qua',
    meaning: 'Vì sao chấp nhận, từ 5 đến 300 ký tự, để người sau biết là đã xem.',
    example: 'reason: Giữ nguyên cách bỏ dấu của bài gốc.',
    required: true,
  },
};
