// Words with which a line of its own begins, as patterns.

/** How a person is addressed, before the name. */
export const personPattern = String.raw`(?:Ông|Bà|Đồng chí|Các đồng chí|Đ\/c)(?=\s+\p{Lu})`;

/** The units of a measure, which has a sign. */
export const measurePattern = String.raw`(?:%|‰|°|℃|độ(?!\p{L}))`;

/** The parts of a document, before their numbers. */
export const partPattern =
  '(?:Điều|Khoản|Mục|Điểm|Chương|Phần|Tiết|Bước|Câu|ĐIỀU|KHOẢN|MỤC|ĐIỂM|CHƯƠNG|PHẦN|TIẾT)';
