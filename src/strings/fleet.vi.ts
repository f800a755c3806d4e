/** What `npm run fleet` says in Vietnamese. */
export const fleetVi = {
  oneFile: 'Ghi một tệp kê các cơ quan, ví dụ: npm run fleet -- fleet.yaml',
  noFile: (file: string) => `Không có tệp ${file}.`,
  locked: (folder: string) =>
    `Một lần chạy khác đang dựng các cơ quan ở ${folder}. Chờ lần ấy xong rồi chạy lại.`,
  began: (count: number, version: string) => `${count} cơ quan, Bantin ${version}`,
  turn: (index: number, count: number, id: string, outcome: string) =>
    `[${index}/${count}] ${id}: ${outcome}`,
  outcomes: {
    published: 'đã đăng',
    built: 'đã dựng',
    'not-due': 'không có gì mới',
    held: 'đang giữ',
    failed: 'hỏng',
  },
  steps: {
    pull: 'lấy nội dung',
    due: 'chuẩn bị',
    build: 'dựng',
    artefact: 'đóng gói',
    publish: 'đăng',
  },
  failedAt: (step: string) => `hỏng lúc ${step}`,
  logLies: (log: string) => `Trang đang đăng giữ nguyên. Toàn bộ lời máy: ${log}`,
  none: '–',
  columns: [
    'cơ quan',
    'kết quả',
    'bản phát hành',
    'tin mới nhất',
    'security.txt hết hạn',
    'đến hạn dựng (UTC)',
    'trang, MB',
    'bộ đệm, MB',
    'Bantin',
    'mã thoát',
  ],
};

export type FleetWords = typeof fleetVi;
