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
  { query: 'Thi đua - Khen thưởng', first: [SEED], why: 'the body has a comma where the query has a dash' },
  { query: 'văn hóa', first: [SEED], why: 'the body has the older tone placement, văn hoá' },
  { query: 'Ủy ban nhân dân tỉnh', first: [SEED], why: 'the body has Uỷ ban' },
  { query: 'UBND tỉnh', first: [SEED], why: 'the body has only the long form' },
  { query: 'ubnd tinh', first: [SEED], why: 'an abbreviation without capitals' },
  { query: 'TĐKT', first: [SEED], why: 'the body has only the long form' },
  { query: '"an ninh chính trị"', first: [SEED], why: 'a phrase in quotation marks' },
  { query: '“an ninh chính trị”', first: [SEED], why: 'a phrase in curly quotation marks' },
  { query: '28/7', first: [SEED], why: 'a day as bulletins write it' },
];

/** Over the demo site, where many bulletins hold the same words. */
export const DEMO_QUERIES: readonly KnownQuery[] = [
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
    query: 'Thich Minh Ph',
    first: ['trao-ky-niem-chuong-vi-su-nghiep-chu-nghia', 'dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i'],
    why: 'a religious name half typed',
  },
];

/** Names that only a draft and a withdrawn bulletin of the demo site hold: nobody may find them. */
export const DEMO_HIDDEN: readonly string[] = ['Bành Thị Bản Thảo', 'Tạ Thị Thu Hồi'];
