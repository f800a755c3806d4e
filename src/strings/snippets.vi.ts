/** A piece of text that the editor program writes for a short word; `$1` and `${2:words}` are places to fill in. */
export interface Snippet {
  /** The prefix that is typed to insert it. */
  prefix: string;
  description: string;
  body: readonly string[];
}

/** Pieces for `index.mdx`, in the order of the handbook. */
export const snippets: Readonly<Record<string, Snippet>> = {
  bulletin: {
    prefix: 'bantin',
    description: 'Cả một bản tin mới',
    body: [
      '---',
      'id: tin-${CURRENT_YEAR}-${CURRENT_MONTH}${CURRENT_DATE}-01',
      'title: ${1:Hội nghị sơ kết công tác thi đua, khen thưởng}',
      'section: ${2:tin-tuc-su-kien}',
      'status: draft',
      'date: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}',
      'publishedOn: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}',
      'location: ${3:xã Thanh Liêm}',
      'byline: ${4:Phòng Thi đua, Khen thưởng}',
      '---',
      '',
      'Ngày ${CURRENT_DATE}/${CURRENT_MONTH}/${CURRENT_YEAR}, tại ${3:xã Thanh Liêm}, $0',
    ],
  },
  attendees: {
    prefix: 'daibieu',
    description: 'Thành phần dự (trong phần khai báo)',
    body: [
      'attendees:',
      '  - name: ${1:Trần Văn Bình}',
      '    positions:',
      '      - ${2:Phó Giám đốc Sở Nội vụ}',
      '    part: ${3|directed,chaired,spoke,attended|}$0',
    ],
  },
  image: {
    prefix: 'khaibaoanh',
    description: 'Khai báo một ảnh (trong phần khai báo)',
    body: [
      'images:',
      '  - src: ./${1:toan-canh.jpg}',
      '    alt: ${2:Các đại biểu ngồi trong hội trường}',
      '    caption: ${3:Toàn cảnh hội nghị}$0',
    ],
  },
  withdrawal: {
    prefix: 'thuhoi',
    description: 'Thu hồi bài (trong phần khai báo)',
    body: [
      'status: withdrawn',
      'withdrawal:',
      '  on: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}',
      '  reason: ${1:Bài đăng nhầm danh sách chưa được phê duyệt.}$0',
    ],
  },
  correction: {
    prefix: 'dinhchinh',
    description: 'Đính chính (trong phần khai báo)',
    body: [
      'updated: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}',
      'corrections:',
      '  - on: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}',
      '    note: ${1:Sửa số tập thể được khen từ 12 thành 11.}$0',
    ],
  },
  Figure: {
    prefix: 'anh',
    description: 'Ảnh có mô tả, chú thích và tác giả',
    body: [
      '<Figure src="./${1:toan-canh.jpg}" alt="${2:Các đại biểu ngồi trong hội trường}" caption="${3:Toàn cảnh hội nghị}" credit="${4:Lê Thị Hoa}" />$0',
    ],
  },
  Gallery: {
    prefix: 'nhomanh',
    description: 'Nhóm ảnh đã khai báo ở images',
    body: ['<Gallery images="./${1:anh-1.jpg} ./${2:anh-2.jpg}" />$0'],
  },
  Attachment: {
    prefix: 'dinhkem',
    description: 'Tệp đính kèm, đặt giữa bài',
    body: ['<Attachment src="./${1:bao-cao.pdf}" title="${2:Báo cáo sơ kết 6 tháng đầu năm}" />$0'],
  },
  Quote: {
    prefix: 'trichdan',
    description: 'Lời trích có ghi người nói',
    body: [
      '<Quote by="${1:Đồng chí Trần Văn Bình}">',
      '',
      '${2:Lời trích đúng nguyên văn.}',
      '',
      '</Quote>$0',
    ],
  },
  Note: {
    prefix: 'luuy',
    description: 'Khung lưu ý (info) hoặc quan trọng (warning)',
    body: [
      '<Note kind="${1|info,warning|}" title="${2:Hạn nộp hồ sơ}">',
      '',
      '${3:Hồ sơ nộp trước ngày 15 tháng 11.}',
      '',
      '</Note>$0',
    ],
  },
  table: {
    prefix: 'bang',
    description: 'Bảng',
    body: ['| ${1:Đơn vị} | ${2:Hình thức} |', '| --- | --- |', '| ${3:Xã Thanh Liêm} | ${4:Bằng khen} |$0'],
  },
};
