import { BULLETIN, bulletinText } from '../content-root.ts';
import { inBody, inFields, type Fault } from './fault.ts';

const asShown = (fault: Fault, wrong: string): Fault => ({ ...fault, shown: { ...fault.shown, wrong } });

/** Faults of letters. What cannot be seen is shown by its name. */
export const faultsOfText = {
  'not-utf8': {
    wrong: { [BULLETIN]: Buffer.from(bulletinText(), 'utf16le') },
    right: { [BULLETIN]: bulletinText() },
    at: '1:2',
    shown: { wrong: 'Lưu với bảng mã “Unicode” (UTF-16) hay “ANSI”', right: 'Lưu với bảng mã “UTF-8”' },
  },
  'bidirectional-control': asShown(
    inBody('Số 163\u202E/QĐ-UBND', 'Số 163/QĐ-UBND', '13:7'),
    'Số 163[U+202E]/QĐ-UBND',
  ),
  'mixed-script': asShown(
    inBody('Nguy\u0435n Văn A', 'Nguyễn Văn A'),
    'Nguyеn Văn A (chữ е thứ năm là chữ Kirin)',
  ),
  'look-alike-letter': asShown(
    inBody('\u{1D407}ội nghị', 'Hội nghị'),
    'Hội nghị (H là chữ toán học in đậm, U+1D407)',
  ),
  'not-nfc': asShown(
    inBody('Hội nghị'.normalize('NFD'), 'Hội nghị', '13:2'),
    'Hội nghị (ộ gõ bằng ba ký tự: o, dấu mũ, dấu nặng)',
  ),
  'invisible-character': asShown(inBody('Thi\u200B đua', 'Thi đua', '13:4'), 'Thi[U+200B] đua'),
  'eth-for-d-stroke': asShown(inBody('\u00D0ồng chí', 'Đồng chí'), 'Ðồng chí (chữ Eth, U+00D0)'),
  'non-breaking-space': asShown(inBody('Sở\u00A0Nội vụ', 'Sở Nội vụ', '13:3'), 'Sở[NBSP]Nội vụ'),
  'doubled-space': inBody('Sở  Nội vụ', 'Sở Nội vụ', '13:3'),
  'mixed-tone-placement': inBody(
    'Ủy ban nhân dân, nhà văn hoá xã.',
    'Ủy ban nhân dân, nhà văn hóa xã.',
    '13:26',
  ),
  'legacy-encoding': inBody('Thi ñua khen thöôûng', 'Thi đua khen thưởng', '13:5'),
  'office-spelt-twice': inFields('byline: Sở nội vụ', 'byline: Sở Nội vụ', '8:9', {
    body: 'Sở Nội vụ tổ chức hội nghị. Dự có lãnh đạo Sở Nội vụ.\n',
  }),
} as const satisfies Record<string, Fault>;
