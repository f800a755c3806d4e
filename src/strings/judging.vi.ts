/** The words of `npm run score-search` in Vietnamese. */
export const judgingVi = {
  help: `npm run score-search -- <câu-hỏi.txt> [thư mục trang]   chấm ô tìm kiếm bằng câu hỏi của chính cơ quan; không ghi thư mục thì chấm trang vừa dựng

Mỗi dòng trong tệp là một câu người đọc gõ, dấu =, rồi tên thư mục của những bản tin đúng, cách nhau bằng dấu phẩy:
  # tên loại câu hỏi
  mẹ tôi có được bằng khen không = trao-bang-khen-2024, so-ket-2024`,
  noFile: 'Thiếu tệp câu hỏi. Hãy gõ: npm run score-search -- <câu-hỏi.txt>',
  notThere: (path: string) => `Không có ${path}`,
  noIndex: (path: string) => `Trong ${path} không có bộ tìm kiếm của trang. Hãy chạy npm run build trước.`,
  noQuestions: (path: string) => `Trong ${path} không có câu hỏi nào. Mỗi dòng: câu hỏi = tên-thư-mục`,
  noAnswer: (place: string) => `${place}: thiếu dấu = và bản tin đúng. Hãy viết: câu hỏi = tên-thư-mục`,
  unknown: (place: string, slug: string) =>
    `${place}: trang không có bản tin ${slug}. Hãy viết tên thư mục của bản tin, như trong địa chỉ của nó.`,
  unsorted: 'chưa xếp loại',
  all: 'tất cả',
  heading: ['loại câu hỏi', 'số câu', 'đúng ngay đầu', 'đúng trong 5', 'đúng trong 10', 'không thấy gì'],
  failures: 'Câu chưa đúng ngay đầu:',
  found: (text: string, first: string | undefined) =>
    first === undefined ? `  ${text} → không thấy gì` : `  ${text} → ${first}`,
};

export type JudgingWords = typeof judgingVi;
