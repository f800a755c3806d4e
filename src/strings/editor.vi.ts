import type { FieldTexts, FieldWords } from './fields/texts.ts';

/** What the editor program shows beside a field, as Markdown: its meaning, whether it must stand, an example. */
export function explainField({ meaning, example, required, default: value }: FieldWords): string {
  const duty = required
    ? 'Bắt buộc.'
    : value === undefined
      ? 'Không bắt buộc.'
      : `Không ghi thì là: \`${value}\`.`;
  return `${meaning}\n\n${duty}\n\nVí dụ:\n\n\`\`\`yaml\n${example}\n\`\`\``;
}

/** What the editor program says of a value that does not fit. */
export function explainMisfit({ example }: FieldWords): string {
  return `Chưa đúng dạng. Ví dụ: ${example.replaceAll('\n', ' ⏎ ')}`;
}

/** The names of the schemas, as the editor program shows them. */
export const schemaTitles = {
  bulletin: 'Phần khai báo của bản tin',
  page: 'Phần khai báo của trang cố định',
  site: 'site.yaml: cơ quan và cách sắp xếp trang',
  places: 'Sổ địa danh',
  organisations: 'Sổ đơn vị',
  blocs: 'Sổ khối, cụm thi đua',
  movements: 'Sổ phong trào thi đua',
  people: 'Sổ người',
  abbreviations: 'Sổ chữ viết tắt',
} as const;

/** The tasks in the menu of the editor program. */
export const taskLabels = {
  new: 'Bantin: viết bản tin mới',
  check: 'Bantin: kiểm tra',
  preview: 'Bantin: xem trước',
  format: 'Bantin: trình bày lại',
} as const;

/** The keys of registers, by key: a record of a place and one of an office share them. */
export const registerFields: FieldTexts = {
  id: {
    label: 'Mã',
    meaning:
      'Mã của hồ sơ: chữ thường không dấu, chữ số và dấu gạch nối. Đã dùng thì không đổi, kể cả khi tên đổi.',
    example: 'id: xa-thanh-liem-ninh-binh',
    required: true,
  },
  level: {
    label: 'Cấp',
    meaning:
      'province: tỉnh, thành phố. district: huyện, quận, thị xã (đến 30/6/2025). commune: xã. ward: phường. township: thị trấn.',
    example: 'level: commune',
    required: true,
  },
  code: {
    label: 'Mã số đơn vị hành chính',
    meaning: 'Số của đơn vị trong danh mục của Nhà nước, đặt trong dấu nháy kép để giữ số 0 ở đầu.',
    example: 'code: "13486"',
  },
  names: {
    label: 'Các tên',
    item: 'tên',
    meaning: 'Tên gọi qua các thời kỳ, mỗi tên một mục; cần ít nhất một tên.',
    example: 'names:\n  - text: xã Thanh Liêm\n    from: 2025-07-01',
    required: true,
  },
  text: {
    label: 'Tên',
    meaning: 'Tên đúng như trong văn bản.',
    example: 'text: xã Thanh Liêm',
    required: true,
  },
  from: { label: 'Từ ngày', meaning: 'Ngày đầu tiên, viết năm-tháng-ngày.', example: 'from: 2025-07-01' },
  to: { label: 'Đến ngày', meaning: 'Ngày cuối cùng, viết năm-tháng-ngày.', example: 'to: 2025-06-30' },
  parent: {
    label: 'Thuộc',
    meaning: 'Mã của hồ sơ cấp trên trong cùng sổ.',
    example: 'parent: tinh-ninh-binh',
  },
  validFrom: { label: 'Có từ', meaning: 'Ngày thành lập.', example: 'validFrom: 2025-07-01' },
  validTo: { label: 'Có đến', meaning: 'Ngày cuối cùng còn tồn tại.', example: 'validTo: 2025-06-30' },
  successors: {
    label: 'Nay là',
    item: 'hồ sơ kế tục',
    meaning: 'Mã các hồ sơ kế tục sau khi sáp nhập, chia tách.',
    example: 'successors: [xa-thanh-liem-ninh-binh]',
    default: '[]',
  },
  aliases: {
    label: 'Cách viết khác',
    meaning: 'Những cách viết khác của cùng một tên; bài viết như vậy thì máy không cho là viết nhầm.',
    example: 'aliases: ["Phòng TĐKT"]',
    default: '[]',
  },
  name: { label: 'Họ tên', meaning: 'Họ và tên đầy đủ.', example: 'name: Đỗ Hồng Hà', required: true },
  sortName: {
    label: 'Khóa sắp xếp',
    meaning: 'Cách viết dùng để xếp khi chữ cuối của họ tên không phải là tên gọi.',
    example: 'sortName: Minh Tâm',
  },
  memberships: {
    label: 'Các chức vụ',
    item: 'chức vụ',
    meaning: 'Người ấy giữ chức vụ gì, ở đâu, từ ngày nào đến ngày nào.',
    example: 'memberships:\n  - organisation: so-noi-vu\n    position: Phó Giám đốc',
    default: '[]',
  },
  organisation: {
    label: 'Đơn vị',
    meaning: 'Mã đơn vị trong registers/organisations.yaml.',
    example: 'organisation: so-noi-vu',
  },
  position: {
    label: 'Chức vụ',
    meaning: 'Chức vụ đúng từng chữ.',
    example: 'position: Phó Giám đốc',
    required: true,
  },
  short: { label: 'Viết tắt', meaning: 'Chữ viết tắt.', example: 'short: TĐKT', required: true },
  long: {
    label: 'Viết đầy đủ',
    item: 'cách viết đầy đủ',
    meaning: 'Các cách viết đầy đủ của chữ viết tắt; cần ít nhất một.',
    example: 'long: ["Thi đua, Khen thưởng"]',
    required: true,
  },
};
