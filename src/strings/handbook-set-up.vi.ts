/** Where the content of an office lies, for the parts of the handbook that depend on it. */
export interface OfficeSetUp {
  /** The folder of Bantin, relative to the office's repository: `../bantin`. */
  program: string;
  /** The tag of Bantin that the office uses: `v0.1.0`. */
  tag: string;
}

/** The parts of the handbook that differ with the place of the content, by the name in their markers. */
export interface SetUpWords {
  place: string;
  folder: string;
  'set-up': string;
  hook: string;
  'preview-folder': string;
}

const folder = (root: string) => `\`\`\`text
${root}/
  site.yaml                       tên cơ quan, chuyên mục
  registers/                      sổ địa danh, đơn vị, người
  pages/                          trang cố định: giới thiệu, liên hệ
  bulletins/
    2026/
      hoi-nghi-so-ket-6-thang/    một bản tin
        index.mdx
        toan-canh.jpg
        bao-cao.pdf
\`\`\``;

const previewFolder = (name: string) =>
  `\`npm run build -- --preview\` dựng bản xem trước thành thư mục \`${name}\`, để gửi cho người duyệt.`;

const hook = (where: string) =>
  `Mỗi lần ghi nhận (commit), những tệp sắp ghi nhận được kiểm tra lần nữa. Bỏ hẳn việc này: \`node scripts/install-hook.ts --remove\`${where}.`;

/** The words for content that lies within a copy of Bantin, in `content/`. */
export const withinProgram: SetUpWords = {
  place: `Sổ tay này viết cho nội dung nằm ngay trong Bantin, ở thư mục \`content/\`. Cơ quan có kho riêng (nên như vậy) thì đọc \`README.md\` trong kho
ấy: lệnh \`npm run office -- ../van-phong\` tạo kho và viết sổ tay cho kho đó.`,
  folder: folder('content'),
  'set-up': `1. Cài [Git](https://git-scm.com/downloads), [Node 24](https://nodejs.org) và [VS Code](https://code.visualstudio.com). Chỗ nào máy hỏi thì để nguyên lựa chọn có sẵn.
2. Mở VS Code, nhấn Ctrl+Shift+P, gõ \`Git: Clone\`, dán địa chỉ kho do người quản trị đưa.
3. VS Code hỏi có cài tiện ích được đề nghị không: chọn **Install**. Nhờ đó khi gõ phần khai báo sẽ có gợi ý và giải thích tiếng Việt.
4. Mở cửa sổ dòng lệnh (menu Terminal, New Terminal), gõ \`npm ci\` và đợi vài phút.`,
  hook: hook(''),
  'preview-folder': previewFolder('dist-preview'),
};

/** The words for an office with a repository of its own. */
export function withinOffice({ program, tag }: OfficeSetUp): SetUpWords {
  return {
    place: `Kho này chỉ giữ nội dung của cơ quan, ở thư mục \`noi-dung/\`. Phần mềm Bantin nằm ở thư mục \`${program}\` bên cạnh, và mọi lệnh trong sổ tay gõ ở
đó: cửa sổ dòng lệnh của VS Code tự mở đúng thư mục ấy. Ngoài VS Code thì chuyển đến thư mục ấy trước.

Sổ tay, \`MA-LOI.md\`, các tệp của VS Code và của máy dựng trang do \`npm run office\` viết. Cơ quan sửa tệp nào thì tệp ấy được giữ như đã sửa.`,
    folder: folder('noi-dung'),
    'set-up': `1. Cài [Git](https://git-scm.com/downloads), [Node 24](https://nodejs.org) và [VS Code](https://code.visualstudio.com). Chỗ nào máy hỏi thì để nguyên lựa chọn có sẵn.
2. Mở VS Code, nhấn Ctrl+Shift+P, gõ \`Git: Clone\`, dán địa chỉ kho Bantin do người quản trị đưa. Mở cửa sổ dòng lệnh (menu Terminal, New Terminal), gõ \`git checkout ${tag}\`, rồi \`npm ci\`, và đợi vài phút.
3. Nhấn Ctrl+Shift+P, gõ \`Git: Clone\` lần nữa, dán địa chỉ kho của cơ quan, chọn **cùng thư mục cha**, để Bantin nằm ở \`${program}\` nhìn từ kho này. Mở kho vừa lấy về, chọn tin tưởng (Trust).
4. VS Code hỏi có cài tiện ích được đề nghị không: chọn **Install**. Nhờ đó khi gõ phần khai báo sẽ có gợi ý và giải thích tiếng Việt.
5. Mở cửa sổ dòng lệnh, gõ \`npm run office\`: máy cài việc kiểm tra trước mỗi lần ghi nhận và ghi vào \`.env\` của Bantin rằng nội dung nằm ở kho này.

**Nâng cấp Bantin** (người quản trị làm): ở thư mục Bantin, gõ \`git fetch --tags\`, \`git checkout <thẻ mới>\`, \`npm ci\`, rồi \`npm run office\`. Máy kể từng tệp đã làm mới. Tệp nào cơ quan đã
sửa thì giữ nguyên, dạng mới nằm ở \`ban-moi/\` để so. Nội dung trong \`noi-dung/\` không bị đụng đến. Xem lại, ghi nhận, đẩy lên; người khác trong cơ quan cũng chuyển Bantin sang thẻ ấy.`,
    hook: hook(` ở thư mục Bantin`),
    'preview-folder': previewFolder('noi-dung.preview'),
  };
}
