/** A query over a site, with the bulletins it must find first, and why it stands here. */
export interface KnownQuery {
  query: string;
  /** Slugs of the bulletins that must come first, in any order among themselves. */
  first: readonly string[];
  why: string;
}

const SEED = 'khoi-thi-dua-cac-huyen-thi-xa-thanh-pho-to-chuc-hoi-nghi-so-ket-cong-tac-thi-dua';

/** Over `content/`, which holds one bulletin: every query must find it. */
export const SEED_QUERIES: readonly KnownQuery[] = [
  { query: 'Đỗ Hồng Hà', first: [SEED], why: 'a name' },
  { query: 'do hong ha', first: [SEED], why: 'đ typed as d' },
  { query: 'Nguyễn Anh Chức', first: [SEED], why: 'a name' },
  { query: 'nguyen anh ch', first: [SEED], why: 'a name half typed' },
  { query: 'Đỗ Hồng Hà'.normalize('NFD'), first: [SEED], why: 'typed on a Mac' },
  { query: 'Ðỗ Hồng Hà', first: [SEED], why: 'Ð is U+00D0' },
  { query: 'huyện Thanh Liêm', first: [SEED], why: 'a place' },
  { query: 'thanh liem', first: [SEED], why: 'a place without accents' },
  { query: 'Ha Nam', first: [SEED], why: 'the province stands only in the register of places' },
  { query: 'Ninh Binh', first: [SEED], why: 'what the province belongs to now' },
  { query: 'xã Thanh Bình', first: [SEED], why: 'a successor of the district' },
  { query: 'xã Thanh Lâm', first: [SEED], why: 'a successor of the district' },
  { query: 'xã Thanh Liêm', first: [SEED], why: 'a successor of the district' },
  { query: 'xã Liêm Hà', first: [SEED], why: 'a successor of the district' },
  { query: 'xã Tân Thanh', first: [SEED], why: 'a successor of the district' },
  { query: 'phuong chau son', first: [SEED], why: 'a successor of the district, without accents' },
  { query: 'Thi đua - Khen thưởng', first: [SEED], why: 'the body has a comma where the query has a dash' },
  { query: 'văn hóa', first: [SEED], why: 'the body has the older tone placement, văn hoá' },
  { query: 'Ủy ban nhân dân tỉnh', first: [SEED], why: 'the body has Uỷ ban' },
  { query: 'UBND tỉnh', first: [SEED], why: 'the body has only the long form' },
  { query: 'ubnd tinh', first: [SEED], why: 'an abbreviation without capitals' },
  { query: 'TĐKT', first: [SEED], why: 'the body has only the long form' },
  { query: '"an ninh chính trị"', first: [SEED], why: 'a phrase in quotation marks' },
  { query: '“an ninh chính trị”', first: [SEED], why: 'a phrase in curly quotation marks' },
  { query: '28/7', first: [SEED], why: 'a day as bulletins write it' },
  { query: '28/07', first: [SEED], why: 'a month with a leading zero' },
  { query: '28/7/2022', first: [SEED], why: 'the body names no year' },
  { query: '28-07-2022', first: [SEED], why: 'dashes and a leading zero' },
  { query: '2022-07-28', first: [SEED], why: 'the year first' },
  { query: 'ngày 28 tháng 7 năm 2022', first: [SEED], why: 'a day in words, as documents write it' },
  { query: 'ngay 28 thang 7', first: [SEED], why: 'the same without accents' },
  { query: 'tháng 7/2022', first: [SEED], why: 'a month' },
  { query: '06 tháng đầu năm', first: [SEED], why: 'the body has 6' },
  { query: 'ĐỖ  HỒNG   HÀ', first: [SEED], why: 'capitals and too many spaces' },
  { query: 'đỗ hong ha', first: [SEED], why: 'accents on one word only' },
  { query: '"Đỗ Hồng Hà', first: [SEED], why: 'a quotation mark that never ends' },
  { query: 'ddoox hoongf haf', first: [SEED], why: 'Telex with the keyboard program off' },
  { query: 'nguye64n anh chu71c', first: [SEED], why: 'VNI with the keyboard program off' },
  { query: 'đ/c Đỗ Hồng Hà', first: [SEED], why: 'the short form of đồng chí' },
  { query: 'TĐ-KT', first: [SEED], why: 'an abbreviation with a dash in it' },
  { query: 'u.b.n.d tỉnh', first: [SEED], why: 'an abbreviation with dots in it' },
  { query: 'PCT UBND tỉnh', first: [SEED], why: 'two abbreviations in a row' },
  { query: 'ông Đỗ Hồng Hà', first: [SEED], why: 'a word that the body lacks' },
  { query: '<b>hội nghị</b>', first: [SEED], why: 'markup pasted with the words' },
];

/** Over the demo site, where many bulletins hold the same words. */
export const DEMO_QUERIES: readonly KnownQuery[] = [
  {
    query: 'không có hiệu lực ở bất cứ đâu',
    first: [
      'quyet-dinh-khen-thuong-phong-trao-nong-thon-moi-2023',
      'dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i',
    ],
    why: 'the text of two attached PDFs',
  },
  { query: 'liên hệ', first: ['lien-he'], why: 'the title of a standing page' },
  { query: 'tro nang', first: ['tro-nang'], why: 'the same without accents' },
  { query: 'đường Không Có Thật', first: ['lien-he'], why: 'the text of a standing page' },
  {
    query: 'mẫu báo cáo thành tích (Word)',
    first: ['huong-dan-lap-ho-so-de-nghi-khen-thuong'],
    why: 'the title of an attachment',
  },
  {
    query: 'Phùng Phim Ảnh',
    first: ['le-trao-tang-co-thi-dua-va-bang-khen-nam-2025', 'dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i'],
    why: 'the credit of a photograph',
  },
  {
    query: 'mau-2019-0615-01',
    first: ['trao-ky-niem-chuong-vi-su-nghiep-chu-nghia'],
    why: 'the id of a bulletin',
  },
  {
    query: 'Đoàn Thị Đèn Dầu',
    first: ['tram-y-te-xa-dat-ten-ba-muoi-nam-di-bo'],
    why: 'every word of the name is common elsewhere',
  },
  {
    query: 'doan thi den dau',
    first: ['tram-y-te-xa-dat-ten-ba-muoi-nam-di-bo'],
    why: 'the same without accents, where "dau" is also đầu',
  },
  {
    query: 'Lê Chữ Hòa',
    first: [
      'cum-thi-dua-so-1-so-ket-6-thang-dau-nam-2022',
      'so-ket-cong-tac-thi-dua-quy-i-nam-2024',
      'phuong-minh-hoa-huong-ung-chinh-quyen-gan-dan',
      'dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i',
      'so-ket-cong-tac-thi-dua-khen-thuong-6-thang-dau-nam-2026',
    ],
    why: 'published as Hoà',
  },
  {
    query: 'Khổng Đồng Khuôn',
    first: ['hai-tinh-mau-va-khuon-trao-doi-kinh-nghiem-truoc-ngay-hop-nhat'],
    why: 'a name in one bulletin',
  },
  {
    query: 'Y Phông Mẫu',
    first: ['cum-thi-dua-cac-xa-phuong-so-1-ky-giao-uoc', 'dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i'],
    why: 'a name that begins with one letter',
  },
  { query: 'xã Bản Nháp', first: ['xa-nhap-moi-mang-ten-xa-ban-nhap'], why: 'a place in a title' },
  {
    query: 'phường Minh Hoạ',
    first: ['dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-v', 'phuong-minh-hoa-huong-ung-chinh-quyen-gan-dan'],
    why: 'one bulletin writes Hoạ, the other Họa',
  },
  {
    query: 'vuon cay khong ten',
    first: ['nong-dan-nguyen-van-thu-va-vuon-cay-khong-ten'],
    why: 'words of a title without accents',
  },
  {
    query: 'không ngủ',
    first: ['benh-vien-da-khoa-tinh-tap-the-khong-ngu'],
    why: 'a phrase in quotation marks on the page',
  },
  {
    query: 'Gương sáng giữa đời thường',
    first: ['dem-giao-luu-guong-sang-giua-doi-thuong'],
    why: 'a phrase',
  },
  {
    query: 'kỉ niệm chương',
    first: ['trao-ky-niem-chuong-vi-su-nghiep-chu-nghia'],
    why: 'published as kỷ niệm',
  },
  {
    query: 'qui chế thi đua',
    first: ['quy-che-thi-dua-khen-thuong-moi-nam-dieu-can-biet'],
    why: 'published as quy chế',
  },
  {
    query: 'quyết định 163',
    first: ['163-qd-ubnd', '210-qd-ubnd'],
    why: 'a decision, and the one that corrects it, before those that only speak of it',
  },
  { query: '5/1/2026', first: ['xa-nhap-moi-mang-ten-xa-ban-nhap'], why: 'published as 05/01/2026' },
  {
    query: 'ngày 12 tháng 4 năm 2024',
    first: ['cong-doan-phat-dong-thang-cong-nhan-nam-2024', 'so-ket-cong-tac-thi-dua-quy-i-nam-2024'],
    why: 'both bodies have "12/4" without a year',
  },
  {
    query: '15/06/2019',
    first: ['trao-ky-niem-chuong-vi-su-nghiep-chu-nghia'],
    why: 'published as 15-6-2019',
  },
  {
    query: '07/11/2025',
    first: ['dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i'],
    why: 'the last of two days',
  },
  {
    query: 'lee chuwx hoaf',
    first: [
      'cum-thi-dua-so-1-so-ket-6-thang-dau-nam-2022',
      'so-ket-cong-tac-thi-dua-quy-i-nam-2024',
      'phuong-minh-hoa-huong-ung-chinh-quyen-gan-dan',
      'dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i',
      'so-ket-cong-tac-thi-dua-khen-thuong-6-thang-dau-nam-2026',
    ],
    why: 'Telex with the keyboard program off',
  },
  {
    query: 'Thich Minh Ph',
    first: ['trao-ky-niem-chuong-vi-su-nghiep-chu-nghia', 'dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i'],
    why: 'a religious name half typed',
  },
];

/** Over `content/`: in which spelling a mistyped query is searched too. Without accents typed, none are made up. */
export const SEED_SLIPS: readonly (readonly [typed: string, meant: string])[] = [
  ['nguyne anh chuc', 'nguyen anh chuc'],
  ['nguyễn anh chứcc', 'Nguyễn Anh Chức'],
  ['Đỗ Hồg Hà', 'Đỗ Hồng Hà'],
  ['dohongha', 'do hong ha'],
  ['đỗ hồnghà', 'Đỗ Hồng Hà'],
  ['khne thuong', 'khen thuong'],
  ['khenthưởng', 'khen thưởng'],
  ['Thanh Liêmm', 'Thanh Liêm'],
];

/** Names that only a draft and a withdrawn bulletin of the demo site hold: nobody may find them. */
export const DEMO_HIDDEN: readonly string[] = ['Bành Thị Bản Thảo', 'Tạ Thị Thu Hồi'];
