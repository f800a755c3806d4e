import { describe, expect, it } from 'vitest';
import { buildBulletinPage } from '../../../src/models/bulletin-page.ts';
import { buildListedDay } from '../../../src/models/listed-day.ts';
import { buildCorrectionsPage } from '../../../src/models/corrections-page.ts';
import { makeBulletin } from '../../support/read.ts';
import { makeContext } from './machine-context.ts';

async function build(fields: Record<string, string>, body?: string) {
  const bulletin = await makeBulletin(fields, body);
  return buildBulletinPage(bulletin, makeContext([bulletin]));
}

describe('the page of a bulletin', () => {
  it('has its corrections above, the newest first', async () => {
    const corrections = '[{ on: 2024-05-06, note: Sửa số một }, { on: 2024-05-08, note: Sửa số hai }]';
    const page = await build({ corrections, updated: '2024-05-08' });
    expect(page.corrections.list.map(({ day }) => day)).toEqual(['2024-05-08', '2024-05-06']);
  });

  it('lists who attended in the order in which they were written', async () => {
    const names = ['Vũ Văn Thử', 'Bùi Văn Mẫu', 'Lê Thị Thử', 'An Văn Mẫu'];
    const attendees = names.map((name) => `{ name: ${name}, positions: [Đoạn đầu] }`).join(', ');
    const page = await build({ attendees: `[${attendees}]` });
    expect(page.attendees.map(({ name }) => name?.text)).toEqual(names);
  });

  it('is described by its summary, and by its first paragraph where it has none', async () => {
    const body = 'Đoạn mở đầu của bài.\n\nĐoạn hai.\n';
    expect((await build({}, body)).shell.head.metas[0]!.content).toBe('Đoạn mở đầu của bài.');
    expect((await build({ summary: 'Tóm tắt riêng.' }, body)).shell.head.metas[0]!.content).toBe(
      'Tóm tắt riêng.',
    );
  });

  it('says of a draft whose day nobody has found that it is not known, in a preview', async () => {
    const bulletin = { ...(await makeBulletin()), publishedOn: null, isDayUnknown: true as const };
    const context = makeContext([bulletin]);
    expect(buildBulletinPage(bulletin, context).dateline).toMatchObject({
      short: 'chưa rõ ngày',
      text: 'chưa rõ ngày',
    });
    expect(buildListedDay(bulletin, 'publication', context).dayText).toBe('chưa rõ ngày');
  });

  it('names the file of a picture that was lost', async () => {
    const fields = { kind: 'imported', source: '{ system: cũ }' };
    const images = '[{ src: ./toan-canh.jpg, missing: true, alt: Toàn cảnh hội trường }]';
    const { blocks } = await build({ ...fields, images });
    expect(JSON.stringify(blocks.at(-1))).toContain('toan-canh.jpg');
  });

  it('tells of an attachment its type and size, where the body places it and in the list below', async () => {
    const bulletin = await makeBulletin(
      { attachments: '[{ src: ./so-lieu.csv, title: Số liệu }]' },
      'Đoạn đầu.\n\n<Attachment src="./so-lieu.csv" title="Bảng số liệu" />\n',
      { 'bulletins/2024/tin-thu/so-lieu.csv': `ten,so\n${'a,1\n'.repeat(500)}` },
    );
    const { attachments, blocks } = buildBulletinPage(bulletin, makeContext([bulletin]));
    expect(attachments).toEqual([expect.objectContaining({ detail: 'CSV, 2 KB' })]);
    expect(blocks.filter(({ kind }) => kind === 'attachment')).toMatchObject([
      { file: { detail: 'CSV, 2 KB' } },
    ]);
  });

  it('has contents from four headings on, those of the lowest levels left out', async () => {
    const part = (sign: string, text: string) => `${sign} ${text}\n\nLời của phần này.\n\n`;
    const three = part('##', 'Một') + part('###', 'Một nhỏ') + part('##', 'Hai');
    expect((await build({}, `Đoạn đầu.\n\n${three}`)).contents).toEqual([]);
    const four = `${three}${part('##', '*Hai* nữa,<br/>dài')}`;
    expect(
      (await build({}, `Đoạn đầu.\n\n${four}${part('###', 'Cuối')}${part('####', 'Sâu')}`)).contents,
    ).toEqual([
      { href: '#mot', text: 'Một', isSub: false },
      { href: '#mot-nho', text: 'Một nhỏ', isSub: true },
      { href: '#hai', text: 'Hai', isSub: false },
      { href: '#hai-nua-dai', text: 'Hai nữa, dài', isSub: false },
      { href: '#cuoi', text: 'Cuối', isSub: true },
    ]);
  });
});

it('the page of corrections has those of all bulletins, the newest first', async () => {
  const first = await makeBulletin({
    corrections: '[{ on: 2024-05-06, note: Sửa số một }]',
    updated: '2024-05-06',
  });
  const second = await makeBulletin({
    corrections: '[{ on: 2024-05-08, note: Sửa số hai }]',
    updated: '2024-05-08',
  });
  const page = buildCorrectionsPage(
    makeContext([first, { ...second, key: '2024/tin-khac', id: 'tin-khac' }]),
  );
  expect(page.shell.canonical).toMatch(/\/dinh-chinh\/$/u);
  expect(page.corrections.map(({ note }) => note)).toEqual(['Sửa số hai', 'Sửa số một']);
});
