/** The bulletin of the demo site that has everything: figures, a gallery, a table, attendees, attachments, corrections. */
export const RICH_BULLETIN = 'tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/';

/** A page of every type of the demo site. */
export const PAGE_TYPES = [
  '',
  'trang/2/',
  RICH_BULLETIN,
  'chuyen-muc/tin-tuc-su-kien/',
  'nam/2024/',
  'dia-danh/',
  'nguoi/',
  'dinh-chinh/',
  'so-do-trang/',
  'tim-kiem/',
  'gioi-thieu/',
  '404.html',
] as const;
