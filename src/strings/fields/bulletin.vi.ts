import type { FieldTexts } from './texts.ts';

/** The frontmatter of a bulletin, in the order of the handbook. */
export const bulletinFields: FieldTexts = {
  id: {
    label: 'Mã tin',
    meaning:
      'Mã riêng của bản tin, gồm chữ thường không dấu, chữ số và dấu gạch nối. Không bản tin nào trùng mã; đã đăng thì không đổi nữa, kể cả khi sửa tiêu đề.',
    example: 'id: tdkt-2026-0716-01',
    required: true,
  },
  title: {
    label: 'Tiêu đề',
    meaning: 'Tiêu đề đúng như khi đăng, từ 10 đến 200 ký tự.',
    example: 'title: Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026',
    required: true,
  },
  section: {
    label: 'Chuyên mục',
    meaning: 'Mã của một chuyên mục khai báo trong site.yaml (sections).',
    example: 'section: tin-tuc-su-kien',
    required: true,
  },
  kind: {
    label: 'Loại bài',
    meaning:
      'original: tin do cơ quan tự viết. repost: đăng lại tin của nơi khác. imported: chuyển từ trang cũ sang. Với repost và imported phải ghi source.',
    example: 'kind: repost',
    default: 'original',
  },
  status: {
    label: 'Trạng thái',
    meaning:
      'draft: bản nháp, chưa xuất hiện trên trang. published: đã đăng. withdrawn: đã thu hồi, khi đó phải ghi withdrawal.',
    example: 'status: draft',
    default: 'published',
  },
  withdrawal: {
    label: 'Thu hồi',
    meaning:
      'Ngày và lý do thu hồi bài; chỉ ghi, và phải ghi, khi status: withdrawn. Địa chỉ, tiêu đề, ngày và lý do vẫn hiện trên trang; bài và ảnh thì không.',
    example: 'withdrawal:\n  on: 2026-07-20\n  reason: Bài đăng nhầm danh sách chưa được phê duyệt.',
  },
  'withdrawal.on': {
    label: 'Ngày thu hồi',
    meaning: 'Ngày bài được thu hồi, viết năm-tháng-ngày.',
    example: 'on: 2026-07-20',
    required: true,
  },
  'withdrawal.reason': {
    label: 'Lý do thu hồi',
    meaning: 'Lý do cho người đọc biết, ít nhất 5 ký tự.',
    example: 'reason: Bài đăng nhầm danh sách chưa được phê duyệt.',
    required: true,
  },
  summary: {
    label: 'Tóm tắt',
    meaning:
      'Một, hai câu nói bản tin viết về việc gì, tối đa 300 ký tự. Không ghi thì trang lấy đoạn đầu của bài.',
    example: 'summary: Khối thi đua sơ kết 6 tháng đầu năm và bàn nhiệm vụ 6 tháng cuối năm 2026.',
  },
  date: {
    label: 'Ngày diễn ra',
    meaning:
      'Ngày diễn ra sự kiện, viết năm-tháng-ngày, tháng và ngày đủ hai chữ số. Bài không nói về một sự kiện thì ghi ngày đăng.',
    example: 'date: 2026-07-16',
    required: true,
  },
  endDate: {
    label: 'Ngày kết thúc',
    meaning: 'Ngày cuối của sự kiện kéo dài nhiều ngày; bằng hoặc sau date.',
    example: 'endDate: 2026-07-17',
  },
  session: {
    label: 'Buổi',
    meaning: 'Buổi diễn ra: morning là sáng, afternoon là chiều, evening là tối, all-day là cả ngày.',
    example: 'session: morning',
  },
  time: {
    label: 'Giờ',
    meaning:
      'Giờ bắt đầu, từ 00:00 đến 23:59, giờ và phút đủ hai chữ số. Chỉ ghi khi nguồn nói rõ giờ; không suy ra từ buổi.',
    example: 'time: "08:00"',
  },
  dateText: {
    label: 'Thời gian (nguyên văn)',
    meaning: 'Thời gian chép đúng như trong bài. Bắt buộc khi dateBasis: inferred.',
    example: 'dateText: "Sáng 16/7"',
  },
  dateBasis: {
    label: 'Căn cứ ngày',
    meaning:
      'stated: bài ghi đủ ngày, tháng, năm. inferred: ngày được suy ra, ví dụ năm lấy từ kỳ báo cáo; khi đó phải ghi dateText và nói cách suy ra ở notes.',
    example: 'dateBasis: inferred',
    default: 'stated',
  },
  publishedOn: {
    label: 'Ngày đăng',
    meaning:
      'Ngày đăng bản tin. Chỉ tin kind: imported mới được ghi null (không có dấu nháy) khi không rõ ngày đăng; không lấy date thay vào.',
    example: 'publishedOn: 2026-07-17',
    required: true,
  },
  publishAt: {
    label: 'Hẹn giờ đăng',
    meaning:
      'Thời điểm cho phép bản tin xuất hiện, kết thúc bằng +07:00 (giờ Việt Nam) hoặc Z (giờ quốc tế). Bản tin hiện ra ở lần dựng trang đầu tiên từ thời điểm đó; publishedOn là ngày ấy.',
    example: 'publishAt: 2026-07-17T08:00+07:00',
  },
  updated: {
    label: 'Cập nhật',
    meaning: 'Ngày sửa bài gần nhất. Bắt buộc khi có corrections.',
    example: 'updated: 2026-07-21',
  },
  'corrections[]': {
    label: 'Đính chính',
    meaning:
      'Những lần đính chính, mỗi lần một mục. Trang cho hiện ở đầu bài, lần mới nhất trước; phải ghi thêm updated.',
    example: 'corrections:\n  - on: 2026-07-21\n    note: Sửa số tập thể được tặng Bằng khen từ 12 thành 11.',
    default: '[]',
  },
  'corrections[].on': {
    label: 'Ngày đính chính',
    meaning: 'Ngày đính chính, viết năm-tháng-ngày.',
    example: 'on: 2026-07-21',
    required: true,
  },
  'corrections[].note': {
    label: 'Nội dung đính chính',
    meaning: 'Chỗ sai cũ và nội dung đúng, ít nhất 5 ký tự.',
    example: 'note: Sửa số tập thể được tặng Bằng khen từ 12 thành 11.',
    required: true,
  },
  location: {
    label: 'Địa điểm',
    meaning:
      'Nơi diễn ra, chép nguyên văn trong bài, giữ tên gọi vào thời điểm ấy. Viết một dòng chữ, hoặc nhóm khóa text, place, venue. Nguồn không nêu nơi nào thì ghi null (không có dấu nháy).',
    example:
      'location:\n  text: phường Châu Sơn\n  place: phuong-chau-son-ninh-binh\n  venue: Hội trường tầng 2',
    required: true,
  },
  'location.text': {
    label: 'Địa điểm (nguyên văn)',
    meaning: 'Tên nơi diễn ra, đúng từng chữ trong bài.',
    example: 'text: phường Châu Sơn',
    required: true,
  },
  'location.place': {
    label: 'Địa danh',
    meaning:
      'Mã địa danh trong registers/places.yaml, để trang gom các tin cùng một nơi dù tên gọi đã thay đổi.',
    example: 'place: phuong-chau-son-ninh-binh',
  },
  'location.venue': {
    label: 'Hội trường, trụ sở',
    meaning: 'Hội trường, trụ sở hoặc địa chỉ cụ thể.',
    example: 'venue: Hội trường tầng 2',
  },
  'attendees[]': {
    label: 'Thành phần dự',
    item: 'người dự',
    meaning:
      'Những người dự, theo đúng thứ tự trong bài; trang không xếp lại. Mỗi mục là một người có tên, một chức vụ không nêu tên, hoặc một nhóm người (group: true).',
    example: [
      'attendees:',
      '  - name: Trần Văn Bình',
      '    positions: [Phó Giám đốc Sở Nội vụ]',
      '    part: directed',
      '  - positions: [Trưởng phòng Thi đua, Khen thưởng]',
      '  - positions: ["Lãnh đạo Ủy ban nhân dân các xã, phường"]',
      '    group: true',
    ].join('\n'),
    default: '[]',
  },
  'attendees[].name': {
    label: 'Họ tên',
    meaning:
      'Họ tên, không kèm “đồng chí”, “ông”, “bà”. Bỏ khóa này khi bài chỉ nêu chức vụ; không dùng cùng group: true.',
    example: 'name: Trần Văn Bình',
  },
  'attendees[].positions[]': {
    label: 'Chức vụ, đơn vị',
    item: 'chức vụ',
    meaning:
      'Chức vụ và đơn vị, chép nguyên văn, mỗi chức vụ một mục; cần ít nhất một mục. Mỗi mục là một dòng chữ, hoặc nhóm khóa title, org. Chức vụ có dấu phẩy thì đặt trong dấu nháy kép.',
    example:
      'positions:\n  - Ủy viên Ban Thường vụ Tỉnh ủy\n  - { title: Phó Giám đốc Sở Nội vụ, org: so-noi-vu }',
    required: true,
  },
  'attendees[].positions[].title': {
    label: 'Chức vụ (nguyên văn)',
    meaning: 'Chức vụ và đơn vị đúng từng chữ trong bài.',
    example: 'title: Phó Giám đốc Sở Nội vụ',
    required: true,
  },
  'attendees[].positions[].org': {
    label: 'Mã đơn vị',
    meaning: 'Mã đơn vị trong registers/organisations.yaml.',
    example: 'org: so-noi-vu',
  },
  'attendees[].part': {
    label: 'Vai trò',
    meaning:
      'Việc người đó làm: chaired là chủ trì, directed là chỉ đạo, spoke là phát biểu, attended là dự.',
    example: 'part: directed',
    default: 'attended',
  },
  'attendees[].group': {
    label: 'Tập thể',
    meaning: 'true khi mục này nói về nhiều người không nêu tên; khi đó không ghi name, person và sortName.',
    example: 'group: true',
    default: 'false',
  },
  'attendees[].person': {
    label: 'Hồ sơ',
    meaning: 'Mã của người đó trong registers/people.yaml, để phân biệt những người trùng họ tên.',
    example: 'person: tran-van-binh-so-noi-vu',
  },
  'attendees[].sortName': {
    label: 'Khóa sắp xếp',
    meaning:
      'Danh sách xếp người theo chữ cuối của họ tên. Khi chữ cuối không phải là tên gọi, như pháp danh hoặc tên một số dân tộc, ghi ở đây cách viết dùng để xếp.',
    example: 'sortName: Thích Minh Tâm',
  },
  'images[]': {
    label: 'Ảnh',
    meaning:
      'Các ảnh của bản tin, theo thứ tự trong bài. Ảnh khai báo ở đây mà không đặt trong bài thì hiện thành nhóm ảnh ở cuối bài.',
    example: [
      'images:',
      '  - src: ./toan-canh.jpg',
      '    alt: Các đại biểu ngồi trong hội trường, phía trước là bục phát biểu.',
      '    caption: Toàn cảnh hội nghị',
    ].join('\n'),
    default: '[]',
  },
  'images[].src': {
    label: 'Tệp ảnh',
    meaning:
      'Tên tệp trong cùng thư mục với index.mdx, chỉ gồm chữ không dấu, chữ số và các dấu . _ -, viết ./ ở đầu.',
    example: 'src: ./toan-canh.jpg',
    required: true,
  },
  'images[].alt': {
    label: 'Mô tả ảnh',
    meaning:
      'Một câu nói ảnh chụp ai, làm gì, ở đâu, cho người không nhìn thấy ảnh; từ 5 đến 500 ký tự, không phải là tên tệp. Bản nháp được để trống; khi đăng thì ảnh nào cũng phải có, trừ ảnh đã mất còn đánh dấu needsAlt.',
    example: 'alt: Các đại biểu ngồi trong hội trường, phía trước là bục phát biểu.',
  },
  'images[].caption': {
    label: 'Chú thích',
    meaning: 'Dòng chữ hiện dưới ảnh.',
    example: 'caption: Toàn cảnh hội nghị',
  },
  'images[].credit': {
    label: 'Tác giả',
    meaning: 'Người chụp, hoặc đơn vị giữ ảnh.',
    example: 'credit: Lê Thị Hoa',
  },
  'images[].title': {
    label: 'Tên ảnh',
    meaning: 'Tên của ảnh trong hồ sơ lưu trữ.',
    example: 'title: Toàn cảnh hội nghị sơ kết 6 tháng đầu năm 2026',
  },
  'images[].takenOn': {
    label: 'Ngày chụp',
    meaning: 'Ngày chụp, viết năm-tháng-ngày; chỉ ghi khi biết chắc.',
    example: 'takenOn: 2026-07-16',
  },
  'images[].place': {
    label: 'Nơi chụp',
    meaning: 'Mã địa danh trong registers/places.yaml.',
    example: 'place: phuong-chau-son-ninh-binh',
  },
  'images[].rights': {
    label: 'Quyền sử dụng',
    meaning:
      'Mã nói vì sao được dùng ảnh. public-event là ảnh chụp hoạt động công cộng như hội nghị; ảnh khác thì ghi mã do cơ quan quy định.',
    example: 'rights: public-event',
    default: 'public-event',
  },
  'images[].sequence': {
    label: 'Số thứ tự',
    meaning: 'Số của ảnh trong bộ ảnh gốc, từ 1 đến 9999.',
    example: 'sequence: 3',
  },
  'images[].archiveCode': {
    label: 'Mã lưu trữ',
    meaning: 'Mã của ảnh trong kho lưu trữ. Đặt trong dấu nháy kép để giữ số 0 ở đầu.',
    example: 'archiveCode: "0152"',
  },
  'images[].needsAlt': {
    label: 'Thiếu mô tả',
    meaning:
      'true khi ảnh đã mất và chưa ai viết được mô tả. Chỉ dùng cho tin kind: imported, cùng missing: true; xóa khi đã có alt.',
    example: 'needsAlt: true',
    default: 'false',
  },
  'images[].missing': {
    label: 'Chưa có tệp',
    meaning:
      'true khi chỉ còn tên ảnh, không còn tệp; trang hiện tên tệp thay cho ảnh. Chỉ dùng cho tin kind: imported.',
    example: 'missing: true',
    default: 'false',
  },
  event: {
    label: 'Sự kiện',
    meaning: 'Loại sự kiện mà bản tin viết về và kỳ báo cáo, nếu có.',
    example: 'event:\n  type: hoi-nghi-so-ket\n  period: { year: 2026, half: 1 }',
  },
  'event.type': {
    label: 'Loại sự kiện',
    meaning: 'Mã của một loại sự kiện khai báo trong site.yaml (eventTypes).',
    example: 'type: hoi-nghi-so-ket',
    required: true,
  },
  'event.period': {
    label: 'Kỳ báo cáo',
    meaning: 'Năm, và nửa năm hoặc quý, mà hội nghị sơ kết hay tổng kết.',
    example: 'period: { year: 2026, half: 1 }',
  },
  'event.period.year': {
    label: 'Năm',
    meaning: 'Năm báo cáo, bốn chữ số, từ 1900 đến 2200.',
    example: 'year: 2026',
    required: true,
  },
  'event.period.half': {
    label: 'Nửa năm',
    meaning: '1 là 6 tháng đầu năm, 2 là 6 tháng cuối năm.',
    example: 'half: 1',
  },
  'event.period.quarter': {
    label: 'Quý',
    meaning: 'Quý báo cáo, từ 1 đến 4.',
    example: 'quarter: 3',
  },
  'organisers[]': {
    label: 'Đơn vị tổ chức',
    meaning: 'Mã các đơn vị tổ chức, có trong registers/organisations.yaml.',
    example: 'organisers: [so-noi-vu]',
    default: '[]',
  },
  bloc: {
    label: 'Khối/Cụm',
    meaning: 'Mã khối hoặc cụm thi đua, có trong registers/blocs.yaml.',
    example: 'bloc: khoi-cac-xa-phuong',
  },
  movement: {
    label: 'Phong trào',
    meaning: 'Mã phong trào thi đua, có trong registers/movements.yaml.',
    example: 'movement: chung-suc-xay-dung-nong-thon-moi',
  },
  'attachments[]': {
    label: 'Tệp đính kèm',
    meaning:
      'Các tệp cho người đọc tải về, loại .pdf, .docx, .xlsx, .ods, .odt hoặc .csv. Trang tự ghi loại và dung lượng. Tệp có macro, mã chạy, tệp gói kèm, mật khẩu, liên kết vào máy trong cơ quan, mẫu hay ảnh lấy từ nơi khác không đăng được. Chữ và ảnh nằm trong tệp mà mở ra không thấy được cảnh báo: mọi đoạn chữ của tệp được so với những chữ hiện ra (chỗ sửa đang theo dõi, ghi chú, chữ ẩn, chữ trùng màu nền hay nhỏ li ti, chữ ngoài trang, trang tính, hàng, cột, ô ẩn, phần ảnh hay trang đã cắt, phần đã bỏ, dữ liệu chương trình giữ, lớp tắt và bản cũ của PDF, nơi chụp ảnh). Việc kiểm tra này chỉ giúp tránh các lỗi thường gặp, không thay phần mềm diệt vi-rút: nó không nhận ra lỗ hổng của chương trình đọc tệp, hình ảnh cố ý làm hỏng, lời lẽ lừa đảo trong tệp, chữ dưới hình trong tệp OpenDocument, chữ tràn khỏi khung hay hàng có chiều cao cố định, chữ để tìm dưới bản quét, chữ trong ảnh, trong công thức, trong tên kiểu, tên dấu trang và lời tả hình, chữ ẩn theo kiểu bảng hay danh sách của Word, ngày đủ sau ô chọn ngày, ảnh nhỏ đè lên một phần bản quét, lời ghi trong mã vẽ của PDF, tên học sinh trong bảng. Tệp nhận từ nơi khác cần quét vi-rút trước khi đính kèm.',
    example: 'attachments:\n  - src: ./bao-cao.pdf\n    title: Báo cáo sơ kết 6 tháng đầu năm 2026',
    default: '[]',
  },
  'attachments[].src': {
    label: 'Tệp',
    meaning: 'Tên tệp trong cùng thư mục với index.mdx, viết ./ ở đầu.',
    example: 'src: ./bao-cao.pdf',
    required: true,
  },
  'attachments[].title': {
    label: 'Tên tệp đính kèm',
    meaning: 'Tên gọi để người đọc biết trong tệp có gì.',
    example: 'title: Báo cáo sơ kết 6 tháng đầu năm 2026',
    required: true,
  },
  'attachments[].kind': {
    label: 'Loại tài liệu',
    meaning: 'Mã loại tài liệu do cơ quan quy định.',
    example: 'kind: bao-cao',
  },
  byline: {
    label: 'Ký tên',
    meaning: 'Đơn vị hoặc người viết bài, như ghi ở cuối bài. Viết một dòng chữ, hoặc nhóm khóa text, ref.',
    example: 'byline: Phòng Thi đua, Khen thưởng',
    required: true,
  },
  'byline.text': {
    label: 'Ký tên (nguyên văn)',
    meaning: 'Tên đơn vị hoặc người viết đúng như ở cuối bài.',
    example: 'text: Phòng Thi đua, Khen thưởng',
    required: true,
  },
  'byline.ref': {
    label: 'Mã đơn vị ký',
    meaning: 'Mã đơn vị trong registers/organisations.yaml.',
    example: 'ref: phong-thi-dua-khen-thuong',
  },
  source: {
    label: 'Nguồn',
    meaning: 'Nơi lấy bài. Bắt buộc với kind: repost và kind: imported, ghi ít nhất một khóa.',
    example: 'source:\n  url: https://bao.example.vn/so-ket-thi-dua.html\n  retrievedOn: 2026-07-17',
  },
  'source.url': {
    label: 'Địa chỉ nguồn',
    meaning: 'Địa chỉ đầy đủ của bài gốc.',
    example: 'url: https://bao.example.vn/so-ket-thi-dua.html',
  },
  'source.system': {
    label: 'Hệ thống cũ',
    meaning: 'Tên phần mềm hoặc trang cũ mà bài được chuyển sang từ đó.',
    example: 'system: sharepoint',
  },
  'source.retrievedOn': {
    label: 'Ngày lấy bài',
    meaning: 'Ngày chép bài từ nguồn, viết năm-tháng-ngày.',
    example: 'retrievedOn: 2026-07-17',
  },
  'source.sha256': {
    label: 'Mã kiểm tra tệp gốc',
    meaning: 'Mã SHA-256 của tệp gốc, gồm 64 ký tự 0-9 và a-f. Dùng để biết tệp gốc có còn nguyên vẹn.',
    example: 'sha256: 6fe141e69b0dc8751144c30cc40bf6b48dc87f84991f7dd671ecb153f57a41fc',
  },
  'aliases[]': {
    label: 'Địa chỉ cũ',
    meaning:
      'Các địa chỉ trước đây của bài: đường dẫn bắt đầu bằng / hoặc địa chỉ đầy đủ, không có dấu cách, không dùng * hay :tên thay cho nhiều trang; sau dấu ? là các cặp khóa=giá trị nối bằng &. Địa chỉ nằm ngoài phần của trang trên tên miền phải ở dưới một đường dẫn ghi ở formerPaths của site.yaml. Tối đa 100 địa chỉ. Người mở địa chỉ cũ được đưa đến bài này.',
    example: 'aliases:\n  - /portal/Pages/2026-7/so-ket.aspx\n  - https://cu.example.vn/tin?ItemID=15',
    default: '[]',
  },
  retention: {
    label: 'Thời hạn lưu trữ',
    meaning: 'Mã thời hạn lưu trữ do cơ quan quy định, ghi vào bảng xuất hồ sơ lưu trữ.',
    example: 'retention: vinh-vien',
  },
  access: {
    label: 'Mức độ tiếp cận',
    meaning: 'Mã mức độ tiếp cận do cơ quan quy định, ghi vào bảng xuất hồ sơ lưu trữ.',
    example: 'access: cong-khai',
  },
  privacy: {
    label: 'Che dữ liệu',
    meaning: 'Ghi lại việc đã che dữ liệu cá nhân so với bài gốc.',
    example: 'privacy:\n  redacted: true\n  note: Đã bỏ số điện thoại riêng ở cuối bài.',
  },
  'privacy.redacted': {
    label: 'Đã che',
    meaning:
      'true khi đã che dữ liệu, false khi đã xem lại và không có gì phải che. Khi true, các bản phát hành trước còn dữ liệu ấy bị xóa.',
    example: 'redacted: true',
    required: true,
  },
  'privacy.note': {
    label: 'Phần đã che',
    meaning: 'Loại dữ liệu đã bỏ; không chép lại chính dữ liệu ấy.',
    example: 'note: Đã bỏ số điện thoại riêng ở cuối bài.',
  },
  'notes[]': {
    label: 'Ghi chú biên tập',
    item: 'ghi chú',
    meaning:
      'Ghi chú cho người biên tập, không bao giờ hiện trên trang và không có trong bản ngoại tuyến. Dùng thay cho ghi chú # trong phần khai báo. Câu có dấu hai chấm thì đặt trong dấu nháy kép.',
    example: 'notes:\n  - Năm suy ra từ kỳ báo cáo trong tiêu đề; bài chỉ ghi ngày và tháng.',
    default: '[]',
  },
  'lint[]': {
    label: 'Bỏ qua cảnh báo',
    item: 'cảnh báo bỏ qua',
    meaning:
      'Những cảnh báo đã xem và chấp nhận cho bản tin này, mỗi cảnh báo một mục có mã và lý do. Lỗi thì không bỏ qua được. Không hiện trên trang.',
    example: 'lint:\n  - rule: BT-209\n    reason: Giữ nguyên cách bỏ dấu của bài gốc.',
    default: '[]',
  },
  'lint[].rule': {
    label: 'Mã cảnh báo',
    meaning: 'Mã của cảnh báo, như npm run check đã ghi; danh sách mã ở tệp MA-LOI.md.',
    example: 'rule: BT-209',
    required: true,
  },
  'lint[].reason': {
    label: 'Lý do bỏ qua',
    meaning:
      'Vì sao chấp nhận, từ 5 đến 300 ký tự, để người sau biết là đã xem. Cảnh báo về bên trong tệp đính kèm thì nêu tên từng tệp; tệp không nêu tên vẫn bị cảnh báo.',
    example: 'reason: Giữ nguyên cách bỏ dấu của bài gốc.',
    required: true,
  },
};
