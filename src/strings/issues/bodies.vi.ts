import type { PersonalKind } from '../personal-data.vi.ts';
import type {
  BlankInAddress,
  BracePlace,
  CostlyConstruct,
  Ended,
  LinkMeant,
  Misplaced,
  TagFault,
  UnknownAttributes,
  UnreadMarkup,
} from './forms.ts';
import { list, escapeBraces, glossTone, numberLimits, tags } from './wording.ts';
import { meant, personalKinds } from './phrases.vi.ts';

/** The limited parts of a body in words, with advice where shortening is not the only remedy. */
const costly: Readonly<Record<CostlyConstruct, { name: (sign: string) => string; instead?: string }>> = {
  reference: {
    name: () => 'mã ký tự (như &amp; hoặc &nbsp;)',
    instead: 'Gõ thẳng chữ hoặc dấu thay cho mã: dấu & thay cho &amp;, dấu cách thay cho &nbsp;.',
  },
  brace: { name: () => 'dấu {', instead: 'Bỏ bớt ghi chú {/* … */}; nếu { là câu chữ, viết \\{.' },
  tag: { name: () => 'dấu < (kể cả ở các thẻ như <td>, </td>)' },
  definition: { name: () => 'dòng địa chỉ liên kết hoặc lời chú thích (“[tên]: …”)' },
  note: { name: () => 'dấu chú thích [^…]' },
  bracket: { name: () => 'dấu [', instead: 'Nếu [ là câu chữ, bỏ bớt hoặc thay bằng dấu ngoặc tròn.' },
  code: { name: () => 'dấu `', instead: 'Xóa dấu ` do chương trình khác để lại.' },
  emphasis: { name: (sign) => `dấu ${sign}`, instead: 'Xóa các dấu làm đậm, làm nghiêng không cần thiết.' },
  bar: { name: () => 'dấu |', instead: 'Bỏ cột trống ở các bảng.' },
  item: { name: (sign) => `dấu đầu mục (${sign})`, instead: 'Bỏ bớt các mục lồng nhau.' },
  heading: { name: () => 'dấu # ở đầu dòng', instead: 'Chia bài thành nhiều bản tin, hoặc bớt tiêu đề.' },
  quotation: { name: () => 'dấu > ở đầu dòng', instead: 'Bỏ bớt dấu > lồng nhau.' },
  part: { name: () => 'phần (đoạn, ô bảng, mục, chỗ in đậm, dòng của khối mã, cứ 6 dấu câu là một phần)' },
};

/** What a brace stands in, and how braces are written there. */
const bracePlaces: Readonly<Record<BracePlace, { name: string; write: string }>> = {
  image: { name: 'lời tả, tên tệp hay tên của ảnh', write: '\\{ và \\}' },
  link: { name: 'địa chỉ, tên của liên kết hay nhãn của chú thích', write: '\\{ và \\}' },
  attribute: { name: 'giá trị của một thẻ', write: '&#123; và &#125;' },
  address: { name: 'một địa chỉ', write: '%7B và %7D' },
};

/** What to do with an address that holds blanks. */
const blanks: Readonly<Record<BlankInAddress['as'], (write: string | undefined) => string>> = {
  contact: (write) =>
    `Sau tel: chỉ ghi một số điện thoại, sau mailto: một địa chỉ thư, không có dấu cách${write === undefined ? '' : `: viết “${write}”`}.`,
  address: (write) =>
    write === undefined
      ? 'Tên máy chủ không có dấu cách: chép lại địa chỉ từ thanh địa chỉ của trình duyệt.'
      : `Viết “${write}”.`,
  file: (write) => `Tên tệp không có dấu cách: đổi tên tệp rồi viết “${write}” thành một đoạn riêng.`,
  words: (write) =>
    `Nếu đây là câu chữ trong ngoặc, viết “${write}”; nếu là liên kết, ghi địa chỉ (https://…) trong ngoặc tròn.`,
};

/** Why reading a part of a file was ended. */
const ends: Readonly<Record<Ended, (part: string) => string>> = {
  time: (part) => `Máy mất quá 4 giây để đọc ${part} của tệp này nên đã dừng lại.`,
  memory: (part) => `Máy cần quá 768 MB bộ nhớ để đọc ${part} của tệp này nên đã dừng lại.`,
  crash: (part) => `Chương trình đọc ${part} của tệp này bị ngắt giữa chừng.`,
};

/** What is wrong in a tag. */
const tagFaults: Readonly<
  Record<Exclude<TagFault, 'other'>, { what: string; hint: (write: string | undefined) => string }>
> = {
  comma: { what: 'có dấu phẩy giữa hai thuộc tính', hint: () => 'Thay dấu phẩy bằng một dấu cách.' },
  colon: {
    what: 'có dấu hai chấm thay cho dấu bằng',
    hint: (write) => `Viết ${write}, với dấu bằng thường.`,
  },
  curly: {
    what: 'có dấu nháy cong hoặc dấu nháy lạ quanh một giá trị',
    hint: (write) => `Dùng dấu nháy kép thẳng: ${write}.`,
  },
  unquoted: {
    what: 'có một giá trị không nằm trong dấu nháy',
    hint: (write) => `Đặt giá trị trong dấu nháy kép thẳng: ${write}.`,
  },
  'inner-quote': {
    what: 'một giá trị chứa dấu nháy kép, hoặc thiếu dấu nháy, dấu bằng',
    hint: (write) => `Trong giá trị, dấu nháy viết “ và ”${write === undefined ? '' : `: ${write}`}.`,
  },
  backslash: { what: 'cuối thẻ có dấu \\ thay cho dấu /', hint: (write) => `Kết thúc thẻ bằng ${write}.` },
  end: { what: 'thiếu dấu kết thúc thẻ', hint: () => 'Kết thúc thẻ bằng />, hoặc bằng > khi có thẻ đóng.' },
};

/** What to write for the tags of text programs and web pages. */
const insteadOfTag: ReadonlyMap<string, string> = new Map(
  Object.entries({
    b: 'Chữ đậm viết **chữ**.',
    strong: 'Chữ đậm viết **chữ**.',
    i: 'Chữ nghiêng viết _chữ_.',
    em: 'Chữ nghiêng viết _chữ_.',
    a: 'Liên kết viết [chữ](https://…).',
    img: 'Ảnh đặt riêng một đoạn: ![mô tả ảnh](./ten-anh.jpg).',
    figure: 'Ảnh đặt riêng một đoạn: ![mô tả ảnh](./ten-anh.jpg).',
    h1: 'Tiêu đề trong bài viết ## ở đầu dòng.',
    h2: 'Tiêu đề trong bài viết ## ở đầu dòng.',
    h3: 'Tiêu đề nhỏ trong bài viết ### ở đầu dòng.',
    ul: 'Danh sách: mỗi mục một dòng bắt đầu bằng “- ”.',
    ol: 'Danh sách đánh số: mỗi mục một dòng bắt đầu bằng “1. ”.',
    li: 'Danh sách: mỗi mục một dòng bắt đầu bằng “- ”.',
    blockquote: 'Trích dẫn: mỗi dòng bắt đầu bằng “> ”.',
    hr: 'Đường kẻ: một dòng chỉ có ---, trước và sau có dòng trống.',
  }),
);

/** The words of the rules about the body of a bulletin. */
export const issuesOfBodiesVi = {
  'mdx-syntax': (p: { message: string; tag?: string; fault?: TagFault; write?: string | undefined }) =>
    p.fault !== undefined && p.fault !== 'other'
      ? {
          what: `Thẻ <${p.tag}> viết chưa đúng: ${tagFaults[p.fault].what}.`,
          hint: tagFaults[p.fault].hint(p.write),
        }
      : p.tag === undefined
        ? {
            what: 'Chỗ này trong bài không đọc được.',
            hint: 'Nếu có dấu < hoặc { là chữ thường, viết \\< hoặc \\{.',
          }
        : {
            what: `Thẻ <${p.tag}> viết chưa đúng.`,
            hint: `Tên thẻ đúng cả chữ hoa; mỗi giá trị đặt trong dấu nháy kép thẳng ("…", không phải “…”); mỗi thẻ mở có thẻ đóng </${p.tag}>, hoặc kết thúc bằng />.`,
          },
  'import-export': (_: object) => ({
    what: 'Dòng bắt đầu bằng import hoặc export là mã nguồn; bài viết không chứa mã.',
    hint: 'Xóa dòng này. Nếu là câu chữ, viết thêm {/* */} ở đầu dòng.',
  }),
  expression: (p: { text: string }) => ({
    what: `{${p.text}} là biểu thức mã; bài viết không chứa mã.`,
    hint: `Nếu là chữ, viết ${escapeBraces(`{${p.text}}`)}; nếu không, xóa đi.${p.text.includes('/*') ? ' Ghi chú viết {/* … */}: mỗi cặp ngoặc chỉ một ghi chú, không kèm gì khác.' : ''}`,
  }),
  'unknown-component': (p: { name: string; near: string | undefined; known: readonly string[] }) => ({
    what: `Không có thành phần <${p.name}>.`,
    hint: `${meant(p.near)}Trong bài chỉ dùng được: ${tags(p.known)}.`,
  }),
  'html-element': (p: { name: string; known: readonly string[] }) => ({
    what: `Thẻ HTML <${p.name}> không dùng được trong bài.`,
    hint: `${insteadOfTag.get(p.name.toLowerCase()) ?? 'Xóa thẻ, giữ lại chữ. Chép từ Word hay trang web thì dán vào Notepad, rồi chép từ đó sang, để chỉ còn chữ.'} Các thẻ dùng được: ${tags(p.known)}.`,
  }),
  'unknown-attribute': (p: UnknownAttributes) => ({
    what: `<${p.component}> không có thuộc tính ${list(p.names)}.`,
    hint: p.isBetween
      ? `Lời viết giữa hai thẻ: <${p.component}>…</${p.component}>.`
      : p.meant.length > 0
        ? `Viết ${p.meant.map((name) => `${name}="…"`).join(' ')}. Các thuộc tính dùng được: ${p.known.join(', ')}.`
        : p.known.length > 0
          ? `Các thuộc tính dùng được: ${p.known.join(', ')}.`
          : 'Thẻ này không có thuộc tính nào.',
  }),
  'attribute-not-literal': (p: { component: string; name: string }) => ({
    what: `Thuộc tính “${p.name}” của <${p.component}> phải là chữ trong dấu nháy kép, không phải {…}.`,
    hint: `Viết ${p.name}="…".`,
  }),
  'missing-attribute': (p: { component: string; name: string }) => ({
    what: `<${p.component}> thiếu thuộc tính “${p.name}”.`,
    hint: `Viết <${p.component} ${p.name}="…" … />.`,
  }),
  'bad-attribute-value': (p: { component: string; name: string; value: string; allowed: string }) => ({
    what: `${p.name}="${p.value}" của <${p.component}> không dùng được.`,
    hint: numberLimits.get(p.name)
      ? `Cần một số từ 1 đến ${numberLimits.get(p.name)}.`
      : `Dùng một trong: ${p.allowed.split(', ').map(glossTone).join(', ')}.`,
  }),
  'unsafe-link': (p: LinkMeant) => ({
    what: p.url === '' ? 'Liên kết chưa có địa chỉ.' : `Địa chỉ liên kết “${p.url}” không dùng được.`,
    hint: p.picture
      ? `Ảnh thì viết ![mô tả ảnh](${p.picture}), có dấu ! ở trước, thành một đoạn riêng.`
      : p.attachment
        ? `Chép tệp vào cạnh index.mdx rồi đặt riêng một đoạn: <Attachment src="./${p.attachment}" title="…" />.`
        : `${
            p.proposal
              ? `Có phải bạn muốn viết ${p.proposal}? `
              : p.words
                ? `Nếu “(${p.url})” là câu chữ, viết \\[ thay cho dấu [ ở trước. `
                : ''
          }Liên kết chỉ bắt đầu bằng https://, http://, mailto:, tel:, / hoặc #; trước tên máy chủ không có @.`,
  }),
  'misleading-link': (p: { text: string; host: string }) => ({
    what: `Liên kết ghi “${p.text}” nhưng lại dẫn đến ${p.host}.`,
    hint: 'Ghi đúng địa chỉ mà liên kết dẫn đến, hoặc chỉ ghi bằng lời (ví dụ: Cổng thông tin của tỉnh) và để tên máy chủ ra ngoài liên kết.',
  }),
  'odd-host': (p: { written: string; host: string }) => ({
    what: `Tên máy chủ “${p.written}” viết bằng chữ lạ hoặc mã xn--, dễ nhầm với tên khác; trình duyệt đọc là ${p.host}.`,
    hint: 'Mở thử liên kết và xem đúng là trang cần dẫn hay không; nếu đúng thì ghi vào lint.',
  }),
  'unsafe-contact-link': (p: { url: string }) => ({
    what: !/^mailto:/i.test(p.url)
      ? `Liên kết “${p.url}” làm nhiều hơn là mở thư mới hoặc gọi một số điện thoại.`
      : !p.url.includes('@')
        ? `“${p.url}” không có dấu @ (dấu thường), nên không phải một địa chỉ thư.`
        : /@[^.?]*(?:\?|$)/.test(p.url)
          ? `“${p.url}” thiếu phần đuôi của tên máy chủ sau dấu @, ví dụ .gov.vn.`
          : `Liên kết “${p.url}” làm nhiều hơn là mở thư mới hoặc gọi một số điện thoại.`,
    hint: /^tel:/i.test(p.url)
      ? 'Sau tel: chỉ ghi một số điện thoại: chữ số, có thể có dấu + ở đầu, ví dụ tel:+842293000000.'
      : 'Sau mailto: chỉ ghi một địa chỉ thư; có thể thêm ?subject=…, không thêm cc, bcc, body, attach hay người nhận khác.',
  }),
  'not-at-top-level': (p: { name: string; inside?: string | undefined }) =>
    p.inside === 'Gallery'
      ? {
          what: `${p.name} không đặt bên trong <Gallery> được.`,
          hint: `Kể tên ảnh ở images của thẻ, <Gallery images="${p.name}" />, và khai báo ảnh kèm alt ở images của phần khai báo.`,
        }
      : {
          what: `${p.name} phải đứng riêng một đoạn, không nằm trong đoạn văn, danh sách, bảng hay trích dẫn.`,
          hint: 'Để một dòng trống trước và sau, và không thụt vào.',
        },
  'nested-too-deep': (p: { limit: number }) => ({
    what: `Bài lồng nhau quá ${p.limit} tầng (danh sách trong danh sách, trích dẫn trong trích dẫn…).`,
    hint: 'Bỏ bớt các dấu > hoặc thụt đầu dòng thừa.',
  }),
  'heading-level-one': (p: { isUnderlined?: true }) =>
    p.isUnderlined
      ? {
          what: 'Dòng dấu = biến dòng trên nó thành tiêu đề cấp một, nhưng tiêu đề ấy đã là tiêu đề bản tin.',
          hint: 'Nếu là đề mục, viết ## trước chữ và xóa dòng dấu =; nếu muốn hiện dấu =, viết \\= ở đầu dòng ấy.',
        }
      : {
          what: 'Tiêu đề cấp một (#) đã là tiêu đề bản tin.',
          hint: 'Trong bài bắt đầu từ cấp hai: viết ## thay cho #. Nếu dấu # là câu chữ, viết \\#.',
        },
  'empty-body': (p: { isPage?: true; isOfDecision?: true }) =>
    p.isOfDecision
      ? {
          what: 'Bài viết cạnh quyết định không có lời nào.',
          hint: 'Viết ít nhất một đoạn, hoặc xóa tệp.',
        }
      : {
          what: `${p.isPage ? 'Trang' : 'Bản tin'} chỉ có phần khai báo, không có bài.`,
          hint: 'Viết ít nhất một đoạn sau dòng --- thứ hai.',
        },
  'unclosed-tag': (p: { name: string; found?: string }) =>
    p.found !== undefined
      ? {
          what: `Thẻ đóng </${p.found}> không đóng thẻ đang mở, <${p.name}>.`,
          hint: `Viết </${p.name}> thay cho nó, hoặc thêm </${p.name}> ở trước nó.`,
        }
      : {
          what: `Thẻ <${p.name}> mở ra mà không đóng.`,
          hint:
            p.name === 'br'
              ? 'Viết <br /> để xuống dòng.'
              : /^(?:Figure|Gallery|Attachment)$/.test(p.name)
                ? 'Viết /> thay cho dấu > ở cuối thẻ.'
                : `Thêm </${p.name}>, hoặc viết \\< nếu dấu < là chữ thường.`,
        },
  'literal-brace': (p: { comment?: true }) => ({
    what: p.comment
      ? 'Ghi chú mở ở đây bằng {/* mà không đóng.'
      : 'Dấu ngoặc nhọn { } trong bài bị hiểu là mã.',
    hint: p.comment
      ? 'Thêm */} ở cuối ghi chú: {/* nhắc nhau */}.'
      : 'Viết \\{ và \\} để hiện dấu ngoặc nhọn; phần chỉ để định dạng, như {width=50%}, thì xóa đi.',
  }),
  'stray-brace': (p: { place: BracePlace }) => ({
    what: `Dấu { trong ${bracePlaces[p.place].name} không mở được ghi chú: điều viết trong ngoặc sẽ lên trang.`,
    hint: `Ghi chú {/* … */} đặt ở ngoài, thành một dòng riêng. Nếu dấu ngoặc nhọn là câu chữ, viết ${bracePlaces[p.place].write}.`,
  }),
  'literal-angle': (p: { address?: true }) => ({
    what: 'Dấu < trong bài bị hiểu là mở một thẻ.',
    hint: p.address
      ? 'Bỏ hai dấu < và > quanh địa chỉ: địa chỉ tự thành liên kết.'
      : 'Viết \\< để hiện dấu bé hơn, ví dụ \\<5%.',
  }),
  'html-comment': (_: object) => ({
    what: 'Ghi chú kiểu <!-- … --> không dùng được trong bài.',
    hint: 'Đưa ghi chú vào trường notes ở phần khai báo, hoặc viết {/* ghi chú */}.',
  }),
  'broken-link': (p: { url: string; near: string | undefined }) => ({
    what: `Liên kết “${p.url}” không dẫn đến trang nào.`,
    hint: `${meant(p.near)}Kiểm tra năm và tên thư mục của bản tin, hoặc tên tệp của trang cố định; địa chỉ của trang kết thúc bằng dấu /.`,
  }),
  'not-in-page': (_: object) => ({
    what: 'Ảnh và thành phần chỉ dùng trong bản tin, không dùng trong trang cố định này.',
    hint: 'Trang cố định chỉ gồm chữ, liên kết, danh sách và bảng.',
  }),
  'unread-markup': (p: UnreadMarkup) => {
    if (p.kind === 'blank') {
      const what = `“${p.text}” không thành liên kết hay ảnh, vì trong ngoặc tròn có dấu cách.`;
      return { what, hint: blanks[p.as](p.write) };
    }
    if (p.kind === 'swap' || p.kind === 'broken') {
      const why =
        p.kind === 'swap' ? 'chữ đặt trong [ ], địa chỉ đặt trong ( )' : 'địa chỉ bị xuống dòng ở giữa';
      return { what: `“${p.text}” không thành liên kết: ${why}.`, hint: `Viết “${p.write}”.` };
    }
    if (p.kind === 'colon') {
      return {
        what: `Lời chú thích ${p.text} thiếu dấu hai chấm nên không thành chú thích.`,
        hint: `Viết “${p.write}”${p.isNamed ? '' : `, và ghi ${p.text} ngay sau chữ cần chú thích`}. Nếu là chữ thường, viết \\[ thay cho [.`,
      };
    }
    return {
      gap: {
        what: `“${p.text}” không thành ${p.text.startsWith('!') ? 'ảnh' : 'liên kết'}, vì có dấu cách giữa ] và (.`,
        hint: 'Xóa dấu cách ấy.',
      },
      'picture-gap': {
        what: `“${p.text}” không thành ảnh, vì có dấu cách giữa ! và [.`,
        hint: 'Xóa dấu cách ấy.',
      },
      mark: {
        what: `Chú thích ${p.text} không có lời chú thích.`,
        hint: `Thêm một dòng ở cuối bài: ${p.text}: lời chú thích. Nếu là chữ thường, viết \\[ thay cho [.`,
      },
      note: {
        what: `Lời chú thích ${p.text} sẽ mất: trong bài không có chỗ nào ghi ${p.text}.`,
        hint: `Viết ${p.text} ngay sau chữ cần chú thích, hoặc xóa dòng này.`,
      },
      definition: {
        what: `Dòng bắt đầu bằng “${p.text}” sẽ mất: máy hiểu là địa chỉ của một liên kết không có trong bài.`,
        hint: 'Nếu là câu chữ, viết \\[ thay cho [ ở đầu dòng; nếu không, xóa dòng này.',
      },
    }[p.kind];
  },
  'lost-cells': (p: { cells: number; columns: number }) => ({
    what: `Dòng này của bảng có ${p.cells} ô, đầu bảng chỉ có ${p.columns}: các ô thừa sẽ mất.`,
    hint: 'Thêm cột ở hai dòng đầu bảng, hoặc bỏ dấu | thừa; dấu | là chữ thì viết \\|.',
  }),
  'personal-data': (p: { kind: PersonalKind; rows: number; isText?: true; isShared?: true }) => ({
    what: `${p.isShared ? 'Tệp này' : p.isText ? 'Bài viết' : 'Danh sách'} có ${personalKinds[p.kind]} (${p.rows} dòng); đây là chỗ đầu tiên.`,
    // `site.yaml` and the registers have neither privacy nor lint.
    hint: p.isShared
      ? 'Lời ở tệp này hiện trên nhiều trang. Bỏ dữ liệu cá nhân; số máy của cơ quan ghi ở office.telephone trong site.yaml.'
      : `Bỏ dữ liệu cá nhân không cần cho bạn đọc, và ghi việc đó ở privacy. ${
          p.isText
            ? 'Nếu là số máy làm việc, hay dữ liệu ấy được phép công khai, thì ghi vào lint.'
            : 'Danh sách khen thưởng chỉ cần họ tên, chức vụ, đơn vị.'
        }`,
  }),
  'empty-component': (p: { name: string; again?: true }) =>
    p.name === 'Gallery'
      ? {
          what: p.again
            ? 'Đây là <Gallery /> thứ hai không kể tên ảnh: trang sẽ hiện các ảnh ấy hai lần.'
            : '<Gallery /> ở đây không có ảnh nào: trang sẽ hiện một danh sách ảnh trống.',
          hint: p.again
            ? 'Xóa một trong hai, hoặc kể tên ảnh: <Gallery images="./anh-1.jpg ./anh-2.jpg" />.'
            : 'Khai báo ảnh ở images của phần khai báo, hoặc xóa thẻ này.',
        }
      : {
          what: `<${p.name}> ở đây không có lời nào: trang sẽ hiện một khung trống.`,
          hint: `Viết lời giữa hai thẻ: <${p.name}>, một dòng trống, lời, một dòng trống, </${p.name}>; hoặc xóa thẻ này.`,
        },
  'misplaced-element': (p: Misplaced) => {
    switch (p.as) {
      case 'outside':
        return {
          what: `<${p.name}> ở đây đứng ngoài <${p.parent}>: trình duyệt bỏ thẻ ấy, chữ của các ô dính vào nhau.`,
          hint: 'Viết đủ cả bảng: <table><tr><td>…</td></tr></table>, mỗi hàng một <tr>; nếu không cần bảng thì xóa thẻ, giữ lại chữ.',
        };
      case 'words':
        return {
          what: `“${p.text}” nằm trong <${p.name}> mà ở ngoài các ô: trình duyệt đưa nó ra khỏi bảng.`,
          hint: 'Viết tên bảng trong <caption>…</caption> ngay sau <table>; chữ khác viết trong một ô <td>…</td>.',
        };
      case 'late':
        return {
          what: `<${p.name}> ở đây không đứng đầu bảng, hoặc đã có ở trên.`,
          hint: 'Mỗi bảng nhiều nhất một <caption>, ngay sau <table>, rồi một <thead>; các hàng còn lại ở <tbody>.',
        };
      case 'table':
        return {
          what: '<table> ở đây nằm trong một câu, một đề mục hay một ô của bảng khác.',
          hint: 'Để bảng đứng riêng, một dòng trống trước và sau; bảng nằm trong ô thì viết thành bảng riêng ở dưới.',
        };
      case 'break':
        return {
          what: '<br> ở đây được mở rồi đóng, chữ ở giữa không thuộc về đâu.',
          hint: 'Viết <br /> ở mỗi chỗ xuống dòng và xóa </br>.',
        };
      case 'line':
        return {
          what: `<${p.name}> ở đây chứa cả đoạn, danh sách hoặc bảng, nhưng chỉ nhận chữ trong một dòng.`,
          hint: `Viết liền trên một dòng: <${p.name}>…</${p.name}>.`,
        };
    }
  },
  'table-too-large': (p: { cells: number; limit: number }) => ({
    what: `Các bảng của bài có tất cả ${p.cells} ô, kể cả ô trống; tối đa ${p.limit} ô.`,
    hint: 'Chia thành nhiều bản tin, hoặc đính kèm danh sách đầy đủ bằng tệp .xlsx.',
  }),
  'costly-text': (
    p:
      | { construct: CostlyConstruct; sign: string; count: number; limit: number }
      | { ended: Ended; isYaml?: true },
  ) => {
    const shorter = 'Chia bài thành nhiều bản tin, hoặc đính kèm phần dài bằng tệp .pdf, .xlsx.';
    if ('ended' in p && p.isYaml) {
      return {
        what: `${ends[p.ended]('phần khai báo')} Các tệp khác vẫn được đọc.`,
        hint: 'Tìm và xóa chỗ có hàng nghìn dấu lặp lại (như [, {, -, !, &, *). Nếu phần khai báo không có gì lạ, xin gửi tệp này cho người phụ trách kỹ thuật.',
      };
    }
    if ('ended' in p) {
      return {
        what: `${ends[p.ended]('phần bài')} Các tệp khác vẫn được đọc.`,
        hint: `Tìm và xóa chỗ có hàng nghìn dấu lặp lại (như &, {, [, <, >). ${shorter} Nếu bài không có gì lạ, xin gửi tệp này cho người phụ trách kỹ thuật.`,
      };
    }
    const { name, instead } = costly[p.construct];
    return {
      what: `Bài có ${p.count} ${name(p.sign)}; tối đa ${p.limit}. Chỗ vượt quá ở đây.`,
      hint: instead === undefined ? shorter : `${instead} ${shorter}`,
    };
  },
};
