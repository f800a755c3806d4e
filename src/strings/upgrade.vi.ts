/** What `npm run upgrade` says in Vietnamese. */
export const upgradeVi = {
  contentInside:
    'Nội dung nằm ngay trong Bantin, nên nâng cấp là gộp hai dòng thay đổi: git fetch --tags, git merge <thẻ>, npm ci, npm run check.',
  changedFiles: (files: readonly string[]) =>
    `Trong Bantin có tệp đã sửa (${files.join(', ')}), nâng cấp sẽ làm mất. Ghi nhận (commit) ở nhánh riêng, hoặc bỏ: git checkout -- <tệp>.`,
  noGit:
    'Thư mục Bantin này không phải bản lấy về bằng Git (git clone), nên không nâng cấp được bằng lệnh này.',
  noFetch:
    'Không lấy được các thẻ mới từ kho Bantin (git fetch --tags origin). Xem mạng và địa chỉ: git remote -v.',
  noTag: (tag: string, tags: readonly string[]) =>
    `Không có thẻ ${tag}. Các bản đã phát hành: ${tags.join(', ') || '(chưa có)'}.`,
  thereAlready: (tag: string) => `Đang ở bản ${tag} rồi, không có gì để đổi.`,
  trying: (tag: string) => `Cài thử bản ${tag} ở một chỗ riêng và cho nó kiểm tra nội dung của cơ quan…`,
  noPackages: (tag: string) => `Không cài được các gói của bản ${tag} (npm ci). Bantin giữ nguyên như trước.`,
  cannotCheck: (program: string, said: string) => `Bản ở ${program} không kiểm tra được nội dung: ${said}`,
  compared: (tag: string, errors: number, warnings: number, gone: number) =>
    `So với bản đang dùng, ${tag} báo thêm ${errors} lỗi, ${warnings} cảnh báo; thôi báo ${gone}.`,
  severity: { error: 'lỗi', warning: 'cảnh báo' },
  refused: (errors: number, tag: string) =>
    `${tag} sẽ không đăng nội dung này: ${errors} lỗi nêu trên. Chưa có gì thay đổi; sửa rồi chạy lại npm run upgrade.`,
  done: (tag: string) =>
    `Đã lên bản ${tag}. Tiếp theo: npm run build, rồi npm run publish-diff để xem trang đổi những gì; trong kho của cơ quan xem git diff và ghi nhận. Muốn trở về: npm run upgrade -- --back`,
  noneBefore: 'Chưa nâng cấp lần nào bằng lệnh này, nên không có bản trước để trở về.',
  wentBack: (commit: string) =>
    `Đã trở về bản trước (${commit}). Tệp sinh ra trong kho của cơ quan thì trở về bằng Git ở kho ấy. Chạy lại lệnh này là đi tới lần nữa.`,
};

export type UpgradeWords = typeof upgradeVi;
