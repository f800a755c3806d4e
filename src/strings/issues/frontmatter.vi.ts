import { nameField } from '../field-names.vi.ts';
import { showExample } from '../fields.vi.ts';
import type { FieldAt, IssueText, YamlCause } from './forms.ts';
import { exampleOf } from './wording.ts';
import { shown } from './phrases.vi.ts';

/** The cause of a YAML syntax error, and what to write instead. */
const yamlFaults: Readonly<Record<YamlCause, (text: string) => IssueText>> = {
  'no-space': (key) => ({
    what: `Sau “${key}:” thiếu một dấu cách.`,
    hint: `Viết ${key}: rồi một dấu cách, rồi giá trị.`,
  }),
  'wide-colon': (key) => ({
    what: `Dấu hai chấm sau “${key}” là dấu của bộ gõ khác (：), không phải dấu : thường.`,
    hint: `Xóa đi và gõ lại: ${key}: …`,
  }),
  'hard-space': (key) => ({
    what: 'Dòng này có dấu cách không ngắt (NBSP), thường do chép từ Word hay trang web; máy không coi là dấu cách.',
    hint: `Xóa các dấu cách ở đầu dòng và sau dấu hai chấm rồi gõ lại${key ? `: ${key}: …` : '.'}`,
  }),
  equals: (key) => ({ what: 'Dòng này dùng dấu = thay cho dấu hai chấm.', hint: `Viết ${key}: …` }),
  'no-colon': () => ({
    what: 'Dòng này không có dạng “khóa: giá trị”.',
    hint: 'Nếu là phần tiếp của dòng trên, nối vào dòng trên; nếu là ghi chú, đặt dấu # và một dấu cách ở đầu dòng; nếu là bài viết, chuyển xuống dưới dòng --- thứ hai.',
  }),
  'open-quote': (mark) => ({
    what: `Dấu nháy ${mark} mở ở đây mà không đóng ở cuối giá trị.`,
    hint: `Thêm dấu ${mark} vào cuối giá trị, hoặc xóa dấu này.`,
  }),
  'inner-quote': (mark) => ({
    what: `Giá trị kết thúc ở dấu nháy ${mark} ngay trước chỗ này, nên các chữ còn lại bị thừa.`,
    hint: `Dấu nháy trong câu viết “ và ”: "Phong trào “Dân vận khéo” năm 2026".`,
  }),
  'open-bracket': (mark) => ({
    what: `Dấu ngoặc ${mark} mở ở đây mà không đóng.`,
    hint: `Thêm dấu ${mark === '[' ? ']' : '}'} vào đúng chỗ.`,
  }),
  'special-start': (mark) => ({
    what: `Giá trị bắt đầu bằng dấu ${mark}, là dấu có nghĩa riêng trong phần khai báo.`,
    hint: 'Đặt cả giá trị trong dấu nháy kép, ví dụ title: "[Ảnh] Toàn cảnh hội nghị".',
  }),
  backslash: () => ({
    what: 'Trong dấu nháy kép, dấu \\ có nghĩa riêng.',
    hint: 'Nếu là đường dẫn trong máy: chép tệp vào cạnh index.mdx rồi viết ./ten-tep. Nếu là chữ: viết \\\\ thay cho \\.',
  }),
  semicolon: () => ({
    what: 'Trong { } hay [ ], các mục cách nhau bằng dấu phẩy; giá trị ở đây lại chứa một dấu hai chấm.',
    hint: 'Viết dấu phẩy trước khóa tiếp theo, ví dụ { name: Trần Văn Bình, part: spoke }; giá trị có dấu hai chấm thì đặt trong dấu nháy kép.',
  }),
  'second-document': () => ({ what: 'Có một dòng --- hoặc ... thừa.', hint: 'Xóa dòng này.' }),
  dash: (text) => ({
    what: `Dấu đầu mục “${text}” ở dòng này không đúng, nên máy không hiểu đây là một mục của danh sách.`,
    hint: 'Mỗi mục bắt đầu bằng dấu gạch nối thường “-” và một dấu cách, ví dụ - name: …; các khóa sau của mục thụt thẳng với khóa đầu.',
  }),
  indent: () => ({
    what: 'Dòng này không thụt vào bằng các dòng cùng cấp.',
    hint: 'Cho các khóa, hoặc các dấu “-”, của cùng một cấp thẳng cột với nhau.',
  }),
  remark: () => ({
    what: 'Dòng này là một ghi chú viết chưa đúng cách.',
    hint: 'Ghi chú bắt đầu bằng dấu # và một dấu cách.',
  }),
  'item-on-key-line': (key) => ({
    what: `Danh sách bắt đầu ngay trên dòng “${key}:”.`,
    hint: 'Xuống dòng sau dấu hai chấm, rồi viết mỗi mục một dòng bắt đầu bằng “- ”.',
  }),
  'in-braces': () => ({
    what: 'Trong { }, sau mỗi dấu hai chấm và dấu phẩy phải có một dấu cách; giá trị có dấu phẩy đặt trong dấu nháy kép.',
    hint: 'Viết như { name: Trần Văn Bình, positions: ["Trưởng phòng"] }.',
  }),
  'keys-in-line': () => ({
    what: 'Dòng này có nhiều khóa mà không có ngoặc { }.',
    hint: 'Viết như - { name: Trần Văn Bình, positions: ["Trưởng phòng"] }, hoặc mỗi khóa một dòng.',
  }),
  'key-line': (key) => ({
    what: 'Dòng này không có dạng “khóa: giá trị”.',
    hint: `Viết ${key}, dấu hai chấm, một dấu cách, rồi giá trị.`,
  }),
  'value-below': (key) => ({
    what: `Giá trị của “${key}” nằm ở dòng dưới.`,
    hint: 'Viết khóa và giá trị trên cùng một dòng.',
  }),
  other: () => ({
    what: 'Máy không đọc được chỗ này của phần khai báo.',
    hint: 'Kiểm tra thụt đầu dòng, dấu hai chấm và dấu nháy ở dòng này; hoặc đặt cả giá trị trong dấu nháy kép.',
  }),
};

/** What is wrong where keys and values should be. */
const NO_KEYS = {
  what: 'Phần khai báo phải gồm các dòng “khóa: giá trị”.',
  hint: 'Ví dụ: title: Hội nghị sơ kết công tác thi đua, khen thưởng',
};

/** The words of the rules about frontmatter as YAML. */
export const issuesOfFrontmatterVi = {
  'no-frontmatter': (p: { start: 'blank' | 'dashes' | 'fence' | 'other' }) => ({
    what: 'Tệp không bắt đầu bằng phần khai báo.',
    hint:
      p.start === 'blank'
        ? 'Xóa dòng trống, dấu cách đứng trước dòng --- đầu tiên.'
        : p.start === 'fence'
          ? 'Xóa dòng đầu, có các dấu ` hay ~, và dòng chỉ có các dấu ấy ở dưới: dòng đầu tiên phải là ---.'
          : p.start === 'dashes'
            ? 'Dòng đầu tiên phải là đúng ba dấu trừ (---).'
            : 'Dòng đầu tiên phải là ---, rồi các dòng như “title: …”, rồi lại một dòng ---, sau đó mới đến bài.',
  }),
  /** `above` when the end is missing just above the place, `rest` is what stands behind the marker. */
  'unclosed-frontmatter': (p: { found?: string; rest?: string; above?: true }) => ({
    what: 'Phần khai báo mở bằng --- nhưng không có dòng --- kết thúc.',
    hint: p.above
      ? 'Từ dòng này trở đi là bài viết: thêm một dòng chỉ gồm --- ngay trên dòng này.'
      : p.rest
        ? `Dòng này chỉ được có ---; “${p.rest}” thì chuyển xuống dòng dưới, nếu là chữ của bài, hoặc xóa.`
        : p.found
          ? `Dòng này ghi “${p.found}”; viết lại thành --- (đúng ba dấu gạch nối, ở ngay đầu dòng).`
          : 'Thêm một dòng chỉ gồm --- ngay trước phần bài viết.',
  }),
  /** `proposal` is the line with its value in quotation marks, `write` are other lines to write, `like` the field whose example shows how. */
  'yaml-syntax': (p: {
    cause: YamlCause;
    text: string;
    message: string;
    proposal?: string;
    write?: readonly string[];
    like?: FieldAt;
  }) => {
    const { what, hint } = yamlFaults[p.cause](p.text);
    if (p.write !== undefined) {
      const how =
        p.cause === 'inner-quote' && p.write[0]!.includes('“') ? 'Dấu nháy trong câu viết “ và ”' : 'Viết';
      return { what, hint: `${how}:${showExample(p.write.join('\n'))}` };
    }
    if (p.like !== undefined) return { what, hint: shown(exampleOf(p.like)).trim() };
    return {
      what,
      hint: p.proposal === undefined ? hint : `Đặt cả giá trị trong dấu nháy kép: ${p.proposal}`,
    };
  },
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
  'yaml-colon': (p: { continued?: true; curly?: true; proposal?: string; like?: FieldAt }) =>
    p.like !== undefined
      ? {
          what: 'Giá trị ở dòng này chứa dấu hai chấm và dấu cách “: ”, nên máy đọc thành một khóa nữa.',
          hint: shown(exampleOf(p.like)).trim(),
        }
      : p.continued
        ? {
            what: 'Giá trị ở dòng này còn một dòng thụt vào bên dưới, trong đó có dấu hai chấm.',
            hint: 'Nếu dòng dưới là khóa mới, bỏ phần thụt đầu dòng; nếu là phần tiếp của giá trị, đặt cả giá trị trong dấu nháy kép.',
          }
        : {
            what: 'Giá trị ở dòng này chứa dấu hai chấm và dấu cách “: ” nhưng không nằm trong dấu nháy.',
            hint: `${p.curly ? 'Dấu nháy cong “ ” của Word không tính. ' : ''}Đặt cả giá trị trong dấu nháy kép thẳng: ${p.proposal ?? 'title: "Hội nghị: kết quả và nhiệm vụ"'}`,
          },
  'layout-key': (_: object) => ({
    what: 'Khóa “layout” không được dùng: bản tin không chọn tệp mã nguồn để chạy.',
    hint: 'Xóa dòng layout.',
  }),
  'yaml-too-deep': (p: { limit: number }) => ({
    what: `Phần khai báo lồng nhau quá ${p.limit} tầng.`,
    hint: 'Viết lại theo mẫu trong sổ tay; không trường nào cần lồng sâu như vậy.',
  }),
  'leading-zero': (p: { text: string; proposal?: string | undefined }) => ({
    what: `Số “${p.text}” có số 0 ở đầu; YAML sẽ bỏ mất số 0.`,
    hint: p.proposal === undefined ? `Đặt trong dấu nháy kép: "${p.text}".` : `Viết ${p.proposal}`,
  }),
  'not-a-mapping': (p: { register?: string }) =>
    p.register === undefined
      ? NO_KEYS
      : {
          what: `Sổ này chưa có dòng “${p.register}:”.`,
          hint: `Dòng đầu của sổ là “${p.register}:”, các mục thụt vào bên dưới. Chưa có mục nào thì viết “${p.register}: []”, hoặc xóa tệp.`,
        },
  'second-frontmatter': (p: { line: string }) => ({
    what: `Trong bài lại có phần khai báo nữa, từ dòng “${p.line}”.`,
    hint: 'Mỗi tệp chỉ có một phần khai báo, ở đầu, giữa hai dòng ---. Chuyển các dòng ấy lên đó, hoặc xóa; nếu là một tin khác, chuyển sang thư mục riêng.',
  }),
  'conflict-marker': (_: object) => ({
    what: 'Tệp còn dấu xung đột của Git (<<<<<<<, =======, >>>>>>>): hai người cùng sửa một chỗ.',
    hint: 'Giữa các dấu này là hai bản: giữ lại câu chữ đúng, xóa bản kia và xóa cả ba dòng dấu.',
  }),
  'loose-words': (p: { words: string }) => ({
    what: `“${p.words}” đứng sau dấu phẩy trong { }, nên máy hiểu là một khóa chứ không phải phần tiếp của giá trị.`,
    hint: 'Giá trị có dấu phẩy thì đặt cả trong dấu nháy kép, ví dụ { alt: "Đồng chí A, Đồng chí B trao cờ" }; nhiều chức vụ thì viết positions: ["…", "…"].',
  }),
  'line-break': (p: { field: string; value: string }) => ({
    what: `“${nameField(p.field)}” có chỗ xuống dòng hoặc dấu Tab, trong khi mỗi giá trị ở tệp này là một dòng.`,
    hint: `Viết liền một dòng, ví dụ ${p.field.split('.').at(-1)}: "${p.value}", không dùng dấu | và \\n.`,
  }),
  'yaml-comment': (p: { text: string; isSpaced?: true }) => ({
    what: `“${p.text}” sẽ mất: sau dấu cách, dấu # mở đầu một ghi chú.`,
    hint: p.isSpaced
      ? 'Nếu là chữ, đặt cả giá trị trong dấu nháy kép; nếu là ghi chú, đưa xuống một dòng riêng ở trên.'
      : 'Nếu là chữ, đặt cả giá trị trong dấu nháy kép; nếu là ghi chú, để một dấu cách sau dấu #.',
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
