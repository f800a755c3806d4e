import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

/** A program that stands for LibreOffice: it writes what it was called with, and beside it the file that it would make. */
export function standInLibreOffice(
  made: Buffer,
  ending: 'docx' | 'xlsx',
): { folder: string; called: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-soffice-'));
  const [called, ready] = [join(folder, 'called'), join(folder, `made.${ending}`)];
  writeFileSync(ready, made);
  writeFileSync(
    join(folder, 'soffice'),
    `#!/bin/sh\nprintf '%s\\n' "$@" > ${called}\nprofile=$(printf %s "$1" | sed 's#.*file://##')\ncat "$profile/user/registrymodifications.xcu" >> ${called}\nwhile [ "$1" != --outdir ]; do shift; done\nmkdir -p "$2" && cp ${ready} "$2/nguon.${ending}"\n`,
  );
  chmodSync(join(folder, 'soffice'), 0o755);
  return { folder, called };
}
