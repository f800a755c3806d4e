import { readContentText } from '../../files/read-content-file.ts';
import { readTree } from '../../gate/tree.ts';

/** The files whose text links to an address, by path, but for one of them. */
export async function listLinks(root: string, address: string, except: string): Promise<string[]> {
  const { bulletins, pages } = await readTree(root);
  const linking: string[] = [];
  for (const { path, absolute } of [...bulletins.map(({ index }) => index), ...pages]) {
    if (path === except) continue;
    const text = await readContentText(absolute);
    if (text.includes(`(${address}`)) linking.push(path);
  }
  return linking;
}
