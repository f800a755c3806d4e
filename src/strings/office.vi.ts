/** What `npm run office` says in Vietnamese. */
export const officeVi = {
  help: `npm run office -- ../van-phong    tạo kho riêng của cơ quan ở thư mục ấy, bên cạnh Bantin;
                                  kho đã có thì đưa lên bản Bantin này
npm run office                    như trên, với kho đang dùng

Tệp nào cơ quan đã sửa thì giữ nguyên, dạng mới nằm ở ban-moi/ để so. Nội dung trong noi-dung/ không bị đụng đến.`,
  noFolder: 'Chưa biết kho của cơ quan ở đâu. Ghi thêm thư mục, ví dụ: npm run office -- ../van-phong',
  oneFolder: 'Chỉ ghi một thư mục, ví dụ: npm run office -- ../van-phong',
  notBeside: (folder: string) =>
    `${folder} phải nằm ngoài Bantin, trên cùng ổ đĩa: chọn một thư mục bên cạnh, ví dụ ../van-phong.`,
  notEmpty: (folder: string) =>
    `${folder} không trống và không do lệnh này tạo, nên không ghi gì vào đó. Chọn một thư mục mới hoặc trống.`,
  newer: (theirs: string, ours: string) =>
    `Kho này đã theo Bantin ${theirs}, còn đây là Bantin ${ours}. Ở thư mục Bantin, gõ: git fetch --tags, git checkout v${theirs}, npm ci; rồi chạy lại.`,
  damaged: (file: string, name: string) =>
    `${file} hỏng, nên không biết cơ quan đã sửa tệp nào. Trong kho ấy gõ: git checkout HEAD -- ${name}; rồi chạy lại.`,
  link: (path: string) =>
    `${path} trong kho của cơ quan là liên kết tượng trưng (symbolic link), có thể dẫn ra ngoài kho, nên chưa tạo hay sửa gì. Hãy xóa liên kết ấy rồi chạy lại.`,
  begin: (office: string, tag: string) => `Kho của cơ quan: ${office} (Bantin ${tag})`,
  states: {
    made: 'tạo mới',
    renewed: 'làm mới',
    unchanged: 'như cũ',
    kept: 'cơ quan sửa',
    offered: 'cơ quan sửa',
    deleted: 'đã bỏ',
    own: 'nội dung',
  },
  compare: (path: string, place: string) =>
    `               giữ nguyên; dạng mới ở ${place}. So: git diff --no-index ${path} ${place}`,
  sum: (count: Record<'made' | 'renewed' | 'unchanged' | 'kept' | 'offered' | 'deleted' | 'own', number>) =>
    `${count.made} tệp tạo mới, ${count.renewed} làm mới, ${count.unchanged} như cũ, ` +
    `${count.kept + count.offered} giữ như cơ quan đã sửa, ${count.deleted} cơ quan đã bỏ, ` +
    `${count.own} tệp nội dung không đụng đến.`,
  env: {
    written: (content: string) => `Từ nay mọi lệnh của Bantin dùng nội dung ở ${content} (ghi trong .env).`,
    kept: (content: string) => `Mọi lệnh của Bantin dùng nội dung ở ${content} (ghi trong .env).`,
    other: (named: string, content: string) =>
      `.env của Bantin đang chỉ đến ${named} và được giữ nguyên. Muốn mọi lệnh dùng kho này, sửa dòng ấy thành: BANTIN_CONTENT=${content}`,
  },
  noGit:
    'Chưa có kiểm tra trước mỗi lần ghi nhận (commit), vì máy này chưa có Git. Cài Git rồi chạy lại lệnh này.',
  noTag: (tag: string) =>
    `Bản Bantin này không nằm đúng ở thẻ ${tag}. Máy dựng trang (CI) sẽ lấy thẻ ${tag}: xem kho Bantin đã có thẻ ấy chưa.`,
  next: {
    made: `
Việc tiếp theo:
  1. Mở kho bằng VS Code, điền noi-dung/site.yaml và các trang trong noi-dung/pages. README.md ở đó là sổ tay.
  2. npm run new        viết bản tin đầu tiên
  3. npm run check      kiểm tra
  4. Trong kho của cơ quan: git add --all, git commit, rồi đẩy lên máy chủ Git.
  5. Trên máy chủ Git, đặt biến BANTIN_REPOSITORY: nơi lấy Bantin. Xem dòng đầu của .github/workflows/publish.yml
     hoặc .gitlab-ci.yml; tệp nào không dùng thì xóa.`,
    renewed: `
Việc tiếp theo: npm run check; xem lại trong kho của cơ quan bằng git diff; ghi nhận rồi đẩy lên.`,
  },
};

export type OfficeWords = typeof officeVi;
