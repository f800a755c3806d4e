import { join } from 'node:path';
import { readContentText } from '../../files/read-content-file.ts';
import type { Loaded } from '../../bulletins/reading/handover.ts';
import { listFilesBelow } from '../../files/list-files.ts';
import { listSaidValues } from './leaks.ts';

/** The values that are none which the content itself says, in whichever file: on a page they are words of an editor. */
export async function listSaid(
  { site, registers, bulletins, pages }: Pick<Loaded, 'site' | 'registers' | 'bulletins' | 'pages'>,
  publicFolder: string,
): Promise<Set<string>> {
  const paths = await listFilesBelow(publicFolder).catch(() => []);
  const texts = paths.filter((path) => /\.(?:xml|json)$/iu.test(path));
  const published = await Promise.all(texts.map((path) => readContentText(join(publicFolder, path))));
  const whole = [site, registers, ...bulletins, ...pages].map((value) => JSON.stringify(value));
  return listSaidValues([...whole, ...published]);
}
