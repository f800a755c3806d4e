/** What a consent says of itself: that there is one, the paper that gives it, or its number or day. */
export const CONSENT =
  /\d|(?<!\p{L})(?:có|co|đồng ý|dong y|đồng thuận|chấp thuận|cho phép|giấy|giay|đơn|don|phiếu|phieu|văn bản|biên bản|ký|ky|ok|yes|x)(?!\p{L})/iu;

/** What says, anywhere, that there is none, none yet or none any more, with accents ("Khổng" is a family) or without all. */
export const NO_CONSENT =
  /^0$|^k(?![\p{L}\p{N}])|(?<!\p{L})(?:không|khong|hông|ko|kg|chưa|chua|từ chối|tu choi|phản đối|rút|rut|hủy|huỷ|thu hồi|thu hoi|chờ|đang (?:xin|chờ|lấy|hỏi)|dang xin|cần (?:hỏi|xin|lấy|bổ sung)|can hoi|thiếu|thieu|hết (?:hạn|hiệu lực)|het han|bổ sung|bo sung|sẽ|no|none|n\/a|false)(?!\p{L})/iu;

/** What stands for a consent where its own words are nobody's business. */
export const CONSENTED = 'có';
