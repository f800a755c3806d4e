/** What files for machines say to people: feeds, calendar, data, previews. */
export const machinesVi = {
  feedTitle: (site: string, section?: string) => (section === undefined ? site : `${section} - ${site}`),
  feedLink: (title: string, format: 'rss' | 'atom' | 'json') =>
    `${title} (${{ rss: 'RSS', atom: 'Atom', json: 'JSON Feed' }[format]})`,
  calendarTitle: (site: string) => `Lịch sự kiện - ${site}`,
  bulletinData: 'Dữ liệu của bản tin này (JSON)',
  previewAlt: (title: string) => `Ảnh có tiêu đề của bản tin: ${title}`,
  data: {
    title: 'Dữ liệu mở',
    description: (office: string) =>
      `Dữ liệu các bản tin của ${office} cho máy đọc: JSON, CSV, nguồn tin, lịch sự kiện, kèm bảng giải thích các trường.`,
    intro:
      'Các tệp dưới đây có mọi bản tin đã đăng và được làm lại mỗi khi trang đổi. Điều bản tin không nêu thì để trống, không đoán.',
    files: 'Các tệp',
    file: {
      json: 'Mọi bản tin, JSON',
      csv: 'Mọi bản tin, CSV (UTF-8; mở bằng Excel hoặc LibreOffice)',
      dictionary: 'Bảng giải thích các trường cho máy (CSVW)',
      calendar: 'Lịch sự kiện, iCalendar',
      rss: 'Nguồn tin RSS',
      atom: 'Nguồn tin Atom',
      feed: 'Nguồn tin JSON Feed',
    },
    beside:
      'Mỗi bản tin còn có tệp ban-tin.json ngay trong thư mục của nó, với toàn văn, ảnh và tệp đính kèm.',
    fields: 'Các trường',
    caption: 'Các trường của ban-tin.json và ban-tin.csv',
    name: 'Tên trường',
    label: 'Nhãn',
    type: 'Kiểu',
    meaning: 'Ý nghĩa',
    types: { text: 'chữ', day: 'ngày', time: 'giờ', address: 'địa chỉ', list: 'danh sách' },
    listNote:
      'Trong CSV, các mục của một danh sách cách nhau bằng dấu chấm phẩy; ô bắt đầu bằng = + - @ có thêm dấu nháy đơn ở đầu để bảng tính không coi là công thức. Các cột cách nhau bằng dấu phẩy; nếu Excel dồn tất cả vào một cột vì máy dùng dấu chấm phẩy, hãy mở bằng Dữ liệu › Từ Văn bản/CSV và chọn dấu phẩy.',
    columns: {
      id: { label: 'Mã tin', meaning: 'Mã riêng của bản tin, không đổi.' },
      title: { label: 'Tiêu đề', meaning: 'Tiêu đề đúng như khi đăng.' },
      url: { label: 'Địa chỉ', meaning: 'Địa chỉ cố định của bản tin.' },
      data: { label: 'Dữ liệu riêng', meaning: 'Địa chỉ tệp JSON của riêng bản tin này.' },
      section: { label: 'Chuyên mục', meaning: 'Tên chuyên mục.' },
      kind: {
        label: 'Loại bài',
        meaning: 'original: của cơ quan; repost: đăng lại; imported: chuyển từ trang cũ.',
      },
      summary: { label: 'Tóm tắt', meaning: 'Tóm tắt, hoặc đoạn mở đầu khi không có tóm tắt.' },
      date: { label: 'Ngày diễn ra', meaning: 'Ngày của sự việc; không có sự việc thì là ngày đăng.' },
      endDate: { label: 'Ngày kết thúc', meaning: 'Ngày cuối, khi sự việc kéo dài nhiều ngày.' },
      session: { label: 'Buổi', meaning: 'morning: sáng; afternoon: chiều; evening: tối; all-day: cả ngày.' },
      time: { label: 'Giờ', meaning: 'Giờ bắt đầu theo giờ Việt Nam, chỉ khi bản tin nêu.' },
      dateBasis: {
        label: 'Căn cứ ngày',
        meaning: 'stated: ngày ghi trong bài; inferred: năm suy ra từ tài liệu khác.',
      },
      publishedOn: { label: 'Ngày đăng', meaning: 'Để trống khi không rõ.' },
      updated: { label: 'Cập nhật', meaning: 'Ngày sửa gần nhất.' },
      location: { label: 'Địa điểm', meaning: 'Địa danh viết đúng như trong bài.' },
      venue: { label: 'Nơi tổ chức', meaning: 'Hội trường hoặc địa chỉ.' },
      place: { label: 'Mã địa danh', meaning: 'Mã trong sổ địa danh của trang.' },
      event: { label: 'Sự kiện', meaning: 'Loại sự kiện.' },
      organisers: { label: 'Đơn vị tổ chức', meaning: 'Tên đơn vị vào ngày đó.' },
      bloc: { label: 'Khối, cụm thi đua', meaning: 'Tên khối hoặc cụm vào ngày đó.' },
      movement: { label: 'Phong trào', meaning: 'Tên phong trào thi đua.' },
      attendees: {
        label: 'Thành phần dự',
        meaning: 'Họ tên và chức vụ đúng như trong bài, theo thứ tự lễ tân.',
      },
      byline: { label: 'Ký tên', meaning: 'Cơ quan hoặc người viết.' },
      source: { label: 'Nguồn', meaning: 'Nơi bài được lấy, với bài đăng lại hoặc chuyển từ trang cũ.' },
      corrections: { label: 'Đính chính', meaning: 'Ngày và nội dung của từng đính chính.' },
      images: { label: 'Ảnh', meaning: 'Địa chỉ các ảnh theo thứ tự trong bài.' },
      attachments: { label: 'Tệp đính kèm', meaning: 'Địa chỉ các tệp đính kèm.' },
    },
  },
};

export type MachineWords = typeof machinesVi;
