/** What `npm run check` says in Vietnamese. */
export const checkVi = {
  count: (errors: number, warnings: number) =>
    [...(errors > 0 ? [`${errors} lỗi`] : []), ...(warnings > 0 ? [`${warnings} cảnh báo`] : [])].join(', '),
  clean: (bulletins: number) => `Đã kiểm tra ${bulletins} bản tin: không có lỗi, không có cảnh báo.`,
  sum: (bulletins: number, found: string, files: number) =>
    `Đã kiểm tra ${bulletins} bản tin: ${found} trong ${files} tệp.`,
  nothingSelected: 'Không có tệp nào của thư mục nội dung để kiểm tra.',
  noFile: (path: string, near?: string) =>
    `Không có tệp hay thư mục ${path}.${near ? ` Có phải là ${near}?` : ''}`,
  repairable: (count: number, command: string) => `Sửa tự động được ${count} chỗ: ${command}`,
  asAbove: 'Như trên.',
  howToSilence:
    'Cảnh báo không cản việc đăng. Bỏ qua một cảnh báo đã xem: thêm vào phần khai báo lint: [{ rule: BT-…, reason: "…" }]',
  unknown: (file: string, keys: string) =>
    `${file} chưa ghi: ${keys}. Trang hiện “chưa có thông tin” ở các chỗ đó.`,
  howToRead: 'Giải thích từng mã, có ví dụ sai và đúng: MA-LOI.md',
  changed: (file: string) => `đã sửa ${file}`,
  split: (file: string, line: number, lines: number) => `đã tách ${lines} dòng dính nhau từ ${file}:${line}`,
  renamed: (file: string, to: string) => `đã đổi tên ${file} thành ${to}`,
  proposed: (file: string, fields: string) =>
    `${file} có ghi: thêm vào ảnh này trong images của bản tin, nếu đúng: ${fields}`,
  left: {
    'saved-meanwhile': (file: string) =>
      `chưa sửa ${file}: tệp vừa được lưu ở chương trình khác, hãy chạy lại`,
    'name-taken': (file: string) => `chưa đổi tên ${file}: đã có tệp khác mang tên mới`,
    damaged: (file: string) => `chưa sửa ${file}: không chắc giữ được nguyên hình`,
  },
  written: (file: string) => `Báo cáo: ${file}`,
  unknownFormat: (given: string, known: readonly string[]) =>
    `--format không nhận “${given}”. Dùng một trong: ${known.join(', ')}.`,
  help: `Kiểm tra mọi thứ trong thư mục nội dung, không dựng trang.

  npm run check                              kiểm tra tất cả
  npm run check -- 2026/ten-tin              chỉ kiểm tra một bản tin, một thư mục hoặc một số tệp
  npm run check -- --fix                     sửa ký tự không nhìn thấy, chữ Unicode tổ hợp, tên tệp (dấu,
                                             dấu cách, chữ hoa) và chỗ nhắc đến tệp, dấu bị hiểu nhầm,
                                             dòng dính nhau, liên kết đi vòng; không đổi câu chữ
  npm run check -- --fix-photos              xóa thông tin máy chụp và tọa độ (EXIF, GPS) khỏi tệp ảnh;
                                             không đổi hình; tệp gốc được giữ trong <nội dung>.originals
  npm run check -- --format DẠNG             human (mặc định), plain, json, github, gitlab
  npm run check -- --output TỆP              ghi báo cáo ra tệp
  npm run check -- --files TỆP...            chỉ các tệp này; không nêu tệp nào thì không kiểm tra gì;
                                             dấu - nghĩa là đọc danh sách từ đầu vào chuẩn

Mã thoát: 0 không có lỗi, 1 có lỗi, 2 không chạy được. BANTIN_LANG=en để đọc bằng tiếng Anh.`,
};

export type CheckWords = typeof checkVi;
