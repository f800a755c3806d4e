import type { ReadSource } from '../../source.ts';
import { readHtml } from '../html/read-html.ts';
import { listParts, parameterOf, type MimePart } from './mime.ts';

/** Reads a page that was saved as one file with its pictures (.mht). One that is cut is damaged. */
export function readMht(bytes: Buffer): ReadSource | { fault: 'damaged' | 'no-words' } {
  const parts = listParts(bytes);
  if (!parts) return { fault: 'damaged' };
  const page = parts.find((part) => typeOf(part) === 'text/html');
  if (!page) return { fault: 'no-words' };
  const location = page.headers.get('content-location');
  return readHtml(page.body, {
    charset: parameterOf(page.headers.get('content-type') ?? '', 'charset'),
    address: location,
    pictures: new Map(parts.filter((part) => typeOf(part).startsWith('image/')).flatMap(listNames)),
  });
}

function typeOf({ headers }: MimePart): string {
  return (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
}

/** The names by which a page calls a part: its address, and the id of its content (RFC 2392). */
function listNames({ headers, body }: MimePart): [string, Buffer][] {
  const location = headers.get('content-location');
  const id = headers.get('content-id')?.replace(/^<|>$/gu, '');
  return [
    ...(location === undefined ? [] : [[location, body] as [string, Buffer]]),
    ...(id === undefined ? [] : [[`cid:${id}`, body] as [string, Buffer]]),
  ];
}
