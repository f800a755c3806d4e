/** What most often leads to a complaint of the parser. */
const yamlFaults: Readonly<Record<string, string>> = {
  MISSING_CHAR: 'Thiếu dấu nháy đóng, dấu ngoặc đóng hoặc dấu hai chấm.',
  BAD_INDENT: 'Dòng này không thụt bằng các dòng cùng cấp, hoặc thiếu dấu ngoặc đóng ở trên.',
  BAD_SCALAR_START: 'Giá trị bắt đầu bằng một dấu đặc biệt: đặt cả giá trị trong dấu nháy kép.',
  UNEXPECTED_TOKEN: 'Có chữ hoặc dấu thừa ở chỗ này.',
  BAD_DQ_ESCAPE: 'Trong dấu nháy kép, dấu \\ phải viết hai lần: \\\\.',
  MULTIPLE_DOCS: 'Có một dòng --- thừa.',
};

/** The words of the rules about frontmatter as YAML. */
export const issuesOfFrontmatterVi = {
  'no-frontmatter': (_: object) => ({
    what: 'Tệp không bắt đầu bằng phần khai báo.',
    hint: 'Dòng đầu tiên phải là ---, rồi các dòng như “title: …”, rồi lại một dòng ---, sau đó mới đến bài.',
  }),
  'unclosed-frontmatter': (_: object) => ({
    what: 'Phần khai báo mở bằng --- nhưng không có dòng --- kết thúc.',
    hint: 'Thêm một dòng chỉ gồm --- ngay trước phần bài viết.',
  }),
  'yaml-syntax': (p: { code: string; message: string }) => ({
    what: `Phần khai báo viết sai cú pháp YAML (${p.code}).`,
    hint: `${yamlFaults[p.code] ?? 'Kiểm tra thụt đầu dòng, dấu hai chấm và dấu nháy ở dòng này.'} Trình đọc YAML báo: ${p.message}`,
  }),
  'yaml-tab': (_: object) => ({
    what: 'Dòng này thụt vào bằng phím Tab; YAML chỉ chấp nhận dấu cách.',
    hint: 'Thay mỗi Tab bằng hai dấu cách.',
  }),
  'duplicate-key': (p: { key: string }) => ({
    what: `Khóa “${p.key}” được khai báo hai lần.`,
    hint: 'Giữ lại một dòng, xóa dòng kia.',
  }),
  'yaml-alias': (_: object) => ({
    what: 'Không dùng bí danh YAML (dấu *).',
    hint: 'Viết lại giá trị đầy đủ; nếu là chữ bắt đầu bằng dấu *, đặt trong dấu nháy kép.',
  }),
  'yaml-colon': (p: { continued?: true }) =>
    p.continued
      ? {
          what: 'Giá trị ở dòng này còn một dòng thụt vào bên dưới, trong đó có dấu hai chấm.',
          hint: 'Nếu dòng dưới là khóa mới, bỏ phần thụt đầu dòng; nếu là phần tiếp của giá trị, đặt cả giá trị trong dấu nháy kép.',
        }
      : {
          what: 'Giá trị ở dòng này chứa dấu hai chấm và dấu cách “: ” nhưng không nằm trong dấu nháy.',
          hint: 'Đặt cả giá trị trong dấu nháy kép, ví dụ title: "Hội nghị: kết quả và nhiệm vụ".',
        },
  'layout-key': (_: object) => ({
    what: 'Khóa “layout” không được dùng: bản tin không chọn tệp mã nguồn để chạy.',
    hint: 'Xóa dòng layout.',
  }),
  'yaml-too-deep': (p: { limit: number }) => ({
    what: `Phần khai báo lồng nhau quá ${p.limit} tầng.`,
    hint: 'Viết lại theo mẫu trong sổ tay; không trường nào cần lồng sâu như vậy.',
  }),
  'leading-zero': (p: { text: string }) => ({
    what: `Số “${p.text}” có số 0 ở đầu; YAML sẽ bỏ mất số 0.`,
    hint: `Đặt trong dấu nháy kép: "${p.text}".`,
  }),
  'not-a-mapping': (_: object) => ({
    what: 'Phần khai báo phải gồm các dòng “khóa: giá trị”.',
    hint: 'Ví dụ: title: Hội nghị sơ kết công tác thi đua, khen thưởng',
  }),
  'yaml-comment': (p: { text: string }) => ({
    what: `“${p.text}” sẽ mất: sau dấu cách, dấu # mở đầu một ghi chú.`,
    hint: 'Nếu là chữ, đặt cả giá trị trong dấu nháy kép; nếu là ghi chú, để một dấu cách sau dấu #.',
  }),
  'yaml-property': (p: { text: string }) => ({
    what: `“${p.text}” sẽ mất: ở đầu một giá trị, dấu ! và dấu & có nghĩa riêng trong YAML.`,
    hint: 'Đặt cả giá trị trong dấu nháy kép.',
  }),
  'frontmatter-too-long': (p: { limit: number }) => ({
    what: `Phần khai báo dài quá ${p.limit} KB.`,
    hint: 'Chuyển danh sách dài xuống bài viết, hoặc thành tệp đính kèm.',
  }),
};
