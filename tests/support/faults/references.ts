import { BULLETIN, bulletinText } from '../content-root.ts';
import { inFields, type Fault } from './fault.ts';

const SECOND = 'bulletins/2024/tin-thu-hai/index.mdx';
const places = {
  'registers/places.yaml':
    'places: [{ id: huyen-thanh-liem-ha-nam, level: district, names: [{ text: huyện Thanh Liêm }] }]\n',
};
const body = 'Chiều 3/5, tại huyện Thanh Liem, hội nghị khai mạc.\n';
const second = { id: 'tin-thu-hai', title: 'Lễ trao tặng của cơ quan hư cấu' };
const long = Array.from({ length: 60 }, (_, index) => `từ${index * 7}`).join(' ');

const ofTwo = (
  first: Record<string, string>,
  wrong: Record<string, string>,
  right: Record<string, string>,
  shown: Fault['shown'],
  text?: { wrong: string; right: string },
): Fault => ({
  wrong: { [BULLETIN]: bulletinText(first, text?.wrong), [SECOND]: bulletinText(wrong, text?.wrong) },
  right: { [BULLETIN]: bulletinText(first, text?.wrong), [SECOND]: bulletinText(right, text?.right) },
  at: '1:1',
  file: SECOND,
  shown,
});

const abbreviation = (meanings: string): string => `abbreviations:\n  - { short: CB, long: [${meanings}] }\n`;

/** Faults between files. */
export const faultsOfReferences = {
  'unknown-reference': inFields(
    'location: { text: huyện Thanh Liêm, place: huyện Thanh Liem }',
    'location: { text: huyện Thanh Liêm, place: huyen-thanh-liem-ha-nam }',
    '8:44',
    { files: places, body: 'Chiều 3/5, tại huyện Thanh Liem (huyện Thanh Liêm).\n' },
  ),
  'duplicate-id': ofTwo({}, { title: second.title }, second, {
    wrong: 'id: tin-thu (ở hai bản tin)',
    right: 'id: tin-thu-hai',
  }),
  'repeated-abbreviation': {
    wrong: {
      'registers/abbreviations.yaml': `${abbreviation('cán bộ')}  - { short: CB, long: [công bố] }\n`,
    },
    right: { 'registers/abbreviations.yaml': abbreviation('cán bộ, công bố') },
    at: '3:14',
    file: 'registers/abbreviations.yaml',
    shown: {
      wrong: 'short: CB (ở hai mục)',
      right: '- { short: CB, long: ["cán bộ", "công bố"] }',
    },
  },
  'duplicate-slug': {
    ...ofTwo({}, second, second, {
      wrong: 'bulletins/2024/tin-thu/ và bulletins/2024/tin_thu/',
      right: 'bulletins/2024/tin-thu/ và bulletins/2024/tin-thu-hai/',
    }),
    wrong: { [BULLETIN]: bulletinText(), 'bulletins/2024/tin_thu/index.mdx': bulletinText(second) },
    file: 'bulletins/2024/tin_thu/index.mdx',
  },
  'duplicate-alias': ofTwo(
    { aliases: '[/cu.aspx]' },
    { ...second, aliases: '[/cu.aspx]' },
    { ...second, aliases: '[/cu-hai.aspx]' },
    { wrong: 'aliases: [/cu.aspx] (ở hai bản tin)', right: 'aliases: [/cu-hai.aspx]' },
  ),
  'near-known-name': inFields('location: huyện Thanh Liem', 'location: huyện Thanh Liêm', '8:11', {
    files: places,
    body: `${body}\nTên đúng: huyện Thanh Liêm.\n`,
  }),
  'same-title-and-date': ofTwo({}, { id: second.id }, second, {
    wrong: 'Hai bản tin cùng title và cùng date',
    right: 'Hai bản tin có title khác nhau',
  }),
  'near-identical-body': ofTwo(
    {},
    second,
    second,
    { wrong: 'Hai bản tin có bài gần như một', right: 'Mỗi sự kiện một bản tin' },
    { wrong: `${long}\n`, right: 'Một bài khác.\n' },
  ),
} as const satisfies Record<string, Fault>;
