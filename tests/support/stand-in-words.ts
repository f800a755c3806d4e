/** The words on the drawings that stand in for lost photographs; the first line of each is its title. */
export const STAND_IN_WORDS = {
  lostPhotograph: (fileName: string): string[] => [
    'Ảnh thay thế',
    `Ảnh gốc ${fileName} không còn;`,
    'đây là hình vẽ giữ chỗ, không phải ảnh chụp hội nghị',
  ],
  inventedPicture: (fileName: string): string[] => [
    'Hình vẽ minh họa',
    fileName,
    'Tỉnh Mẫu không có thật;',
    'đây không phải ảnh chụp',
  ],
};
