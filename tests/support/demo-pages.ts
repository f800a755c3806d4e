/** The bulletin of the demo site that has everything: figures, a gallery, a table, attendees, attachments, corrections. */
export const RICH_BULLETIN = 'tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/';
/** The list of awards: a table with merged cells, two rows of headings and headings of groups. */
export const AWARD_LIST = 'tin/2023/quyet-dinh-khen-thuong-phong-trao-nong-thon-moi-2023/';
