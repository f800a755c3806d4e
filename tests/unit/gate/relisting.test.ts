import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTree, type ContentTree } from '../../../src/gate/tree.ts';
import { bulletinText, writeContentRoot } from '../../support/content-root.ts';

const folder = (slug: string, year = '2024') => `bulletins/${year}/${slug}`;

/** Each change with the folders that a watcher would name. */
const changes: Readonly<Record<string, { folders: string[]; make: (root: string) => Promise<unknown> }>> = {
  'a written file': {
    folders: [folder('tin')],
    make: (root) => writeFile(join(root, folder('tin'), 'index.mdx'), bulletinText({}, 'Một câu dài hơn.\n')),
  },
  'a file beside it': {
    folders: [folder('tin')],
    make: (root) => writeFile(join(root, folder('tin'), 'a.pdf'), 'x'),
  },
  'a bulletin whose name begins like another': {
    folders: [folder('tin-0')],
    make: async (root) => {
      await mkdir(join(root, folder('tin-0')));
      await writeFile(join(root, folder('tin-0'), 'index.mdx'), bulletinText({ id: 'tin-0' }));
    },
  },
  'the first bulletin of a year': {
    folders: [folder('tin', '2025')],
    make: async (root) => {
      await mkdir(join(root, folder('tin', '2025')), { recursive: true });
      await writeFile(join(root, folder('tin', '2025'), 'index.mdx'), bulletinText({ id: 'moi' }));
    },
  },
  'a bulletin taken away': {
    folders: [folder('tin-2')],
    make: (root) => rm(join(root, folder('tin-2')), { recursive: true }),
  },
  'the only bulletin of a year taken away with it': {
    folders: [folder('cu', '2023')],
    make: (root) => rm(join(root, 'bulletins/2023'), { recursive: true }),
  },
  'a bulletin by another name': {
    folders: [folder('tin'), folder('Tin Mới')],
    make: (root) => rename(join(root, folder('tin')), join(root, folder('Tin Mới'))),
  },
  'a name that some disks take for the same': {
    folders: [folder('TIN-2')],
    make: async (root) => {
      await mkdir(join(root, folder('TIN-2')));
      await writeFile(join(root, folder('TIN-2'), 'index.mdx'), bulletinText({ id: 'TIN-2' }));
    },
  },
  'a link and a folder that do not belong there': {
    folders: [folder('tin')],
    make: async (root) => {
      await symlink('index.mdx', join(root, folder('tin'), 'lien-ket.pdf'));
      await mkdir(join(root, folder('tin'), 'thư mục'));
      await writeFile(join(root, folder('tin'), 'thư mục', 'a.jpg'), 'x');
    },
  },
};

test.each(Object.entries(changes))(
  '%s: what is listed anew is what a whole reading finds',
  async (_, change) => {
    const root = await writeContentRoot({
      [`${folder('cu', '2023')}/index.mdx`]: bulletinText({ id: 'cu' }),
      [`${folder('tin')}/index.mdx`]: bulletinText({ id: 'tin' }),
      [`${folder('tin-2')}/index.mdx`]: bulletinText({ id: 'tin-2' }),
      [`${folder('tin-2')}/Ảnh.jpg`]: 'x',
    });
    const before = await readTree(root);
    await change.make(root);
    const whole = await readTree(root);
    expect(whole).not.toEqual(before);
    const again = await readTree(root, { before: before.listing, folders: change.folders });
    expect(sorted(again)).toEqual(sorted(whole));
  },
);

/** Issues are put in order when they are reported. */
function sorted({ issues, listing, ...rest }: ContentTree) {
  const keys = (list: readonly unknown[]) => list.map((issue) => JSON.stringify(issue)).toSorted();
  return { ...rest, issues: keys(issues), files: listing.files, found: keys(listing.issues) };
}
