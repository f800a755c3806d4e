import { issueAt, type Issue } from '../../src/gate/issue.ts';
import { explainIssue } from '../../src/gate/report.ts';
import { findRepair, rules, type Rule } from '../../src/gate/rules.ts';
import { BULLETIN } from './content-root.ts';
import { faults } from './faults/faults.ts';
import { readFiles } from './read.ts';

const chapters: Readonly<Record<string, string>> = {
  1: 'Tệp và tên tệp',
  2: 'Chữ và bảng mã',
  3: 'Phần khai báo viết sai dạng',
  4: 'Các trường khai báo',
  5: 'Bài viết',
  6: 'Ảnh và tệp đính kèm',
  7: 'Giữa các tệp với nhau',
  8: 'Quyết định khen thưởng',
  9: 'Bản tin nhập về',
};

const opening = `# Mã lỗi và cảnh báo

\`npm run check\` kiểm tra mọi thứ mà không dựng trang. Mỗi điều phát hiện được có một mã cố định, để hỏi đáp qua điện
thoại cho tiện. Dưới đây là từng mã: công cụ nói gì, viết thế nào là sai, thế nào là đúng.

- **Lỗi** phải sửa thì trang mới dựng được. Bản đã đăng vẫn giữ nguyên.
- **Cảnh báo** không cản việc đăng. Xem rồi mà thấy đúng thì ghi vào phần khai báo của bản tin, kèm lý do; từ đó công cụ
  không nhắc nữa:

  \`\`\`yaml
  lint:
    - rule: BT-209
      reason: Giữ nguyên cách bỏ dấu của bài gốc.
  \`\`\`

- **Sửa tự động**: \`npm run check -- --fix\` sửa ký tự không nhìn thấy, chữ Unicode tổ hợp và tên tệp (dấu, dấu cách, chữ hoa), thêm \`\\\` trước
  dấu bị hiểu nhầm, viết thẳng địa chỉ của liên kết đi vòng, không đổi câu chữ. \`npm run check -- --fix-photos\` xóa thông tin máy chụp khỏi tệp ảnh, không đổi hình; tệp gốc được giữ trong thư mục \`.originals\` bên cạnh thư mục nội dung.
`;

/** Where the list of codes lies in the project. */
export const CODES_PAGE = 'content/MA-LOI.md';

/** The list of codes in the editors' handbook: what each rule says of its fault, the fault and the right form. */
export async function buildCodesPage(): Promise<string> {
  const names = Object.keys(rules) as Rule[];
  const sections = await Promise.all(names.map(async (rule) => ({ rule, text: await buildSection(rule) })));
  const byChapter = Map.groupBy(sections, ({ rule }) => rules[rule].code.charAt(3));
  const parts = [...byChapter].map(([chapter, group]) =>
    [`## ${chapter}. ${chapters[chapter]} (BT-${chapter}xx)\n`, ...group.map(({ text }) => text)].join('\n'),
  );
  return [opening, ...parts].join('\n');
}

async function buildSection(rule: Rule): Promise<string> {
  if (rule === 'program-failed') {
    const issue = issueAt(rule, { file: BULLETIN, line: 1, column: 1 }, { reason: 'Invalid array length' });
    return tellRule(rule, issue);
  }
  const { wrong, setUp, shown } = faults[rule];
  const { issues } = await readFiles(wrong, { setUp });
  const issue = issues.find((each) => each.rule === rule);
  if (!issue) throw new Error(`the fault of ${rule} is not found`);
  return [tellRule(rule, issue), `Sai:\n\n${fence(shown.wrong)}`, `Đúng:\n\n${fence(shown.right)}`].join(
    '\n',
  );
}

function tellRule(rule: Rule, issue: Issue): string {
  const { code, severity } = rules[rule];
  const { what, hint } = explainIssue(issue, 'vi');
  const repair = findRepair(rule);
  const head = `### ${code} (${severity === 'error' ? 'lỗi' : 'cảnh báo'}${repair ? ', sửa tự động được' : ''})\n`;
  return [head, fence(`${what}\n→ ${hint}`)].join('\n');
}

function fence(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}
