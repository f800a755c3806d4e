import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { smallJpeg, writeContentRoot } from '../support/content-root.ts';
import { PROJECT } from '../support/project.ts';
import { KEYS, openTerminal } from './terminal.ts';

test('of pictures only those with a file are asked about, an empty line leaves the description open, and a byline leaves the text', async () => {
  const content = await writeContentRoot({});
  const folder = mkdtempSync(join(tmpdir(), 'bantin-source-'));
  writeFileSync(join(folder, 'ảnh 1.jpg'), await smallJpeg());
  const source = join(folder, 'bai.html');
  writeFileSync(
    source,
    '<html><body><article><h1>Hội nghị thử nghiệm của cơ quan hư cấu</h1><p>Sáng 28/7/2024, hội nghị khai mạc.</p><img src="%E1%BA%A3nh%201.jpg"><p><em>Quang cảnh hội nghị. Ảnh: Văn Mẫu</em></p><img src="thieu.jpg"><p>Hội nghị bế mạc.</p><p>Trần Văn Mẫu</p></article></body></html>',
  );
  const command = `"${process.execPath}" "${join(PROJECT, 'scripts/import.ts')}" "${source}"`;
  const terminal = openTerminal(command, { BANTIN_CONTENT: content });
  await terminal.see('Ký tên');
  terminal.type(`Trần Văn Mẫu${KEYS.enter}`);
  await terminal.see('Ảnh 1 (ảnh 1.jpg, có chú thích “Quang cảnh hội nghị. Ảnh: Văn Mẫu”)');
  terminal.type(KEYS.enter);
  const { code, output } = await terminal.end();
  expect(code, output).toBe(0);
  expect(output).not.toContain('thieu.jpg)');
  const file = join(content, 'bulletins/2024/hoi-nghi-thu-nghiem-cua-co-quan-hu-cau/index.mdx');
  const [, head = '', body = ''] = readFileSync(file, 'utf8').split('---\n');
  expect(head).toContain('byline: Trần Văn Mẫu');
  expect(body).toMatch(/Hội nghị bế mạc\.\n$/u);
  expect(output).toContain('Không mất chữ nào.');
  const { images } = parse(head) as { images: object[] };
  expect(images[0]).toMatchObject({ src: './anh-1.jpg', caption: 'Quang cảnh hội nghị.' });
  expect(images[0]).not.toHaveProperty('alt');
});

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
