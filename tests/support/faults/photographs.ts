import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { ContentFiles } from '../content-root.ts';
import {
  heicHeader,
  makeBlackPng,
  makeGif,
  makeNoisyJpeg,
  makeTelephoneJpeg,
  svgText,
} from '../image-fixtures.ts';
import { BULLETIN, bulletinText, publicFile, smallJpeg } from '../content-root.ts';
import { FOLDER, inBody, inFields, withLines, type Fault } from './fault.ts';

const jpeg = await smallJpeg();
const noisy = await makeNoisyJpeg();
const imported = 'kind: imported\nsource: { system: sharepoint }';
const good = 'images: [{ src: ./anh.jpg, alt: Toàn cảnh }]';
const beside = (name: string, bytes: Buffer | string): ContentFiles => ({ [`${FOLDER}/${name}`]: bytes });
const named = (name: string) => `images: [{ src: ./${name}, alt: Toàn cảnh }]`;

/** A picture whose file is at fault, and the file that should be there. */
function ofFile(name: string, bytes: Buffer | string, shown: Fault['shown'], rightName = 'anh.jpg'): Fault {
  const fault = inFields(named(name), named(rightName), '9:17');
  return {
    ...fault,
    wrong: { ...fault.wrong, ...beside(name, bytes) },
    right: { ...fault.right, ...beside(rightName, jpeg) },
    shown,
  };
}

const telephone = await makeTelephoneJpeg();
const heavy = await sharp(createNoise(1100), { raw: { width: 1100, height: 1100, channels: 3 } })
  .jpeg({ quality: 95 })
  .toBuffer();

/** Bytes that look like chance and are the same each time. */
function createNoise(side: number): Buffer {
  const chunks = Array.from({ length: Math.ceil((side * side * 3) / 32) }, (_, index) =>
    createHash('sha256').update(String(index)).digest(),
  );
  return Buffer.concat(chunks).subarray(0, side * side * 3);
}

const drawing = (attributes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><text x="5" y="20" ${attributes}>Bản nháp nội bộ</text></svg>`;

/** Faults of photographs and attachments. */
export const faultsOfPhotographs = {
  'missing-image': inFields(named('anh.jpg'), 'images: []', '9:17'),
  'truncated-image': ofFile('anh.jpg', noisy.subarray(0, noisy.length / 2), {
    wrong: 'Tệp ảnh chép dở dang',
    right: 'Tệp ảnh mở xem được trọn vẹn',
  }),
  'not-an-image': ofFile('anh.jpg', 'Đây là văn bản.', {
    wrong: 'Văn bản đổi đuôi thành anh.jpg',
    right: 'Tệp ảnh thật',
  }),
  'image-without-alt': {
    ...inFields('images: [{ src: ./anh.jpg }]', good, '9:10'),
    wrong: { ...inFields('images: [{ src: ./anh.jpg }]', good, '9:10').wrong, ...beside('anh.jpg', jpeg) },
    right: { ...inFields(good, good, '9:10').right, ...beside('anh.jpg', jpeg) },
  },
  'svg-image': ofFile('anh.svg', svgText, { wrong: './anh.svg', right: './anh.png' }),
  'heic-image': ofFile('anh.heic', heicHeader, { wrong: './IMG_0231.heic', right: './img-0231.jpg' }),
  'image-too-large': ofFile('anh.png', makeBlackPng(12_000, 9_000), {
    wrong: 'Ảnh 12000 × 9000 điểm ảnh',
    right: 'Ảnh 2560 × 1920 điểm ảnh',
  }),
  'wrong-extension': ofFile('anh.png', jpeg, { wrong: 'anh.png (tệp JPEG)', right: 'anh.jpg' }),
  'unsupported-image': ofFile('anh.gif', await makeGif(), { wrong: './anh.gif', right: './anh.png' }),
  'file-outside-folder': inFields('images: [{ src: ../anh.jpg, alt: Toàn cảnh }]', good, '9:17', {
    rightFiles: beside('anh.jpg', jpeg),
  }),
  'alt-says-nothing': inFields('images: [{ src: ./anh.jpg, alt: Hình ảnh 1 }]', good, '9:33', {
    files: beside('anh.jpg', jpeg),
  }),
  'repeated-photograph': {
    wrong: {
      ...withLines('images: [{ src: ./a.jpg, alt: Toàn cảnh }, { src: ./b.jpg, alt: Trao thưởng }]'),
      ...beside('a.jpg', jpeg),
      ...beside('b.jpg', jpeg),
    },
    right: { ...withLines(named('a.jpg')), ...beside('a.jpg', jpeg) },
    at: '9:65',
    shown: { wrong: 'images: hai tệp, một ảnh', right: 'images: mỗi ảnh một tệp' },
  },
  'alt-is-file-name': inFields('images: [{ src: ./anh.jpg, alt: anh.jpg }]', good, '9:33', {
    files: beside('anh.jpg', jpeg),
  }),
  'needs-alt': inFields(
    'images: [{ src: ./anh.jpg, needsAlt: true }]',
    'images: [{ src: ./anh.jpg, alt: Toàn cảnh }]',
    '11:38',
    { lines: imported, files: beside('anh.jpg', jpeg) },
  ),
  'attachment-type': inFields(
    'attachments: [{ src: ./bao-cao.zip, title: Báo cáo }]',
    'attachments: [{ src: ./bao-cao.pdf, title: Báo cáo }]',
    '9:22',
    { rightFiles: beside('bao-cao.pdf', '%PDF-1.4\n') },
  ),
  'image-placed-twice': inBody(
    '![Toàn cảnh](./anh.jpg)\n\n![Toàn cảnh](./anh.jpg)',
    '![Toàn cảnh](./anh.jpg)',
    '15:1',
    { files: beside('anh.jpg', jpeg) },
  ),
  'photograph-metadata': {
    ...ofFile('anh.jpg', telephone, {
      wrong: 'Ảnh chép thẳng từ điện thoại, còn máy chụp, giờ chụp, tọa độ',
      right: 'Ảnh đã chạy npm run check -- --fix-photos',
    }),
    at: '1:1',
    file: `${FOLDER}/anh.jpg`,
  },
  'heavy-photograph': {
    ...ofFile('anh.jpg', heavy, { wrong: 'Ảnh 4000 × 3000, 5,2 MB', right: 'Ảnh 2560 × 1920, 0,7 MB' }),
    at: '1:1',
    file: `${FOLDER}/anh.jpg`,
  },
  'sequence-gap': inFields(
    'images:\n  - { src: ./skh1.jpg, alt: Toàn cảnh }\n  - { src: ./skh3.jpg, alt: Trao cờ }',
    'images:\n  - { src: ./skh1.jpg, alt: Toàn cảnh }\n  - { src: ./skh2.jpg, alt: Ký kết }\n  - { src: ./skh3.jpg, alt: Trao cờ }',
    '11:12',
    {
      files: { ...beside('skh1.jpg', jpeg), ...beside('skh3.jpg', await smallJpeg('#357')) },
      rightFiles: beside('skh2.jpg', await smallJpeg('#753')),
    },
  ),
  'unseen-words': {
    wrong: { [BULLETIN]: bulletinText(), [publicFile('so-do.svg')]: drawing('fill="none"') },
    right: { [BULLETIN]: bulletinText(), [publicFile('so-do.svg')]: drawing('') },
    at: '1:1',
    file: publicFile('so-do.svg'),
    shown: {
      wrong: '<text fill="none">Bản nháp nội bộ</text> trong public/so-do.svg',
      right: 'public/so-do.svg không còn chữ ấy',
    },
  },
  'published-metadata': {
    wrong: { [BULLETIN]: bulletinText(), [publicFile('bia.jpg')]: telephone },
    right: { [BULLETIN]: bulletinText(), [publicFile('bia.jpg')]: jpeg },
    at: '1:1',
    file: publicFile('bia.jpg'),
    shown: {
      wrong: 'public/bia.jpg chép thẳng từ điện thoại',
      right: 'public/bia.jpg xuất lại, không kèm thông tin',
    },
  },
} as const satisfies Record<string, Fault>;
