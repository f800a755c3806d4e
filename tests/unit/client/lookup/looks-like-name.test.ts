import { expect, test } from 'vitest';
import { looksLikeName } from '../../../../src/client/lookup/looks-like-name.ts';

test.each(['Nguyễn Văn Thử', 'nguyen van thu', 'Ưng Thị'.normalize('NFD'), 'Trường Tiểu học Dấu Hỏi'])(
  '“%s” may be a name',
  (query) => expect(looksLikeName(query)).toBe(true),
);

test.each(['', 'thử', '163/QĐ-UBND', 'nghị quyết 31', 'một hai ba bốn năm sáu bảy', '“Nguyễn Văn Thử”'])(
  '“%s” is none',
  (query) => expect(looksLikeName(query)).toBe(false),
);
