import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeCorpus, type CorpusBulletin } from './corpus.ts';

/** Bytes of a page as portals save them. */
const PAGE_BYTES = 20_000;

/** Writes so many saved pages of a portal, of 20 KB each, into a folder: text, lists, a table, and the frame of the site around it. */
export async function writeSavedPages(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [index, bulletin] of composeCorpus(count).entries())
    await writeFile(
      join(folder, `trang-${String(index).padStart(5, '0')}.html`),
      composePage(bulletin, index),
    );
}

function composePage({ title, date, body }: CorpusBulletin, index: number): string {
  const [year, month, day] = date.split('-');
  const blocks = body.split('\n\n').map(toMarkup);
  const lead = `<p>Sáng ${Number(day)}/${Number(month)}/${year}, Khối thi đua số ${index} tổ chức hội nghị.</p>`;
  const page = (frame: string) => `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${title} ${index}</title>
<link rel="canonical" href="https://cong.example/tin/${year}/bai-${index}.aspx"></head>
<body><div class="menu">${frame}</div><h1>${title} ${index}</h1><div class="bodytext">${lead}${blocks.join('\n')}</div></body></html>`;
  const room = PAGE_BYTES - Buffer.byteLength(page(''));
  const item = '<li><a href="/chuyen-muc/mau.aspx">Chuyên mục mẫu của cổng</a></li>';
  return page(item.repeat(Math.max(0, Math.floor(room / Buffer.byteLength(item)))));
}

function toMarkup(block: string): string {
  const lines = block.split('\n');
  if (block.startsWith('## ')) return `<h3>${block.slice(3)}</h3>`;
  if (block.startsWith('- ')) return `<ul>${lines.map((line) => `<li>${line.slice(2)}</li>`).join('')}</ul>`;
  if (!block.startsWith('|')) return `<p>${block}</p>`;
  const rows = lines
    .filter((line) => !/^\|[\s|:-]+$/u.test(line))
    .map((line) => line.slice(1, -1).split('|'));
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell.trim()}</td>`).join('');
  return `<table border="1">${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}
