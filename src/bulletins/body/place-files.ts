import { basename } from 'node:path';
import { issueAt, type Issue } from '../../gate/issue.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import { joinAttachments } from '../attachments.ts';
import type { Block, Body, PlacedFile, PlacedImage } from './blocks.ts';
import type { Attachment, Picture, ReadyBlock } from '../bulletin.ts';
import { inspectPhotographs, type Inspect } from '../photographs.ts';
import type { Frontmatter } from '../schema.ts';

/** The blocks of a body with their files, and the issues of files. */
export interface PlacedFiles {
  blocks: ReadyBlock[];
  pictures: Picture[];
  attachments: Attachment[];
  issues: Issue[];
}

/**
 * Joins the files of a bulletin's folder with the places that name them: words of a picture come from the body first,
 * then from the frontmatter; declared pictures that the body does not place close it as a gallery; a file that nothing
 * names is an issue, so that none is lost in silence.
 */
export async function placeFiles(
  folder: BulletinFolder,
  fields: Pick<Frontmatter, 'images' | 'attachments'>,
  body: Body,
  yaml: YamlSource,
  inspect: Inspect,
): Promise<PlacedFiles> {
  const files = new Map(folder.besides.map((file) => [`./${basename(file.path)}`, file]));
  const inspected = await inspectPhotographs(fields, body, yaml, files, { inspect, folder });
  const joined = await joinAttachments(fields, body, yaml, files);
  const declared = new Map(fields.images.map((image) => [image.src, image]));
  const toPicture = (image: PlacedImage): Picture => {
    const words = { ...declared.get(image.src), ...withoutGaps(image) };
    const photograph = inspected.photographs.get(image.src);
    return {
      src: image.src,
      alt: words.alt ?? '',
      ...(words.caption ? { caption: words.caption } : {}),
      ...(words.credit ? { credit: words.credit } : {}),
      ...(photograph ? { photograph } : {}),
    };
  };
  const toAttachment = ({ src, title }: PlacedFile): Attachment => {
    const known = joined.attachments.find(({ name }) => `./${name}` === src);
    const attachment = known ?? { name: basename(src), title: basename(src), type: '', bytes: 0 };
    return title === undefined ? attachment : { ...attachment, title };
  };
  const placed = new Set(body.files.map(({ src }) => src));
  const rest = fields.images.filter(({ src }) => !placed.has(src)).map(toPicture);
  const blocks = body.blocks.map((block) => completeBlock(block, toPicture, toAttachment, rest));
  if (rest.length > 0 && !hasOpenGallery(body.blocks)) blocks.push({ kind: 'gallery', images: rest });
  const pictures = listPictures(blocks);
  const issues = [
    ...inspected.issues,
    ...joined.issues,
    ...(yaml.data['status'] === 'draft' ? [] : listEmptyGalleries(body, rest)),
    ...listTwicePlaced(body),
    ...listTwiceDeclared(fields, yaml),
    ...(yaml.data['status'] === 'draft' ? [] : listWithoutAlt(body, pictures, declared)),
    ...listUnused(
      folder,
      new Set([...placed, ...declared.keys(), ...fields.attachments.map(({ src }) => src)]),
    ),
  ];
  return { blocks, pictures, attachments: joined.attachments, issues };
}

function withoutGaps(image: PlacedImage): PlacedImage {
  return Object.fromEntries(Object.entries(image).filter(([, words]) => words)) as unknown as PlacedImage;
}

/** A block with its pictures and attachments. A gallery that names no picture holds those that no place names. */
function completeBlock(
  block: Block,
  toPicture: (image: PlacedImage) => Picture,
  toAttachment: (file: PlacedFile) => Attachment,
  rest: Picture[],
): ReadyBlock {
  switch (block.kind) {
    case 'html':
      return block;
    case 'figure':
      return { kind: 'figure', image: toPicture(block.image) };
    case 'gallery':
      return { kind: 'gallery', images: block.images.length > 0 ? block.images.map(toPicture) : rest };
    case 'attachment':
      return { kind: 'attachment', file: toAttachment(block.file) };
    case 'quote':
    case 'note':
      return {
        ...block,
        blocks: block.blocks.map((inner) => completeBlock(inner, toPicture, toAttachment, rest)),
      };
  }
}

function hasOpenGallery(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'gallery') return block.images.length === 0;
    return 'blocks' in block && hasOpenGallery(block.blocks);
  });
}

function listPictures(blocks: readonly ReadyBlock[]): Picture[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block.image];
    if (block.kind === 'gallery') return block.images;
    return 'blocks' in block ? listPictures(block.blocks) : [];
  });
}

/** Galleries that name no picture, where no picture is left for them, and all but the first of others. */
function listEmptyGalleries({ openGalleries }: Body, rest: readonly Picture[]): Issue[] {
  return openGalleries.flatMap((place, at) => {
    const again = at > 0 ? { again: true as const } : {};
    return rest.length === 0 || at > 0
      ? [issueAt('empty-component', place, { name: 'Gallery', ...again })]
      : [];
  });
}

function listTwicePlaced({ files }: Body): Issue[] {
  const seen = new Set<string>();
  return files.flatMap(({ src, place, isImage }) => {
    const again = isImage && seen.has(src);
    seen.add(src);
    return again ? [issueAt('image-placed-twice', place, { src })] : [];
  });
}

function listTwiceDeclared(fields: Pick<Frontmatter, 'images' | 'attachments'>, yaml: YamlSource): Issue[] {
  return (['images', 'attachments'] as const).flatMap((key) => {
    const seen = new Set<string>();
    return fields[key].flatMap(({ src }, index) => {
      const again = seen.has(src);
      seen.add(src);
      const place = yaml.placeOf([key, index, 'src']);
      return again ? [issueAt('image-placed-twice', place, { src, list: key })] : [];
    });
  });
}

/** Pictures that only the body names need their words there, but in a draft; the schema has judged the declared ones. */
function listWithoutAlt(
  { files }: Body,
  pictures: readonly Picture[],
  declared: ReadonlyMap<string, unknown>,
): Issue[] {
  const silent = new Set(
    pictures
      .filter(({ src, alt, photograph }) => photograph && alt === '' && !declared.has(src))
      .map(({ src }) => src),
  );
  return files.flatMap(({ src, place, isInGallery }) =>
    silent.has(src)
      ? [issueAt('image-without-alt', place, { src, ...(isInGallery ? { isInGallery } : {}) })]
      : [],
  );
}

function listUnused(folder: BulletinFolder, used: ReadonlySet<string>): Issue[] {
  return folder.besides
    .filter((file) => !used.has(`./${basename(file.path)}`))
    .map((file) =>
      issueAt('unused-file', { file: file.path, line: 1, column: 1 }, { name: basename(file.path) }),
    );
}
