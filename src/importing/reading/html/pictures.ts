import { createHash } from 'node:crypto';
import type { PictureBlock } from '../../source.ts';
import { tidyLine } from '../decode.ts';
import { attributeOf, type HtmlElement } from './dom.ts';

/** Attributes that name the file of a picture that is loaded late, then the usual one. */
const SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'src'];

/** The picture of an element; nothing for one that only keeps a distance. One that the page itself holds is named by its bytes. */
export function readPicture(element: HtmlElement): PictureBlock[] {
  const name = SOURCES.map((source) => attributeOf(element, source)).find(
    (each) => each !== undefined && each !== '',
  );
  const isSpacer = ['width', 'height'].some((side) =>
    /^[01](?:px)?$/u.test(attributeOf(element, side) ?? ''),
  );
  if (name === undefined || isSpacer) return [];
  const [, data] = /^data:image\/[a-z+]+;base64,(.*)$/su.exec(name) ?? [];
  const alt = tidyLine(attributeOf(element, 'alt') ?? '');
  const described = alt === '' ? {} : { alt };
  if (data === undefined) return name.startsWith('data:') ? [] : [{ kind: 'picture', name, ...described }];
  const bytes = Buffer.from(data, 'base64');
  const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return [{ kind: 'picture', name: `anh-${sum}.jpg`, bytes, ...described }];
}
