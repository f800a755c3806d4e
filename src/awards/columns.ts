import { CLASSES, RECIPIENTS } from './vocabulary.ts';

/** The columns of `awards.csv`, in the order in which a new list has them. Their meanings stand in the editors' handbook. */
export const COLUMNS = [
  'muc',
  'stt',
  'loai',
  'xung_ho',
  'ten',
  'chuc_vu',
  'don_vi',
  'dia_phuong',
  'hinh_thuc',
  'ten_hinh_thuc',
  'hang',
  'khang_chien',
  'thanh_tich',
  'truy_tang',
  'doi_tuong',
  'linh_vuc',
  'so_khen_thuong',
  'to_chuc',
  'nguoi',
  'dia_danh',
  'phan_biet',
  'che_ten',
  'dong_y',
] as const;

export type ListColumn = (typeof COLUMNS)[number];

/** Columns without which a list says nothing. */
export const NEEDED_COLUMNS = ['stt', 'ten'] as const satisfies readonly ListColumn[];

/** Statistic classes of recipients: collectives, then people (form 0603.N). */
const STANDINGS = [
  'thuong',
  'doanh-nghiep',
  'lanh-dao-tinh',
  'lanh-dao-so',
  'doanh-nhan',
  'lanh-dao-phong',
  'truc-tiep',
] as const;

/** What a cell of a closed column may hold. An empty one is always allowed. */
export const CLOSED_COLUMNS: Partial<Readonly<Record<ListColumn, readonly string[]>>> = {
  loai: RECIPIENTS,
  hang: CLASSES,
  khang_chien: ['phap', 'my'],
  truy_tang: ['x'],
  che_ten: ['x'],
  doi_tuong: STANDINGS,
};
