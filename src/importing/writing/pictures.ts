import { chooseFileName } from '../../authoring/new/file-names.ts';
import { readCapture, toImageFields } from '../../images/capture.ts';
import { readPicturePath } from '../picture-name.ts';
import type { PictureBlock, ReadSource } from '../source.ts';
import { splitCredit } from '../reading/captions.ts';
import type { BroughtPicture } from './draft.ts';

/** A picture of a source as a draft names it. */
export interface NamedPicture extends PictureBlock {
  /** The name of its file beside the bulletin. */
  name: string;
  sequence: number | undefined;
  /** Who took it, where its caption ends with that; signs of the caption that the site writes otherwise. */
  credit: string | undefined;
  signs: string | undefined;
  brought: BroughtPicture | undefined;
}

/** The pictures of a draft by their names in the source, each once. */
export function namePictures(
  blocks: ReadSource['blocks'],
  photographs: ReadonlyMap<string, BroughtPicture>,
): Map<string, NamedPicture> {
  const blocksOf = blocks.filter((block) => block.kind === 'picture');
  const numbers = listSequence(blocksOf.map(({ name }) => readPicturePath(name)));
  const used = new Set<string>();
  const named = new Map<string, NamedPicture>();
  for (const [index, block] of blocksOf.entries()) {
    if (named.has(block.name)) continue;
    const brought = photographs.get(block.name);
    const path = readPicturePath(block.name);
    const name = chooseFileName(path, brought?.ready.extension ?? extensionOf(path), used);
    used.add(name);
    named.set(block.name, {
      ...block,
      name,
      sequence: numbers?.[index],
      brought,
      ...readCredit(block, brought),
    });
  }
  return named;
}

/** The caption of a picture and who took it. One whose file names somebody keeps its caption whole. */
function readCredit(
  { caption }: PictureBlock,
  brought: BroughtPicture | undefined,
): Pick<NamedPicture, 'caption' | 'credit' | 'signs'> {
  const isNamed = brought && toImageFields(readCapture(brought.original)).credit !== undefined;
  const parts = caption === undefined || isNamed ? undefined : splitCredit(caption);
  if (!parts) return { caption, credit: undefined, signs: undefined };
  return { ...parts, caption: parts.caption === '' ? undefined : parts.caption };
}

function extensionOf(name: string): string {
  const extension = /\.(?:jpe?g|png|webp)$/iu.exec(name)?.[0].toLowerCase();
  return extension === '.jpeg' ? '.jpg' : (extension ?? '.jpg');
}

/** The numbers at the end of the names of one series, in rising order (skh1, skh3); `undefined` for any others. */
function listSequence(names: readonly string[]): number[] | undefined {
  const parts = names.map((name) => /^(.*?)(\d{1,2})\.[a-z]+$/iu.exec(name));
  const stems = new Set(parts.map((part) => part?.[1]));
  const numbers = parts.map((part) => Number(part?.[2] ?? 0));
  const isRising = numbers.every((number, index) => number > (numbers[index - 1] ?? 0));
  return names.length > 0 && stems.size === 1 && isRising ? numbers : undefined;
}

/** A picture in the frontmatter. Day, author and rights are those that its file names; place and camera are never told. */
export function describePicture({ name, brought, alt, caption, credit, sequence }: NamedPicture): object {
  return {
    src: `./${name}`,
    ...(alt === undefined ? {} : { alt }),
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
    ...(brought === undefined ? {} : toImageFields(readCapture(brought.original))),
    ...(sequence === undefined ? {} : { sequence }),
    ...(brought === undefined ? { ...(alt === undefined ? { needsAlt: true } : {}), missing: true } : {}),
  };
}
