import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatPublicKey, openSecretKey } from '../../../../src/offline/minisign-keys.ts';
import { signContents } from '../../../../src/offline/minisign.ts';
import { openBag } from '../../../../src/offline/package/bag.ts';
import { PUBLIC_KEY_FILE, SIGNATURE_FILE } from '../../../../src/offline/package/signing.ts';
import { openZip } from '../../../../src/offline/package/zip.ts';
import { SECRET_KEY } from '../../../support/minisign-keys.ts';

/** Three small files in a package, as the command makes it; returns the ZIP. */
export async function makeSmallPackage({ isSigned = false } = {}): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'bantin-package-')), 'goi.zip');
  const zip = await openZip(file);
  const bag = openBag(zip, 'thu.example-2026-11-30');
  await bag.addTag('DOC-TRUOC.txt', 'Đọc trước.\r\n');
  await bag.addTag('README.txt', 'Đọc trước.\r\n');
  await bag.addTag('kiem-tra.py', '# Kiểm tra.\n');
  const secret = openSecretKey(SECRET_KEY);
  if (isSigned) await bag.addTag(PUBLIC_KEY_FILE, formatPublicKey(secret));
  await bag.addPayload('site/index.html', Buffer.from('<p>một</p>'));
  await bag.addPayload('site/tin/a.html', Buffer.from('<p>hai</p>'));
  await bag.addPayload('site/trong.txt', Buffer.alloc(0));
  const sign = {
    name: SIGNATURE_FILE,
    of: (manifest: Buffer) => signContents(manifest, secret, 'thu.example-2026-11-30'),
  };
  await bag.finish(
    [
      ['Source-Organization', 'Phòng Thử nghiệm\n(hư cấu)'],
      ['External-Identifier', 'https://thu.example/'],
      ['Bagging-Date', '2026-11-30'],
      ['Bag-Software-Agent', 'Bantin'],
    ],
    isSigned ? sign : undefined,
  );
  await zip.close();
  return file;
}
