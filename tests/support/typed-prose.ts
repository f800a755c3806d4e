import { Random } from '../search/random.ts';

const WORDS = [
  'Đảng bộ',
  'xã Thử Nghiệm',
  'huyện Thử',
  'Bằng khen',
  'tập thể',
  'thi đua',
  'năm',
  'đạt',
  'tỷ lệ',
  'nghĩa vụ'.normalize('NFC'),
  'quyết định',
  'Ủy ban nhân dân',
  'ệ',
  'Ghi chú',
  'mét',
];
const FIGURES = [
  '5',
  '10',
  '2026',
  '95%',
  '1.250.000',
  '3,5',
  '26/11/2026',
  '0912',
  '163/QĐ-UBND',
  'II',
  '30°C',
];
const SIGNS = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'];
const QUOTES = ['“', '”', '‘', '’', '«', '»', '„'];
const DASHES = ['–', '—', '…', '•', '·', '→', '✓', '±', '×', '≥'];
const RANGES = ['10~20', '10-20', '10–20', '5*6*7', '1/2', '2020 - 2025', '10 ~ 20', '8h30', '50m*20m'];
const NOTES = [
  '(*)',
  '(**)',
  '*',
  '**',
  '[1]',
  '[^1]',
  '(1)',
  '¹',
  '*)',
  '"*"',
  '[*]',
  '(_)',
  '____',
  '____/____',
];
const MARKUP = [
  '**đậm**',
  '*nghiêng*',
  '__đậm__',
  '_nghiêng_',
  '~~bỏ~~',
  '[công báo](https://tinh.example/)',
];
const ADDRESSES = [
  'https://tinh.example/a',
  'www.tinh.example',
  'tdkt@tinh.example',
  'https://tinh.example/a_b~c',
];
const ODD = [
  '&amp;',
  '&nbsp;',
  '&copy;',
  '\\*',
  '\\_',
  '**Kết quả:**Đạt',
  '_Ghi chú:_Không',
  'm<sup>2</sup>',
  '{/* x */}',
];
const STARTS = [
  '- ',
  '+ ',
  '* ',
  '• ',
  '– ',
  '1. ',
  '2. ',
  '3. ',
  '1) ',
  'a) ',
  'I. ',
  '(1) ',
  '1/ ',
  '2025. ',
  '26. 11. ',
  '01. ',
  '> ',
  '>',
  '## ',
  '### ',
  '#',
  '-',
  '*',
  '| ',
  '    ',
  '\t',
  '- - ',
  '[^1]: ',
  '[Nguồn]: ',
  '- [ ] ',
];
const WHOLE_LINES = [
  '---',
  '***',
  '___',
  '===',
  '-----------',
  '=======',
  '* * *',
  '| a | b |\n|---|---|',
  '~~~',
  '```',
  '|---|',
];
const BREAKS = ['\n', '\n', '\n\n', '\n\n', '\n\n\n', '  \n', '\\\n', '\n \n'];

/**
 * A body of one to four lines as editors type them: Vietnamese prose with every ASCII sign, quotation marks, dashes, bullets,
 * ranges, marks of notes and blank lines anywhere. Most is no markup, and much looks like it.
 */
export function typeProse(random: Random): string {
  const lines = Array.from({ length: 1 + random.below(4) }, () => typeLine(random));
  return lines.reduce((text, line) => text + random.pick(BREAKS) + line);
}

function typeLine(random: Random): string {
  if (random.chance(0.06)) return random.pick(WHOLE_LINES);
  const start = random.chance(0.25) ? random.pick(STARTS) : '';
  const parts = Array.from({ length: 1 + random.below(7) }, () => typePart(random));
  return start + parts.reduce((line, part) => line + (random.chance(0.75) ? ' ' : '') + part);
}

function typePart(random: Random): string {
  const kind = random.next();
  if (kind < 0.4) return random.pick(WORDS);
  if (kind < 0.52) return random.pick(FIGURES);
  if (kind < 0.62) return random.pick(RANGES);
  if (kind < 0.72) return random.pick(NOTES);
  if (kind < 0.78) return random.pick(QUOTES);
  if (kind < 0.83) return random.pick(DASHES);
  if (kind < 0.88) return random.pick(MARKUP);
  if (kind < 0.9) return random.pick(ADDRESSES);
  if (kind < 0.94) return random.pick(ODD);
  const sign = random.pick(SIGNS);
  // These two are errors nearly everywhere: enough of them would hide all else.
  return /[<{]/.test(sign) && random.chance(0.8) ? '%' : sign;
}
