/** The bulletin of the demo site that has everything: figures, a gallery, a table, attendees, attachments, corrections. */
export const RICH_BULLETIN = 'tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/';
