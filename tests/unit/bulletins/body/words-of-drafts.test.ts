import { expect, test } from 'vitest';
import { BULLETIN, bulletinText, smallJpeg } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';

test.each([
  ['draft', []],
  ['published', ['BT-604 14:1']],
])('a picture that only the body names may lack words in a bulletin that is a %s', async (status, codes) => {
  const text = bulletinText({ status }, 'Đoạn đầu.\n\n![](./anh.jpg)\n');
  const photograph = { 'bulletins/2024/tin-thu/anh.jpg': await smallJpeg() };
  const { issues } = await readFiles({ [BULLETIN]: text, ...photograph });
  expect(issues.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual(codes);
});
