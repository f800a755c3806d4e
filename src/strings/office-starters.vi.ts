const site = `# Điền chỗ nào có chữ ĐIỀN. Điều chưa biết thì để null: trang ghi "chưa có thông tin", và npm run check kể ra.
title: Thi đua, Khen thưởng
description: Bản tin về công tác thi đua, khen thưởng.
office:
  # ĐIỀN tên đầy đủ, ví dụ: Phòng Thi đua, Khen thưởng - Sở Nội vụ tỉnh Mẫu
  name: Phòng Thi đua, Khen thưởng
  # ĐIỀN các cơ quan mà cơ quan trực thuộc rồi bỏ dấu # ở đầu dòng:
  # superior: Ủy ban nhân dân tỉnh Mẫu · Sở Nội vụ
  # ĐIỀN họ tên và chức vụ người chịu trách nhiệm nội dung, rồi địa chỉ, điện thoại, thư điện tử của cơ quan.
  responsiblePerson: null
  address: null
  telephone: null
  email: null
# ĐIỀN, ví dụ: { name: Cổng thông tin điện tử tỉnh Mẫu, url: https://tinhmau.example/ }
parentPortal: null
# ĐIỀN địa chỉ trên mạng. Tên miền .example không có thật.
url: https://tdkt.example/
# Biểu trưng đứng trước tên trang: thay tệp emblem.png cạnh tệp này bằng biểu trưng của cơ quan.
emblem: emblem.png
# Câu này hiện trên mọi trang. Xóa dòng dưới khi đã điền xong và trang là trang chính thức.
notice: Trang đang được chuẩn bị, chưa phải trang chính thức của cơ quan.
sections:
  - id: tin-tuc-su-kien
    name: Tin tức - Sự kiện
eventTypes:
  - id: hoi-nghi-so-ket
    name: Hội nghị sơ kết
  - id: hoi-nghi-tong-ket
    name: Hội nghị tổng kết
  - id: ky-giao-uoc
    name: Ký giao ước thi đua
  - id: dai-hoi
    name: Đại hội thi đua yêu nước
  - id: le-trao-tang
    name: Lễ trao tặng
menuPages: [gioi-thieu, lien-he, tro-nang]
`;

const about = `---
title: Giới thiệu
description: Trang này của cơ quan nào, đăng những gì.
---

Trang này đăng và lưu giữ bản tin về công tác thi đua, khen thưởng của cơ quan.

Chức năng, nhiệm vụ của cơ quan: chưa có thông tin.
`;

const contact = `---
title: Liên hệ
description: Cách liên hệ với cơ quan.
---

- Người chịu trách nhiệm nội dung: chưa có thông tin
- Địa chỉ: chưa có thông tin
- Điện thoại: chưa có thông tin
- Thư điện tử: chưa có thông tin
`;

const accessibility = `---
title: Trợ năng
description: Trang làm gì để ai cũng đọc được bản tin, và cách báo khi có chỗ khó đọc.
---

Trang này hướng tới mức AA của tiêu chuẩn WCAG 2.2: người dùng trình đọc màn hình, người chỉ dùng bàn phím, người phóng to chữ và người có đường truyền chậm đều đọc được bản tin. Chưa có đánh giá của người khuyết tật.

Địa chỉ nhận phản ánh: chưa có thông tin.
`;

/** What a new repository of an office begins with, by path below its content root: the office's own words from then on. */
export const starters: Readonly<Record<string, string>> = {
  'site.yaml': site,
  'pages/gioi-thieu.mdx': about,
  'pages/lien-he.mdx': contact,
  'pages/tro-nang.mdx': accessibility,
  'bulletins/.gitkeep': '',
  'registers/places.yaml': `# Địa danh của tỉnh; mẫu ở README.md, phần Sổ địa danh. ĐIỀN
places: []
`,
  'registers/organisations.yaml': 'organisations: []\n',
  'registers/blocs.yaml': 'blocs: []\n',
  'registers/movements.yaml': 'movements: []\n',
  'registers/people.yaml': 'people: []\n',
};
