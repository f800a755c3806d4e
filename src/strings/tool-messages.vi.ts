/** What the buttons of a bulletin say when they are pressed, in Vietnamese: apart from the others, because the reader's browser fetches these. */
export const toolMessagesVi = {
  addressCopied: 'Đã sao chép địa chỉ của bản tin.',
  saving: 'Đang gom ảnh…',
  saved: 'Đã lưu thành một tệp HTML.',
  saveFailed: 'Không lưu được; hãy dùng lệnh lưu trang của trình duyệt.',
  leftOut: 'Ảnh không kèm trong tệp lưu; xem tại địa chỉ của bản tin.',
  copied: 'Đã sao chép.',
  copyFailed: 'Không sao chép được; hãy chọn đoạn chữ rồi chép.',
};

export type ToolMessages = typeof toolMessagesVi;
