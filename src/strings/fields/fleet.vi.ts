import type { FieldTexts } from './texts.ts';

/** The keys of `fleet.yaml`. */
export const fleetFields: FieldTexts = {
  folder: {
    label: 'Thư mục',
    meaning: 'Nơi để kho, bộ đệm và trang của mọi cơ quan; tính từ chỗ tệp này.',
    example: 'folder: /var/lib/bantin',
    required: true,
  },
  'offices[]': {
    label: 'Các cơ quan',
    meaning: 'Mỗi cơ quan một mục.',
    example: 'offices:\n  - { id: tdkt, git: "https://git.example/tdkt.git" }',
    required: true,
  },
  'offices[].id': {
    label: 'Mã',
    meaning: 'Tên ngắn của cơ quan: chữ thường không dấu, số, gạch nối.',
    example: 'id: tdkt',
    required: true,
  },
  'offices[].git': {
    label: 'Kho Git',
    meaning:
      'Địa chỉ kho nội dung: https://, ssh://, ten@may:duong/dan, hoặc một đường dẫn tính từ chỗ tệp này, bắt đầu bằng dấu gạch chéo hay dấu chấm.',
    example: 'git: https://git.example/tdkt.git',
    required: true,
  },
  'offices[].branch': {
    label: 'Nhánh',
    meaning: 'Nhánh được đăng.',
    example: 'branch: main',
    default: 'main',
  },
  'offices[].content': {
    label: 'Thư mục nội dung',
    meaning: 'Thư mục nội dung trong kho; cả kho thì ghi dấu chấm.',
    example: 'content: noi-dung',
    default: 'noi-dung',
  },
  'offices[].publish': {
    label: 'Nơi đăng',
    meaning: 'Máy chủ để đăng qua SSH. Không có mục này thì chỉ dựng.',
    example: 'publish: { server: bantin@tdkt.example, releases: /srv/bantin }',
  },
  'offices[].publish.server': {
    label: 'Máy chủ',
    meaning: 'Người dùng và tên máy, nối bằng @.',
    example: 'server: bantin@tdkt.example',
    required: true,
  },
  'offices[].publish.port': {
    label: 'Cổng',
    meaning: 'Cổng SSH, nếu không phải 22.',
    example: 'port: 2222',
  },
  'offices[].publish.releases': {
    label: 'Thư mục bản phát hành',
    meaning: 'Thư mục trên máy chủ, mỗi cơ quan một thư mục.',
    example: 'releases: /srv/bantin',
    required: true,
  },
  'offices[].publish.installed': {
    label: 'Thư mục cấu hình',
    meaning: 'Thư mục của những gì người quản trị đã cài trên máy chủ; không ghi thì là /etc/bantin.',
    example: 'installed: /etc/bantin-2',
  },
};
