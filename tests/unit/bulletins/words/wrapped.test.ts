import { expect, test } from 'vitest';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import { Random } from '../../../search/random.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_130);
const PARAGRAPHS = 4_000;

const WORDS = (
  'Sở Mẫu và các đồng chí lãnh đạo Phòng Thử Nghiệm đã dự hội nghị tổng kết phong trào thi đua yêu nước năm 2026 tại ' +
  'xã Ví Dụ; ông Trần Văn Mẫu trao Bằng khen cho 12 tập thể, 5 cá nhân theo Điều 5 Luật Thử, khoản 2, điểm a – Quyết ' +
  'định 163/QĐ-UBND ngày 26/11/2026: UBND huyện Thử (trước là xã A) đạt 95% kế hoạch. Kết quả có được là nhờ “Dân vận ' +
  'khéo” của I. và V. trong 1.250 ngày 10~20 - 30 lượt; Tập thể Ban Mẫu: Nhất, Nhì, Ba'
).split(' ');

/** Where prose stands: what its first line and the others begin with. */
const PLACES = [
  ['', ''],
  ['- ', '  '],
  ['- ', ''],
  ['1. ', '   '],
  ['> ', '> '],
  ['> ', ''],
  ['> - ', '>   '],
] as const;

test('of prose that a program wrapped nothing is said, wherever it stands', () => {
  const random = new Random(SEED);
  const told: string[] = [];
  let lines = 0;
  for (let index = 0; index < PARAGRAPHS; index += 1) {
    const [first, other] = random.pick(PLACES);
    const words = Array.from({ length: 10 + random.below(80) }, () => random.pick(WORDS));
    const body = wrap(['Đoạn', ...words], 40 + random.below(81), first, other);
    lines += body.split('\n').length;
    const parsed = parseClosedMdx(body, 'a.mdx', { label: 'C', backLabel: '{reference}' });
    const issues = 'words' in parsed ? parsed.words : parsed.issues;
    if (issues.some(({ code }) => code === 'BT-526')) told.push(body);
  }
  console.log(`wrapped prose: ${JSON.stringify({ lines, told: told.length })} (SEED=${SEED})`);
  expect(told).toEqual([]);
});

/** The words in lines of at most `width` columns; what Markdown reads as a mark stays behind the word before it. */
function wrap(words: readonly string[], width: number, first: string, other: string): string {
  const lines: string[] = [];
  let line = first;
  for (const word of words.join(' ').split(/ (?!(?:[-+*>#–]|\d+[.)])(?: |$))/)) {
    if (line.trimEnd().length + 1 + word.length > width) {
      lines.push(line.trimEnd());
      line = other;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}
