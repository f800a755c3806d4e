import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBag } from '../../../../src/offline/package/bag.ts';
import { openZip } from '../../../../src/offline/package/zip.ts';

/** Three small files in a package, as the command makes it; returns the ZIP. */
export async function makeSmallPackage(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'bantin-package-')), 'goi.zip');
  const zip = await openZip(file);
  const bag = openBag(zip, 'goi');
  await bag.addTag('README.txt', 'Đọc trước.\r\n');
  await bag.addTag('DOC-TRUOC.txt', 'Đọc trước.\r\n');
  await bag.addPayload('site/index.html', Buffer.from('<p>một</p>'));
  await bag.addPayload('site/tin/a.html', Buffer.from('<p>hai</p>'));
  await bag.addPayload('site/trong.txt', Buffer.alloc(0));
  await bag.finish([
    ['Source-Organization', 'Phòng Thử nghiệm\n(hư cấu)'],
    ['Bag-Software-Agent', 'Bantin'],
  ]);
  await zip.close();
  return file;
}
