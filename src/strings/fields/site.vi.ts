import type { FieldTexts } from './texts.ts';

/** The keys of `site.yaml`. */
export const siteFields: FieldTexts = {
  title: {
    label: 'Tên trang',
    meaning: 'Tên trang, hiện ở đầu mọi trang và trên thẻ của trình duyệt.',
    example: 'title: Bản tin Thi đua, Khen thưởng',
    required: true,
  },
  description: {
    label: 'Giới thiệu ngắn',
    meaning: 'Một câu nói trang này đăng gì, cho máy tìm kiếm và trang chủ; tối đa 300 ký tự.',
    example: 'description: Tin hoạt động thi đua, khen thưởng của tỉnh.',
    required: true,
  },
  office: {
    label: 'Cơ quan',
    meaning:
      'Cơ quan chủ quản trang, ghi ở cuối mọi trang. Đủ năm khóa; điều chưa biết thì ghi null (không có dấu nháy), trang sẽ hiện “chưa có thông tin”.',
    example: [
      'office:',
      '  name: Phòng Thi đua, Khen thưởng',
      '  responsiblePerson: Nguyễn Thị Mai, Trưởng phòng',
      '  address: Số 1, đường Trung Tâm',
      '  telephone: "0200 000 0000"',
      '  email: null',
    ].join('\n'),
    required: true,
  },
  'office.name': {
    label: 'Tên cơ quan',
    meaning: 'Tên đầy đủ của cơ quan.',
    example: 'name: Phòng Thi đua, Khen thưởng',
    required: true,
  },
  'office.superior': {
    label: 'Cơ quan cấp trên',
    meaning:
      'Các cơ quan mà cơ quan này trực thuộc, hiện thành một dòng nhỏ phía trên tên trang; không ghi thì không có dòng ấy.',
    example: 'superior: Ủy ban nhân dân tỉnh · Sở Nội vụ',
  },
  'office.responsiblePerson': {
    label: 'Người chịu trách nhiệm',
    meaning: 'Họ tên và chức vụ của người chịu trách nhiệm chính về nội dung, hoặc null.',
    example: 'responsiblePerson: Nguyễn Thị Mai, Trưởng phòng',
    required: true,
  },
  'office.address': {
    label: 'Địa chỉ',
    meaning: 'Địa chỉ trụ sở, hoặc null.',
    example: 'address: Số 1, đường Trung Tâm',
    required: true,
  },
  'office.telephone': {
    label: 'Điện thoại',
    meaning: 'Số điện thoại, đặt trong dấu nháy kép để giữ số 0 ở đầu, hoặc null.',
    example: 'telephone: "0200 000 0000"',
    required: true,
  },
  'office.email': {
    label: 'Thư điện tử',
    meaning: 'Địa chỉ thư điện tử của cơ quan, hoặc null.',
    example: 'email: thiduakhenthuong@example.gov.vn',
    required: true,
  },
  parentPortal: {
    label: 'Cổng thông tin cấp trên',
    meaning:
      'Cổng thông tin điện tử mà trang này là một thành phần; mọi trang đều có liên kết đến đó. Không có thì ghi null (không có dấu nháy).',
    example: 'parentPortal:\n  name: Cổng thông tin điện tử tỉnh\n  url: https://tinh.example.gov.vn/',
    required: true,
  },
  'parentPortal.name': {
    label: 'Tên cổng',
    meaning: 'Tên cổng thông tin, hiện thành chữ của liên kết.',
    example: 'name: Cổng thông tin điện tử tỉnh',
    required: true,
  },
  'parentPortal.url': {
    label: 'Địa chỉ cổng',
    meaning: 'Địa chỉ đầy đủ của cổng thông tin.',
    example: 'url: https://tinh.example.gov.vn/',
    required: true,
  },
  url: {
    label: 'Địa chỉ trang',
    meaning:
      'Địa chỉ đăng trang, bắt đầu bằng https:// hoặc http://, kết thúc bằng dấu /; tên miền viết chữ thường. Trang nằm trong một mục của cổng khác thì ghi cả đường dẫn của mục ấy.',
    example: 'url: https://sonoivu.example.gov.vn/tdkt/',
    required: true,
  },
  'formerPaths[]': {
    label: 'Đường dẫn của trang cũ',
    meaning:
      'Các đường dẫn mà trang cũ của cơ quan từng có trên tên miền, nằm ngoài phần đường dẫn của url, mỗi đường dẫn bắt đầu bằng /. Địa chỉ cũ (aliases) nằm ngoài url chỉ được nhận khi ở dưới một đường dẫn ghi ở đây, vì người mở nó trên cổng chung sẽ bị dẫn sang trang này. Không ghi cả tên miền (/), robots.txt, /.well-known/. Trang đặt ngay ở gốc tên miền thì không cần mục này.',
    example: 'formerPaths: [/tin-tuc/, /index.php]',
    default: '[]',
  },
  'takenBack[]': {
    label: 'Địa chỉ đã gỡ hẳn',
    meaning:
      'Địa chỉ của trang cố định, chuyên mục, tệp trong public hay địa chỉ cũ đã đăng mà nay bỏ hẳn, tính từ url: trang kết thúc bằng /, tệp kèm đuôi. Xóa trang hay tệp rồi mới ghi ở đây, và giữ dòng ấy mãi. Như khi thu hồi, bản phát hành trước, bản xem trước và các bản cũ trên máy chủ của cơ quan bị xóa. Bản tin thì không ghi ở đây mà đặt status: withdrawn.',
    example: 'takenBack: [/danh-sach-nhap/, /tai-lieu/danh-sach.pdf]',
    default: '[]',
  },
  timeZone: {
    label: 'Múi giờ',
    meaning: 'Múi giờ của cơ quan, theo tên quốc tế.',
    example: 'timeZone: Asia/Ho_Chi_Minh',
    default: 'Asia/Ho_Chi_Minh',
  },
  language: {
    label: 'Ngôn ngữ',
    meaning: 'Ngôn ngữ của các nút và tiêu đề trên trang: vi là tiếng Việt, en là tiếng Anh.',
    example: 'language: vi',
    default: 'vi',
  },
  accent: {
    label: 'Màu nhấn',
    meaning:
      'Màu của cơ quan ở đầu trang, nút và tiêu đề, viết # và sáu chữ số thập lục phân trong dấu nháy đơn. Chữ trắng trên màu này phải đọc được (tương phản từ 4,5:1), nên chọn màu đậm; màu cho nền tối do trang tự tính.',
    example: "accent: '#9d1c20'",
  },
  emblem: {
    label: 'Biểu trưng',
    meaning:
      'Biểu trưng của cơ quan, đứng trước tên trang. Tệp PNG đặt cạnh site.yaml, tên luôn là emblem.png.',
    example: 'emblem: emblem.png',
  },
  originals: {
    label: 'Kho ảnh gốc',
    meaning:
      'Thư mục cất ảnh gốc, tính từ thư mục nội dung và luôn nằm ngoài nó. Không ghi thì nằm cạnh thư mục nội dung, cùng tên, thêm đuôi .originals.',
    example: 'originals: ../kho-anh-goc',
  },
  archive: {
    label: 'Cho nơi lưu trữ',
    meaning: 'Những điều cơ quan ghi cho nơi giữ bản ngoại tuyến; trang không hiện.',
    example: 'archive:\n  permission: Nơi lưu trữ được giữ, sao chép và cho độc giả xem gói này.',
  },
  'archive.permission': {
    label: 'Được làm gì với gói',
    meaning:
      'Nơi lưu trữ được làm gì với bản ngoại tuyến: giữ, sao chép, cho xem. Câu này đứng trong bag-info.txt và DOC-TRUOC.txt của mỗi gói; không ghi thì gói nói rằng cơ quan không ghi.',
    example: 'permission: Nơi lưu trữ được giữ, sao chép và cho độc giả xem gói này.',
  },
  'archive.fonds': {
    label: 'Phông lưu trữ',
    meaning:
      'Phông mà bản ngoại tuyến thuộc về, theo các trường của Thông tư 05/2025/TT-BNV; có ghi thì mỗi gói có bảng kê phông (fonds.csv).',
    example:
      'fonds:\n  code: "12"\n  name: Phông Phòng Thi đua, Khen thưởng\n  open: true\n  history: Thành lập ngày 01/7/2025.',
  },
  'archive.fonds.code': {
    label: 'Mã phông',
    meaning: 'Mã do nơi lưu trữ cấp, đặt trong dấu nháy kép để giữ số 0 ở đầu.',
    example: 'code: "12"',
    required: true,
  },
  'archive.fonds.name': {
    label: 'Tên phông',
    meaning: 'Tên đầy đủ của phông.',
    example: 'name: Phông Phòng Thi đua, Khen thưởng',
    required: true,
  },
  'archive.fonds.open': {
    label: 'Phông đang mở',
    meaning: 'true: phông còn nhận thêm tài liệu; false: phông đã đóng.',
    example: 'open: true',
  },
  'archive.fonds.history': {
    label: 'Lịch sử đơn vị hình thành phông',
    meaning: 'Cơ quan thành lập, đổi tên, sáp nhập khi nào, theo văn bản nào; viết trên một dòng.',
    example: 'history: Thành lập ngày 01/7/2025.',
  },
  'archive.fonds.classification': {
    label: 'Phương án phân loại',
    meaning: 'Phương án phân loại hoặc các nhóm tài liệu chủ yếu.',
    example: 'classification: Theo năm; mỗi năm một hồ sơ bản tin.',
  },
  'archive.fonds.backup': {
    label: 'Chế độ dự phòng',
    meaning: 'Phông được lưu trữ dự phòng ra sao.',
    example: 'backup: Hai bộ, hai nơi.',
  },
  'archive.fonds.note': {
    label: 'Ghi chú về phông',
    meaning: 'Điều khác cần ghi về phông.',
    example: 'note: Tài liệu giấy do Chi cục Lưu trữ giữ.',
  },
  satisfactionForm: {
    label: 'Đánh giá mức độ hài lòng',
    meaning:
      'Địa chỉ biểu mẫu hoặc hộp thư (mailto:) để bạn đọc góp ý về trang; không ghi thì trang không có liên kết này.',
    example: 'satisfactionForm: mailto:gopy@example.gov.vn',
  },
  channels: {
    label: 'Kênh nhận tin',
    meaning:
      'Nơi khác mà cơ quan gửi tin mới, có liên kết ở trang Đăng ký nhận tin; không ghi thì trang ấy chỉ có RSS và lịch.',
    example: 'channels:\n  zalo: https://zalo.me/0000000000000000000',
  },
  'channels.email': {
    label: 'Nhận tin qua thư',
    meaning: 'Địa chỉ trang đăng ký nhận thư, hoặc hộp thư (mailto:) để bạn đọc xin nhận tin.',
    example: 'email: mailto:nhantin@example.gov.vn',
  },
  'channels.zalo': {
    label: 'Zalo',
    meaning: 'Địa chỉ https của tài khoản Zalo của cơ quan, trên zalo.me.',
    example: 'zalo: https://zalo.me/0000000000000000000',
  },
  meterScript: {
    label: 'Mã đo truy cập',
    meaning:
      'Địa chỉ https của tệp mã đo lường (EMC) do cơ quan quản lý cấp, trên máy chủ có tên .gov.vn, không kết thúc bằng dấu /; không ghi thì trang không gọi đến nơi nào khác. Cấu hình máy chủ do lệnh dựng viết ra cho phép đúng địa chỉ này.',
    example: 'meterScript: https://do-luong.example.gov.vn/emc.js',
  },
  security: {
    label: 'Báo lỗi bảo mật',
    meaning:
      'Nơi nhận tin báo về lỗ hổng bảo mật của trang. Có mục này thì trang có tệp .well-known/security.txt theo chuẩn RFC 9116; trang nằm trong một mục của cổng khác thì nhờ cổng ấy dẫn /.well-known/security.txt đến tệp này.',
    example: 'security:\n  contacts: [mailto:anninh@example.gov.vn]\n  expires: 2027-06-30',
  },
  'security.contacts[]': {
    label: 'Nơi nhận tin báo',
    meaning: 'Từ một đến 10 địa chỉ mailto:, https: hoặc tel:, nơi ưu tiên viết trước.',
    example: 'contacts: [mailto:anninh@example.gov.vn]',
    required: true,
  },
  'security.expires': {
    label: 'Ngày hết hạn',
    meaning:
      'Ngày mà thông tin này không còn chắc đúng, nên trong vòng một năm. Từ 90 ngày trước ngày ấy, npm run check và mỗi lần dựng đều nhắc; quá ngày ấy trang vẫn dựng được, chỉ không có tệp security.txt, cho đến khi ghi ngày mới.',
    example: 'expires: 2027-06-30',
    required: true,
  },
  'security.policy': {
    label: 'Quy định về báo lỗi',
    meaning: 'Địa chỉ https của trang nêu cách tiếp nhận và xử lý tin báo.',
    example: 'policy: https://sonoivu.example.gov.vn/bao-mat/',
  },
  'security.encryption': {
    label: 'Khóa mã hóa',
    meaning: 'Địa chỉ https của khóa công khai để mã hóa tin báo.',
    example: 'encryption: https://sonoivu.example.gov.vn/khoa.asc',
  },
  notice: {
    label: 'Thông báo chung',
    meaning: 'Một câu hiện ở mọi trang, tối đa 300 ký tự.',
    example: 'notice: Trang đang chạy thử, số liệu chưa chính thức.',
  },
  'sections[]': {
    label: 'Chuyên mục',
    meaning: 'Các chuyên mục, theo thứ tự trên trang; từ một đến 50 chuyên mục.',
    example: 'sections:\n  - id: tin-tuc-su-kien\n    name: Tin tức - Sự kiện',
    required: true,
  },
  'sections[].id': {
    label: 'Mã chuyên mục',
    meaning:
      'Chữ thường không dấu, chữ số và dấu gạch nối. Mã nằm trong địa chỉ của chuyên mục và trong từng bản tin, đã dùng thì không đổi.',
    example: 'id: tin-tuc-su-kien',
    required: true,
  },
  'sections[].name': {
    label: 'Tên chuyên mục',
    meaning: 'Tên hiện trên trang.',
    example: 'name: Tin tức - Sự kiện',
    required: true,
  },
  'sections[].description': {
    label: 'Giới thiệu chuyên mục',
    meaning: 'Một câu nói chuyên mục đăng gì.',
    example: 'description: Tin hội nghị, lễ trao tặng và hoạt động của các khối thi đua.',
  },
  'sections[].kind': {
    label: 'Loại chuyên mục',
    meaning:
      'decisions: quyết định khen thưởng; role-models: gương điển hình. Có ghi thì trang chủ dành cho chuyên mục một khối riêng, với các bản tin mới nhất của nó mà đầu trang chưa có; không ghi thì không có khối ấy.',
    example: 'kind: decisions',
  },
  'eventTypes[]': {
    label: 'Loại sự kiện',
    meaning: 'Các loại sự kiện mà bản tin được ghi ở event, tối đa 100.',
    example: 'eventTypes:\n  - id: hoi-nghi-so-ket\n    name: Hội nghị sơ kết',
    default: '[]',
  },
  'eventTypes[].id': {
    label: 'Mã loại sự kiện',
    meaning: 'Chữ thường không dấu, chữ số và dấu gạch nối; đã dùng thì không đổi.',
    example: 'id: hoi-nghi-so-ket',
    required: true,
  },
  'eventTypes[].name': {
    label: 'Tên loại sự kiện',
    meaning: 'Tên hiện trên trang.',
    example: 'name: Hội nghị sơ kết',
    required: true,
  },
  'menuPages[]': {
    label: 'Trang trong menu',
    meaning:
      'Các trang cố định có trong menu, theo thứ tự, tối đa 20; ghi tên tệp trong thư mục pages, bỏ đuôi .mdx.',
    example: 'menuPages: [gioi-thieu, lien-he]',
    default: '[]',
  },
  perPage: {
    label: 'Số tin mỗi trang',
    meaning: 'Số bản tin trên một trang danh sách, từ 1 đến 200.',
    example: 'perPage: 20',
    default: '20',
  },
  images: {
    label: 'Ảnh',
    meaning:
      'Các cỡ và loại tệp của ảnh trên trang. Khi các cỡ này từ 640 điểm ảnh trở lên thì có thêm một bản 320 điểm ảnh cho các danh sách.',
    example: 'images:\n  widths: [640, 1600]\n  avif: false',
    default: '{ widths: [640, 1600], avif: false }',
  },
  'images.widths[]': {
    label: 'Bề rộng ảnh',
    meaning: 'Các bề rộng của mỗi ảnh, tính bằng điểm ảnh, mỗi số từ 160 đến 4000; từ một đến 8 số.',
    example: 'widths: [640, 1600]',
    default: '[640, 1600]',
  },
  'images.avif': {
    label: 'Ảnh AVIF',
    meaning: 'true để làm thêm ảnh AVIF: tệp nhẹ hơn, nhưng dựng trang lâu hơn nhiều.',
    example: 'avif: true',
    default: 'false',
  },
  awards: {
    label: 'Quyết định khen thưởng',
    meaning: 'Cách đăng các quyết định và danh sách khen thưởng.',
    example: 'awards:\n  hiddenFromSearch: true\n  listFiles: true',
    default: '{ hiddenFromSearch: true, listFiles: true }',
  },
  'awards.hiddenFromSearch': {
    label: 'Danh sách người ngoài máy tìm kiếm',
    meaning:
      'true để các máy tìm kiếm như Google không hiện trang có danh sách người được khen; trên trang vẫn tra cứu được. Ghi false để máy tìm kiếm hiện các trang ấy.',
    example: 'hiddenFromSearch: false',
    default: 'true',
  },
  'awards.listFiles': {
    label: 'Bảng danh sách để tải',
    meaning: 'Bên cạnh mỗi quyết định có danh sách dạng CSV; ghi false để không có.',
    example: 'listFiles: false',
    default: 'true',
  },
  previewImages: {
    label: 'Ảnh xem trước',
    meaning:
      'Vẽ cho mỗi bản tin một ảnh xem trước, hiện ra khi địa chỉ bản tin được gửi qua mạng xã hội hay tin nhắn: ảnh đầu tiên đủ lớn của bài (600 × 315 điểm ảnh trở lên), bên dưới là tiêu đề; bài không có ảnh như vậy thì chỉ có tiêu đề. Ghi false để không vẽ.',
    example: 'previewImages: false',
    default: 'true',
  },
};
