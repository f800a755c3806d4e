// Draws the pictures of the invented office in tests/fixtures/sites/demo. The drawn files are committed: run this only to draw
// them anew, on a machine with a font that holds Vietnamese.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { writeFileAtomically } from '../src/files/atomic-file.ts';
import { drawStandInEmblem } from '../tests/support/stand-in-emblem.ts';
import { drawStandIn } from '../tests/support/stand-in.ts';
import { STAND_IN_WORDS } from '../tests/support/stand-in-words.ts';
import { print } from '../src/strings/terminal.ts';

interface DemoPicture {
  /** Below `bulletins/`; the extension decides the format. */
  file: string;
  /** Pixels, as seen: after the EXIF orientation has been applied. */
  size?: [width: number, height: number];
  /** Stored lying on its side, with the orientation that sets it upright, as telephones do. */
  turned?: true;
}

const LANDSCAPE: [number, number] = [1200, 800];
const PORTRAIT: [number, number] = [800, 1200];

const pictures: DemoPicture[] = [
  { file: '2019/tong-ket-phong-trao-thi-dua-nam-2019/tongket1.jpg', size: [500, 333] },
  { file: '2019/tong-ket-phong-trao-thi-dua-nam-2019/tongket3.JPG' },
  { file: '2019/trao-ky-niem-chuong-vi-su-nghiep-chu-nghia/IMG_0231.jpg' },
  { file: '2020/tap-huan-nghiep-vu-thi-dua-khen-thuong-nam-2020/lop-tap-huan.jpg' },
  { file: '2020/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-v/dai-hoi-5.png' },
  { file: '2020/nguoi-thay-giu-lua-o-ban-xa/thay-thu.jpg', size: PORTRAIT },
  { file: '2021/phat-dong-phong-trao-chung-mot-vong-tay/le-phat-dong.webp' },
  { file: '2022/benh-vien-da-khoa-tinh-tap-the-khong-ngu/loi-di-moi.jpg' },
  { file: '2022/cum-thi-dua-so-1-so-ket-6-thang-dau-nam-2022/hoi-nghi-cum.jpg' },
  { file: '2022/cum-thi-dua-so-1-so-ket-6-thang-dau-nam-2022/bieu-do.png' },
  { file: '2022/khoi-thi-dua-cac-so-nganh-ky-giao-uoc-nam-2022/ky-giao-uoc.jpg' },
  { file: '2023/dem-giao-luu-guong-sang-giua-doi-thuong/san-khau.jpg' },
  { file: '2023/dem-giao-luu-guong-sang-giua-doi-thuong/khan-gia.webp' },
  { file: '2023/dem-giao-luu-guong-sang-giua-doi-thuong/tiet-muc.jpg' },
  { file: '2023/nong-dan-nguyen-van-thu-va-vuon-cay-khong-ten/vuon-cay.jpg', size: PORTRAIT, turned: true },
  { file: '2023/nong-dan-nguyen-van-thu-va-vuon-cay-khong-ten/nong-dan.jpg', size: [500, 333] },
  { file: '2023/lay-y-kien-nhan-dan-ve-danh-sach-de-nghi-khen-thuong/anh-thu-hoi-khong-duoc-lo.jpg' },
  { file: '2024/so-ket-cong-tac-thi-dua-quy-i-nam-2024/quy-i.jpg' },
  { file: '2024/tram-y-te-xa-dat-ten-ba-muoi-nam-di-bo/tram-y-te.png' },
  { file: '2024/trao-bang-khen-phong-trao-nong-thon-moi/trao-bang-khen.jpg' },
  { file: '2025/hai-tinh-mau-va-khuon-trao-doi-kinh-nghiem-truoc-ngay-hop-nhat/z5012_trao-doi.jpg' },
  { file: '2025/phuong-minh-hoa-huong-ung-chinh-quyen-gan-dan/mot-cua.jpg' },
  { file: '2025/sap-xep-lai-cac-cum-khoi-thi-dua-sau-hop-nhat/so-do-cum-khoi.png' },
  { file: '2025/cum-thi-dua-cac-xa-phuong-so-1-ky-giao-uoc/ky-giao-uoc-xa-phuong.jpg' },
  ...[
    'toan-canh.jpg',
    'dai-hoi-01.jpg',
    'dai-hoi-02.jpg',
    'dai-hoi-03.jpg',
    'dai-hoi-04.jpg',
    'dai-hoi-05.jpg',
    'dai-hoi-06.webp',
    'dai-hoi-07.jpg',
    'dai-hoi-08.jpg',
  ].map((name) => ({ file: `2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/${name}` })),
  { file: '2026/le-trao-tang-co-thi-dua-va-bang-khen-nam-2025/trao-co.jpg' },
  { file: '2026/le-trao-tang-co-thi-dua-va-bang-khen-nam-2025/trao-bang.jpg' },
  { file: '2026/so-ket-cong-tac-thi-dua-khen-thuong-6-thang-dau-nam-2026/so-ket.jpg' },
  { file: '2026/chuan-bi-hoi-nghi-dien-hinh-tien-tien-nam-2026/anh-nhap-khong-duoc-lo.jpg' },
  { file: '2026/cong-bo-ket-qua-cham-diem-thi-dua-nam-2026/anh-hen-gio-khong-duoc-lo.jpg' },
];

async function drawPicture(picture: DemoPicture, index: number): Promise<Buffer> {
  const { file, size: [width, height] = LANDSCAPE, turned } = picture;
  const fileName = path.posix.basename(file);
  const lines = STAND_IN_WORDS.inventedPicture(fileName);
  const drawing = sharp(await drawStandIn({ fileName, width, height, lines, index }));
  if (turned) drawing.rotate(270).withMetadata({ orientation: 6 });
  switch (path.posix.extname(file).toLowerCase()) {
    case '.png':
      return await drawing.png({ palette: true, colours: 16, dither: 0 }).toBuffer();
    case '.webp':
      return await drawing.webp({ quality: 80 }).toBuffer();
    default:
      return await drawing.jpeg({ quality: 82, mozjpeg: true }).toBuffer();
  }
}

const root = path.join(import.meta.dirname, '../tests/fixtures/sites/demo/bulletins');
for (const [index, picture] of pictures.entries()) {
  const drawing = await drawPicture(picture, index);
  const target = path.join(root, picture.file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFileAtomically(target, drawing);
  print(`${picture.file}  ${drawing.length} bytes`);
}

for (const file of ['tests/fixtures/sites/demo/emblem.png', 'src/authoring/office/emblem.png']) {
  await writeFileAtomically(
    file,
    await sharp(Buffer.from(drawStandInEmblem())).png({ palette: true }).toBuffer(),
  );
}
