import { extname } from 'node:path';
import { formatOf, formatWithoutPuid, type FileFormat, type Puid } from './file-format.ts';

/** Formats of text whose files begin in no way of their own, by extension. */
const BY_EXTENSION: Readonly<Record<string, Puid>> = {
  '.css': 'x-fmt/224',
  '.js': 'x-fmt/423',
  '.json': 'fmt/817',
  '.csv': 'x-fmt/18',
  '.txt': 'x-fmt/111',
  '.yaml': 'fmt/818',
  '.py': 'fmt/938',
};

/** What a file of text is; undefined when it is none, or of an extension that says nothing. */
export function recogniseText(path: string, bytes: Buffer): FileFormat | undefined {
  if (!isUtf8Text(bytes)) return undefined;
  const text = bytes.toString('utf8', 0, 4096).replace(/^\uFEFF/u, '');
  if (/^<!doctype html>/iu.test(text)) return formatOf('fmt/471');
  if (/^BEGIN:VCALENDAR\r?\n/u.test(text) && /^VERSION:2\.0\r?$/mu.test(text)) return formatOf('fmt/388');
  const svg = /<svg[\s>][^>]*/u.exec(text)?.[0];
  if (svg !== undefined) return nameSvg(/\bversion=["']([\d.]+)["']/u.exec(svg)?.[1]);
  if (/^<\?xml version=["']1\.0["']/u.test(text)) return formatOf('fmt/101');
  const extension = extname(path).toLowerCase();
  if (extension === '.mdx') return formatWithoutPuid('MDX', 'extension');
  const puid = Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
  return puid && formatOf(puid, 'extension');
}

function isUtf8Text(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    // The last letter of a large file may be cut.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function nameSvg(version: string | undefined): FileFormat {
  if (version === '1.0') return formatOf('fmt/91');
  if (version === '1.1') return formatOf('fmt/92');
  return formatWithoutPuid('Scalable Vector Graphics');
}
