import { expect, test } from 'vitest';
import { openIndex } from './open-index.ts';
import { makeRecord } from './record.ts';

const attachment = (title: string) => ({ file: 'x.pdf', address: '/tin/2024/x/x.pdf', title });
const contact = {
  address: '/lien-he/',
  title: 'Liên hệ',
  description: 'Địa chỉ của cơ quan hư cấu.',
  text: 'Số 00 đường Không Có Thật, phường Giả Tưởng. Thi đua, khen thưởng.',
};

test.each([
  {
    what: 'the title of an attachment',
    parts: { attachments: [attachment('Biểu mẫu số 4 (hư cấu)')] },
    query: 'biểu mẫu số 4',
  },
  {
    what: 'a caption',
    parts: { pictureWords: ['Đoàn xe hoa đi qua cầu Giấy Bóng'] },
    query: 'cầu giấy bóng',
  },
  { what: 'a credit', parts: { pictureWords: ['Phùng Phim Ảnh'] }, query: 'phung phim anh' },
  { what: 'its id', parts: { id: 'mau-2024-0503-07' }, query: 'mau-2024-0503-07' },
])('a bulletin is found by $what', async ({ parts, query }) => {
  const { ask } = await openIndex([makeRecord('khac'), makeRecord('tim', parts)]);
  const answer = await ask(query);
  expect(answer.slugs[0]).toBe('tim');
  expect(answer.hits[0]!.level).toBe('same');
});

test.each(['attachments', 'pictureWords', 'id'] as const)('%s weigh less than the text', async (field) => {
  const words = 'Phương án Giả Tưởng';
  const beside = { attachments: [attachment(words)], pictureWords: [words], id: words };
  const { ask } = await openIndex([
    makeRecord('trong-bai', { text: `${words}.`, day: '2024-01-01' }),
    makeRecord('ben-canh', { [field]: beside[field], day: '2024-12-31' }),
  ]);
  expect((await ask(words)).slugs).toEqual(['trong-bai', 'ben-canh']);
});

test('a standing page is a result of its own kind, in no filter and no list of bulletins', async () => {
  const { ask } = await openIndex([makeRecord('tin')], [], [contact]);
  const found = await ask('liên hệ');
  expect([found.hits.length, found.standing.length]).toEqual([0, 1]);
  expect((await ask('đường không có thật')).standing).toHaveLength(1);
  const filtered = await ask('', { selection: { nam: '2024' } });
  expect([filtered.slugs, filtered.standing]).toEqual([['tin'], []]);
  expect((await ask('liên hệ', { selection: { nam: '2024' } })).standing).toEqual([]);
});
