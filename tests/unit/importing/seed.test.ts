import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { smallOffice } from '../../support/content-root.ts';
import { listProjectFiles, PROJECT, readProjectFile } from '../../support/project.ts';
import { makeOffice } from './run/office.ts';

const OWN = listProjectFiles('content/bulletins/2022').find((path) => path.endsWith('/index.mdx'))!;
const registers = Object.fromEntries(
  listProjectFiles('content/registers').map((path) => [path.slice('content/'.length), readProjectFile(path)]),
);

function read(text: string): { fields: Record<string, unknown>; body: string } {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/su.exec(text)!;
  return { fields: parse(yaml) as Record<string, unknown>, body };
}

test('the text of the seed becomes the bulletin that people made of it, and its body is the same to the byte', async () => {
  const seed = readFileSync(join(PROJECT, 'tests/fixtures/seed/original.txt'));
  const office = await makeOffice({ 'bai.txt': seed }, registers);
  const { exitCode, said } = await office.run();
  expect(exitCode).toBe(0);
  expect(said[1]).toBe('  Đọc 427 chữ, 2 ảnh, 0 bảng. Không mất chữ nào.');
  const folder = join(office.content, 'bulletins/2022');
  const [slug = ''] = readdirSync(folder);
  expect(slug).toBe(OWN.split('/').at(-2));
  const made = read(readFileSync(join(folder, slug, 'index.mdx'), 'utf8'));
  const own = read(readProjectFile(OWN));
  const plain = ({ fields }: typeof own) => ({
    ...Object.fromEntries(
      ['title', 'kind', 'date', 'session', 'dateText', 'dateBasis', 'publishedOn', 'byline', 'source'].map(
        (field) => [field, fields[field]],
      ),
    ),
    place: (fields['location'] as { text: string }).text,
    attendees: fields['attendees'],
    images: (fields['images'] as { src: string; sequence: number }[]).map(({ src, sequence }) => ({
      src,
      sequence,
    })),
  });
  expect(plain(made)).toEqual(plain(own));
  expect(made.body).toBe(own.body);
});

test('what a person has to say of the seed waits in its draft, and check tells nothing worse', async () => {
  const office = await makeOffice(
    { 'bai.txt': readFileSync(join(PROJECT, 'tests/fixtures/seed/original.txt')) },
    { 'site.yaml': `${String(smallOffice['site.yaml'])}  - { id: guong-sang, name: Gương sáng }\n` },
  );
  await office.run();
  const told = await office.check();
  expect(told.filter((issue) => issue.startsWith('error'))).toEqual([]);
  expect(told.filter((issue) => issue.includes('BT-900'))).toHaveLength(1);
});
