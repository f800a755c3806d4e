import type { BulletinFolder } from '../../gate/tree.ts';
import type { Body } from '../body/blocks.ts';
import type { PlacedFiles } from '../body/place-files.ts';
import type { Bulletin } from '../bulletin.ts';
import { listEditorsOnly, withoutFields } from '../editors-only.ts';
import { bulletinSchema, type Frontmatter } from '../schema.ts';

type Shown = Omit<Frontmatter, 'notes' | 'privacy'> & Pick<Bulletin, 'privacy'>;

function withoutEditorsOnly(fields: Frontmatter): Shown {
  return withoutFields(fields, listEditorsOnly(bulletinSchema)) as Shown;
}

/** A bulletin made of its valid frontmatter, its body and its files, without what is for editors only. */
export function joinBulletin(
  folder: BulletinFolder,
  fields: Frontmatter,
  body: Body,
  files: PlacedFiles,
): Bulletin {
  const { images: _images, lint: _lint, ...shown } = withoutEditorsOnly(fields);
  const { year, slug } = folder;
  const { blocks, pictures, attachments } = files;
  const { lead, text, headings } = body;
  const key = `${year}/${slug}`;
  const file = folder.index.path;
  return { ...shown, key, year, slug, file, lead, text, blocks, headings, pictures, attachments };
}
