import { expect, test } from 'vitest';
import { bodyOf } from './draft-of.ts';

const textBody = (...lines: string[]) =>
  bodyOf(Buffer.from(['Hội nghị thử nghiệm của cơ quan hư cấu', ...lines].join('\n')));

test('lines that tabs part into as many cells are a table', async () => {
  expect(await textBody('Một đoạn.', '', 'STT\tTên', '1\tXã Thử', '2\ta.jpg', 'Hết.\t\t')).toBe(
    'Một đoạn.\n\n| STT | Tên |\n| --- | --- |\n| 1 | Xã Thử |\n| 2 | a.jpg |\n\nHết.\n',
  );
});

test('a tab behind the mark of an item, and a line alone, make no table', async () => {
  expect(await textBody('•\tMột', '•\tHai', 'a)\tBa', 'b)\tBốn', 'Năm\tsáu')).toBe(
    '• Một\n\n• Hai\n\na) Ba\n\nb) Bốn\n\nNăm sáu\n',
  );
});
