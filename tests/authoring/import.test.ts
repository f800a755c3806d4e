import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { smallJpeg, writeContentRoot } from '../support/content-root.ts';
import { PROJECT } from '../support/project.ts';
import { KEYS, openTerminal } from './terminal.ts';

test('one source at a terminal: only what it does not say is asked, and an empty line leaves it to be filled in', async () => {
  const content = await writeContentRoot({});
  const folder = mkdtempSync(join(tmpdir(), 'bantin-source-'));
  writeFileSync(join(folder, 'a.jpg'), await smallJpeg());
  const source = join(folder, 'bai.txt');
  writeFileSync(
    source,
    'Hội nghị thử nghiệm của cơ quan hư cấu\nChiều 28/7, Khối thi đua tổ chức hội nghị.\na.jpg\n',
  );
  const command = `"${process.execPath}" "${join(PROJECT, 'scripts/import.ts')}" "${source}" --year 2024`;
  const terminal = openTerminal(command, { BANTIN_CONTENT: content });
  await terminal.see('nguồn viết “Chiều 28/7, Khối thi đua tổ chức hội nghị.”');
  terminal.type(`28/7/2024${KEYS.enter}`);
  await terminal.see('Ký tên');
  terminal.type(KEYS.enter);
  await terminal.see('chụp ai, làm gì, ở đâu?');
  terminal.type(`Các đại biểu trong hội trường${KEYS.enter}`);
  const { code, output } = await terminal.end();
  expect(code, output).toBe(0);
  expect(output).not.toContain('Tiêu đề?');
  const file = join(content, 'bulletins/2024/hoi-nghi-thu-nghiem-cua-co-quan-hu-cau/index.mdx');
  const [, head = ''] = readFileSync(file, 'utf8').split('---\n');
  expect(parse(head)).toMatchObject({
    title: 'Hội nghị thử nghiệm của cơ quan hư cấu',
    date: '2024-07-28',
    session: 'afternoon',
    section: 'tin-tuc',
    byline: null,
    images: [{ src: './a.jpg', alt: 'Các đại biểu trong hội trường' }],
  });
});
