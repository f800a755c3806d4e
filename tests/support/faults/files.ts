import { chmod, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { BULLETIN, bulletinText, publicFile, smallJpeg } from '../content-root.ts';
import { svgText } from '../image-fixtures.ts';
import { writePagesPdf } from '../pages-pdf.ts';
import { FOLDER, inFields, withLines, type Fault } from './fault.ts';

const valid = { [BULLETIN]: bulletinText() };
const jpeg = await smallJpeg();
const page = '---\ntitle: Liên hệ\ndescription: Địa chỉ của cơ quan.\n---\n\nBài.\n';
const attachment = 'attachments: [{ src: ./bao-cao.pdf, title: Báo cáo }]';
/** The proof that the password is empty, of RC4 with 40 bits, for an owner's mark and rights of zeros. */
const lockOfNoPassword = '6111c794d454d715566d2a4ac2676855a3c0f7efb282d5b81222aa6ae3d2bf73';
const csv = 'attachments: [{ src: ./so-lieu.csv, title: Số liệu }]';
const pdf = '%PDF-1.4\n';
const plainSvg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>';
const nestedSvg = `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(300)}${'</g>'.repeat(300)}</svg>`;
const place = 'places:\n  - id: xa-mau\n    level: commune\n    names: [{ text: Xã Mẫu }]\n';
const MEGABYTE = 1024 * 1024;

/** Faults of files and their names. */
export const faultsOfFiles = {
  'unknown-file': {
    wrong: { ...valid, [`${FOLDER}/ghi-chu.txt`]: 'x' },
    right: valid,
    at: '1:1',
    file: `${FOLDER}/ghi-chu.txt`,
    shown: { wrong: `${FOLDER}/ghi-chu.txt`, right: 'Ghi chú để trong trường notes, không thành tệp riêng.' },
  },
  'bad-file-name': {
    wrong: { ...valid, [`${FOLDER}/Báo cáo.pdf`]: 'x' },
    right: { ...withLines(attachment), [`${FOLDER}/bao-cao.pdf`]: pdf },
    at: '1:1',
    file: `${FOLDER}/Báo cáo.pdf`,
    shown: { wrong: 'Báo cáo.pdf', right: 'bao-cao.pdf' },
  },
  'symbolic-link': {
    wrong: valid,
    right: { ...valid, 'pages/lien-he.mdx': page },
    setUp: (root) => symlink('site.yaml', join(root, 'emblem.png')),
    at: '1:1',
    file: 'emblem.png',
    shown: { wrong: 'emblem.png → ../may-chu/emblem.png', right: 'emblem.png (tệp thật)' },
  },
  'file-too-large': {
    wrong: { ...withLines(attachment), [`${FOLDER}/bao-cao.pdf`]: pdf },
    right: { ...withLines(attachment), [`${FOLDER}/bao-cao.pdf`]: pdf },
    setUp: (root) => truncate(join(root, FOLDER, 'bao-cao.pdf'), 40 * MEGABYTE + 1),
    at: '1:1',
    file: `${FOLDER}/bao-cao.pdf`,
    shown: { wrong: 'bao-cao.pdf, 41 MB', right: 'bao-cao.pdf, 3 MB' },
  },
  'empty-file': {
    wrong: { [BULLETIN]: '' },
    right: valid,
    at: '1:1',
    shown: { wrong: '(tệp không có chữ nào)', right: bulletinText() },
  },
  'folder-without-bulletin': {
    wrong: { [`${FOLDER}/anh.jpg`]: jpeg },
    right: { ...withLines('images: [{ src: ./anh.jpg, alt: Toàn cảnh }]'), [`${FOLDER}/anh.jpg`]: jpeg },
    at: '1:1',
    file: FOLDER,
    shown: { wrong: `${FOLDER}/anh.jpg`, right: `${FOLDER}/anh.jpg\n${FOLDER}/index.mdx` },
  },
  'bad-slug': {
    wrong: { 'bulletins/2024/Hoi_nghi/index.mdx': bulletinText() },
    right: { 'bulletins/2024/hoi-nghi/index.mdx': bulletinText() },
    at: '1:1',
    file: 'bulletins/2024/Hoi_nghi',
    shown: { wrong: 'bulletins/2024/Hoi_nghi/', right: 'bulletins/2024/hoi-nghi/' },
  },
  'unused-file': {
    wrong: { ...valid, [`${FOLDER}/anh.jpg`]: jpeg },
    right: { ...withLines('images: [{ src: ./anh.jpg, alt: Toàn cảnh }]'), [`${FOLDER}/anh.jpg`]: jpeg },
    at: '1:1',
    file: `${FOLDER}/anh.jpg`,
    shown: {
      wrong: 'Tệp anh.jpg nằm trong thư mục, index.mdx không nhắc đến.',
      right: 'images: [{ src: ./anh.jpg, alt: Toàn cảnh }]',
    },
  },
  'missing-file': inFields(attachment, 'attachments: []', '9:22'),
  'upper-case-name': {
    wrong: { ...withLines('images: [{ src: ./Anh1.JPG, alt: Toàn cảnh }]'), [`${FOLDER}/Anh1.JPG`]: jpeg },
    right: { ...withLines('images: [{ src: ./anh1.jpg, alt: Toàn cảnh }]'), [`${FOLDER}/anh1.jpg`]: jpeg },
    at: '1:1',
    file: `${FOLDER}/Anh1.JPG`,
    shown: { wrong: 'Anh1.JPG', right: 'anh1.jpg' },
  },
  'wrong-content': {
    wrong: { ...withLines(attachment), [`${FOLDER}/bao-cao.pdf`]: '<!doctype html><script>1</script>' },
    right: { ...withLines(attachment), [`${FOLDER}/bao-cao.pdf`]: pdf },
    at: '1:1',
    file: `${FOLDER}/bao-cao.pdf`,
    shown: { wrong: 'bao-cao.docx đổi đuôi thành bao-cao.pdf', right: 'bao-cao.docx lưu ra bao-cao.pdf' },
  },
  'executable-file': {
    wrong: { ...withLines(attachment), [`${FOLDER}/bao-cao.pdf`]: pdf },
    right: { ...withLines(attachment), [`${FOLDER}/bao-cao.pdf`]: pdf },
    setUp: (root) => chmod(join(root, FOLDER, 'bao-cao.pdf'), 0o755),
    at: '1:1',
    file: `${FOLDER}/bao-cao.pdf`,
    shown: { wrong: 'bao-cao.pdf, quyền 755', right: 'bao-cao.pdf, quyền 644' },
  },
  'active-document': {
    wrong: {
      ...withLines(attachment),
      [`${FOLDER}/bao-cao.pdf`]: `${pdf}1 0 obj<</S/JavaScript/JS(x)>>endobj\n`,
    },
    right: { ...withLines(attachment), [`${FOLDER}/bao-cao.pdf`]: pdf },
    at: '1:1',
    file: `${FOLDER}/bao-cao.pdf`,
    shown: { wrong: 'bao-cao.pdf có kèm JavaScript', right: 'bao-cao.pdf in ra từ bản đang mở' },
  },
  'unreadable-document': {
    wrong: {
      ...withLines(attachment),
      [`${FOLDER}/bao-cao.pdf`]: `${pdf}trailer<</Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(x)/P 0>>>>`,
    },
    right: { ...withLines(attachment), [`${FOLDER}/bao-cao.pdf`]: pdf },
    at: '1:1',
    file: `${FOLDER}/bao-cao.pdf`,
    shown: { wrong: 'bao-cao.pdf có mật khẩu', right: 'bao-cao.pdf không có mật khẩu' },
  },
  'locked-document': {
    wrong: {
      ...withLines(attachment),
      [`${FOLDER}/bao-cao.pdf`]: `${pdf}trailer<</Encrypt<</Filter/Standard/V 1/R 2/P 0/O<${'00'.repeat(32)}>/U<${lockOfNoPassword}>>>>>`,
    },
    right: { ...withLines(attachment), [`${FOLDER}/bao-cao.pdf`]: pdf },
    at: '1:1',
    file: `${FOLDER}/bao-cao.pdf`,
    shown: { wrong: 'bao-cao.pdf cấm in và sao chép', right: 'bao-cao.pdf không đặt bảo vệ' },
  },
  'csv-formula': {
    wrong: { ...withLines(csv), [`${FOLDER}/so-lieu.csv`]: 'ten,so\n=1+1,2\n' },
    right: { ...withLines(csv), [`${FOLDER}/so-lieu.csv`]: 'ten,so\n-2,2\n' },
    at: '2:1',
    file: `${FOLDER}/so-lieu.csv`,
    shown: { wrong: 'ten,so\n=1+1,2', right: 'ten,so\n2,2' },
  },
  'names-in-file': {
    wrong: {
      ...withLines(attachment),
      [`${FOLDER}/bao-cao.pdf`]: `${pdf}1 0 obj<</Author(Nguyen Van Mau)>>endobj\n`,
    },
    right: { ...withLines(attachment), [`${FOLDER}/bao-cao.pdf`]: pdf },
    at: '1:1',
    file: `${FOLDER}/bao-cao.pdf`,
    shown: { wrong: 'bao-cao.pdf, tác giả: Nguyễn Văn Mẫu', right: 'bao-cao.pdf, không ghi tác giả' },
  },
  'hidden-in-file': {
    wrong: {
      ...withLines(attachment),
      [`${FOLDER}/bao-cao.pdf`]: `${pdf}1 0 obj<</Lang(vi)>>endobj\n%%EOF\n1 0 obj<</Lang(en)>>endobj\n`,
    },
    right: {
      ...withLines(attachment),
      [`${FOLDER}/bao-cao.pdf`]: `${pdf}1 0 obj<</Lang(vi)>>endobj\n%%EOF\n2 0 obj<</Lang(en)>>endobj\n`,
    },
    at: '1:1',
    file: `${FOLDER}/bao-cao.pdf`,
    shown: {
      wrong: 'bao-cao.docx còn 3 chỗ sửa theo dõi (Track Changes)',
      right: 'bao-cao.docx đã chấp nhận mọi thay đổi',
    },
  },
  'scan-without-words': {
    wrong: { ...withLines(attachment), [`${FOLDER}/bao-cao.pdf`]: writePagesPdf([undefined]) },
    right: { ...withLines(attachment), [`${FOLDER}/bao-cao.pdf`]: writePagesPdf(['Bao cao']) },
    at: '1:1',
    file: `${FOLDER}/bao-cao.pdf`,
    shown: {
      wrong: 'bao-cao.pdf là ảnh chụp các trang giấy',
      right: 'bao-cao.pdf lưu từ Word bằng “Lưu dưới dạng PDF”, hoặc bản quét đã qua OCR',
    },
  },
  'masked-in-file': {
    wrong: { ...withLines(csv), [`${FOLDER}/so-lieu.csv`]: 'ten,cccd\nNguyễn Văn Mẫu,001300000000\n' },
    right: { ...withLines(csv), [`${FOLDER}/so-lieu.csv`]: 'ten,nam sinh\nNguyễn Văn Mẫu,1980\n' },
    at: '1:1',
    file: `${FOLDER}/so-lieu.csv`,
    shown: { wrong: 'ten,cccd\nNguyễn Văn Mẫu,001300000000', right: 'ten,nam sinh\nNguyễn Văn Mẫu,1980' },
  },
  'long-chain': {
    wrong: { ...valid, 'registers/places.yaml': `${place}    parent: xa-mau\n` },
    right: { ...valid, 'registers/places.yaml': place },
    at: '5:13',
    file: 'registers/places.yaml',
    shown: { wrong: 'id: xa-mau, parent: xa-mau', right: 'id: xa-mau, parent: tinh-mau' },
  },
  'deep-markup': {
    wrong: { ...valid, [publicFile('huy-hieu.svg')]: nestedSvg },
    right: { ...valid, [publicFile('huy-hieu.svg')]: plainSvg },
    at: '1:1',
    file: publicFile('huy-hieu.svg'),
    shown: { wrong: '<g><g><g>… (lồng 300 tầng)', right: plainSvg },
  },
  'stacked-marks': {
    wrong: { [BULLETIN]: bulletinText({}, `Chữ a${'\u0301\u0323'.repeat(16)}.\n`) },
    right: { [BULLETIN]: bulletinText({}, 'Chữ ạ.\n') },
    at: '11:6',
    shown: { wrong: 'Chữ a mang 32 dấu', right: 'Chữ ạ.' },
  },
  'active-svg': {
    wrong: { ...valid, [publicFile('huy-hieu.svg')]: svgText },
    right: { ...valid, [publicFile('huy-hieu.svg')]: plainSvg },
    at: '1:1',
    file: publicFile('huy-hieu.svg'),
    shown: { wrong: svgText, right: plainSvg },
  },
} as const satisfies Record<string, Fault>;
