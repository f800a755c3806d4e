/** How the handbook shows one component of a body. */
export interface ComponentWords {
  label: string;
  meaning: string;
  /** What an editor writes, as MDX. */
  source: string;
  /** The attributes, each with what it is for. */
  attributes: Readonly<Record<string, string>>;
  /** The words for the picture of the result. */
  alt: string;
}

/** The components of a body in the order of the handbook, and the table, which GFM gives. */
export const componentWords = {
  Figure: {
    label: 'Ảnh',
    meaning:
      'Một ảnh có chú thích và tác giả. Ảnh đã khai báo ở images thì chỉ cần viết `![](./toan-canh.jpg)`: chú thích và mô tả lấy từ phần khai báo.',
    source:
      '<Figure\n  src="./toan-canh.jpg"\n  alt="Các đại biểu ngồi trong hội trường"\n  caption="Toàn cảnh hội nghị"\n  credit="Lê Thị Hoa"\n/>',
    attributes: {
      src: 'tệp ảnh cạnh index.mdx, viết ./ ở đầu; bắt buộc',
      alt: 'ảnh chụp ai, làm gì, ở đâu; cho người không nhìn thấy ảnh',
      caption: 'dòng chữ dưới ảnh',
      credit: 'người chụp hoặc đơn vị giữ ảnh',
    },
    alt: 'Ảnh lớn giữa bài, dưới ảnh có chú thích và tên tác giả.',
  },
  Gallery: {
    label: 'Nhóm ảnh',
    meaning:
      'Nhiều ảnh nhỏ xếp thành lưới. Không ghi images thì nhóm gồm mọi ảnh đã khai báo mà chưa đặt chỗ nào; không có Gallery thì nhóm ấy tự nằm ở cuối bài.',
    source: '<Gallery images="./ky-giao-uoc.jpg ./trao-bang-khen.jpg" />',
    attributes: { images: 'các tệp ảnh, cách nhau bằng dấu cách' },
    alt: 'Hai ảnh nhỏ nằm cạnh nhau, mỗi ảnh có chú thích riêng.',
  },
  Attachment: {
    label: 'Tệp đính kèm',
    meaning:
      'Liên kết tải tệp, đặt giữa bài. Trang tự ghi loại và dung lượng. Tệp khai báo ở attachments thì còn hiện trong danh sách cuối bài.',
    source: '<Attachment src="./bao-cao.pdf" title="Báo cáo sơ kết 6 tháng đầu năm 2026" />',
    attributes: { src: 'tệp cạnh index.mdx, viết ./ ở đầu; bắt buộc', title: 'tên cho người đọc' },
    alt: 'Tên tệp là một liên kết, sau đó là loại tệp và dung lượng trong ngoặc.',
  },
  Quote: {
    label: 'Lời trích',
    meaning: 'Lời nói đúng nguyên văn, có tên người nói. Trong lời trích viết được nhiều đoạn.',
    source: '<Quote by="Đồng chí Trần Văn Mẫu">\n\nThi đua không phải là việc của một ngày hội.\n\n</Quote>',
    attributes: { by: 'người nói' },
    alt: 'Lời trích thụt vào có vạch bên trái, dưới cùng là tên người nói.',
  },
  Note: {
    label: 'Khung lưu ý',
    meaning:
      'Khung cho điều người đọc cần thấy ngay. kind="info" là lưu ý, kind="warning" là điều quan trọng. Trong khung viết được danh sách.',
    source:
      '<Note kind="warning" title="Hạn nộp hồ sơ">\n\nHồ sơ nộp **trước ngày 15 tháng 11**:\n\n- qua Cổng dịch vụ công;\n- hoặc tại bộ phận một cửa.\n\n</Note>',
    attributes: { kind: 'info hoặc warning; không ghi là info', title: 'tiêu đề của khung' },
    alt: 'Khung có tiêu đề Hạn nộp hồ sơ và danh sách hai mục.',
  },
  table: {
    label: 'Bảng',
    meaning:
      'Dấu hai chấm ở dòng gạch quyết định căn lề: `:---` trái, `:---:` giữa, `---:` phải. Trong ô, dấu `|` viết là `\\|`. Ô gộp (`colspan`, `rowspan`) thì viết bằng `<table>`. Không cần căn cột bằng tay: `npm run format` làm việc đó.',
    source:
      '| Đơn vị | Hình thức | Số lượng |\n| --- | :---: | ---: |\n| Xã Ví Dụ | Bằng khen | 12 |\n| Phường Minh Họa | Giấy khen | 5 |',
    attributes: {},
    alt: 'Bảng ba cột có dòng tiêu đề, số lượng căn lề phải.',
  },
} satisfies Record<string, ComponentWords>;

/** The words between the generated parts of the handbook. */
export const handbookWords = {
  required: 'bắt buộc',
  defaultIs: (value: string) => `Không ghi thì là: \`${value}\`.`,
  attribute: (name: string, meaning: string) => `- \`${name}\`: ${meaning}`,
  fieldTitle: (path: string, label: string, duty: string) => `\`${path}\` ${label}${duty}`,
  register: (file: string, name: string) => `### ${name}: \`registers/${file}.yaml\``,
  snippetHead: '| Gõ | Được |\n| --- | --- |',
  generated: 'Phần này do npm run handbook tạo ra; sửa ở src/strings.',
  sampleTitle: 'Bài mẫu của sổ tay biên tập',
  sampleLead: 'Đoạn đầu của bài mẫu.',
  sampleAlt: 'Hình vẽ cho sổ tay, không phải ảnh chụp.',
  sampleCaptions: ['Toàn cảnh hội nghị', 'Ký giao ước thi đua', 'Trao Bằng khen'],
};
