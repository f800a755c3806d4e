import { dirname } from 'node:path';
import type { ManyBulletin } from './many-bulletins.ts';

/** A fault that is planted in a bulletin: it breaks one rule and no other. */
export interface PlantedFault {
  code: string;
  plant(bulletin: ManyBulletin): void;
  /** A file that the fault consists of, beside the bulletin. */
  beside?: string;
}

const field = (code: string, key: string, value: string): PlantedFault => ({
  code,
  plant: ({ fields }) => {
    fields[key] = value;
  },
});
const without = (code: string, key: string): PlantedFault => ({
  code,
  plant: ({ fields }) => {
    delete fields[key];
  },
});
const paragraph = (code: string, text: string): PlantedFault => ({
  code,
  plant: ({ paragraphs }) => {
    paragraphs.push(text);
  },
});
const beside = (code: string, name: string): PlantedFault => ({ code, plant: () => undefined, beside: name });

/** Forty ways to go wrong in text. */
export const plantedFaults: readonly PlantedFault[] = [
  beside('BT-101', 'ghi-chu.txt'),
  beside('BT-108', 'bao-cao.pdf'),
  paragraph('BT-202', 'Số 163\u202E/QĐ-UBND'),
  paragraph('BT-203', 'Đồng chí Nguy\u0435n'),
  paragraph('BT-204', 'Hội nghị'.normalize('NFD')),
  paragraph('BT-205', 'Thi\u200B đua'),
  paragraph('BT-206', '\u00D0ồng chí'),
  paragraph('BT-207', 'Thi\u00A0đua'),
  paragraph('BT-208', 'Thi  đua'),
  paragraph('BT-209', 'Ủy ban, nhà văn hoá'),
  paragraph('BT-210', 'khen thöôûng'),
  paragraph('BT-211', 'Phòng thử nghiệm'),
  field('BT-303', 'summary', '"Hội nghị'),
  field('BT-305', 'summary', 'Một\nsummary: Hai'),
  field('BT-306', 'summary', '*tin'),
  field('BT-307', 'summary', 'Hội nghị: kết quả'),
  field('BT-310', 'retention', '05'),
  field('BT-401', 'titel', 'Thừa'),
  without('BT-402', 'byline'),
  field('BT-403', 'summary', '2024'),
  field('BT-404', 'publishedOn', '31/02/2022'),
  field('BT-405', 'kind', 'tin gốc'),
  field('BT-406', 'title', 'Ngắn'),
  field('BT-408', 'time', '"8:00"'),
  field('BT-410', 'endDate', '1999-01-01'),
  field('BT-411', 'corrections', '[{ on: 2024-05-06, note: Sửa số liệu }]'),
  field('BT-414', 'location', '{ text: hội trường huyện, place: xa-0 }'),
  paragraph('BT-415', 'Họp lại vào thứ Hai, 7/5/2024.'),
  paragraph('BT-503', 'Mẫu {so_01}'),
  paragraph('BT-504', '<Galery />'),
  paragraph('BT-505', '<div>Danh sách</div>'),
  paragraph('BT-510', '[Tải về](javascript:tai)'),
  paragraph('BT-513', '# Kết quả'),
  paragraph('BT-516', '<Note>Lưu ý.'),
  paragraph('BT-518', 'Tỉ lệ <5%'),
  paragraph('BT-520', '[Tin trước](/tin/1999/khong-co/)'),
  paragraph('BT-522', '- Nguyễn Văn A, CCCD 000000000000'),
  paragraph('BT-601', '![Toàn cảnh](./mat.jpg)'),
  field('BT-701', 'bloc', 'khoi-2'),
  field('BT-702', 'id', 'tin-0'),
];

/** The file that an issue of a planted fault names. */
export function fileOf({ beside: name }: PlantedFault, { file }: ManyBulletin): string {
  return name === undefined ? file : `${dirname(file)}/${name}`;
}
