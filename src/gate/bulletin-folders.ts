import { slugify } from '../vietnamese/slug.ts';
import { isBesideType } from './file-types.ts';
import { issueAt } from './issue.ts';
import type { SourceFile } from './listing.ts';
import { adviseBeside } from './yaml/misplaced.ts';
import type { BulletinFolder, ContentTree } from './tree.ts';

/** Adds the bulletin of a folder to a tree, or the issues of its files. */
export function addBulletin(path: string, inside: SourceFile[], tree: ContentTree): void {
  const [, year = '', slug = ''] = path.split('/');
  const index = inside.find((file) => file.path === `${path}/index.mdx`);
  const near = index ? undefined : findIndexByOtherName(inside);
  const besides: SourceFile[] = [];
  for (const file of inside) {
    if (file === index || file === near) continue;
    if (isBesideType(file.path)) besides.push(file);
    else {
      const place = { file: file.path, line: 1, column: 1 };
      tree.issues.push(issueAt('unknown-file', place, adviseBeside(file.path)));
    }
  }
  if (!index) {
    const details = near ? { near: near.path.slice(path.length + 1) } : {};
    tree.issues.push(issueAt('folder-without-bulletin', { file: path, line: 1, column: 1 }, details));
  } else tree.bulletins.push({ year, slug, path, index, besides });
}

/** A file that was probably meant as `index.mdx`: `index.md`, `Index.MDX`, `index.mdx.txt`, or one named after the folder. */
function findIndexByOtherName(inside: readonly SourceFile[]): SourceFile | undefined {
  const texts = inside.filter(({ path }) => /\.(?:mdx?|markdown)(?:\.txt)?$/i.test(path));
  return (
    texts.find(({ path }) => /\/index\.[^/]*$/i.test(path)) ?? (texts.length === 1 ? texts[0] : undefined)
  );
}

/** Adds issues of folder names, which are addresses: lower case letters without marks, and none twice where case is ignored. */
export function checkSlugs(tree: ContentTree): void {
  const first = new Map<string, BulletinFolder>();
  for (const folder of tree.bulletins) {
    const { year, slug, path, index } = folder;
    const isGood = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug);
    const proposal = isGood && slug.length <= 200 ? slug : slugify(slug, 200) || 'ban-tin';
    const twin = first.get(`${year}/${proposal}`);
    const start = { line: 1, column: 1 };
    if (twin) {
      tree.issues.push(
        issueAt('duplicate-slug', { file: index.path, ...start }, { slug, other: twin.index.path }),
      );
      continue;
    }
    first.set(`${year}/${proposal}`, folder);
    if (!isGood) {
      tree.issues.push(issueAt('bad-slug', { file: path, ...start }, { name: slug, proposal }));
    }
  }
}
