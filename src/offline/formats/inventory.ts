import { open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { byCodeUnits } from '../../by-code-units.ts';
import { formatCsv } from '../../models/csv.ts';
import type { Strings } from '../../strings/strings.ts';
import type { Contents } from '../package/zip.ts';
import { formatWithoutPuid, type FileFormat } from './file-format.ts';
import { recogniseDocument } from './recognise-document.ts';
import { recognisePicture } from './recognise-picture.ts';
import { recogniseText } from './recognise-text.ts';

/** Bytes of a file up to which all of it is looked at; of a larger one, which no document of an office is, its beginning and its end. */
const WHOLE_BYTES = 32 * 1024 * 1024;
const EDGE_BYTES = 64 * 1024;

/** Counts the files of a package by what they are. */
export interface FormatInventory {
  /** Looks at a file of the package. */
  see(path: string, contents: Contents): Promise<void>;
  /** The table of what was seen, by the name of the format; what was not recognised stands by its extension, last. */
  toTable(words: Strings['offline']['tables']['formats']): string;
}

interface Seen {
  format: FileFormat;
  extensions: Set<string>;
  files: number;
  bytes: number;
  example: string;
}

/** Begins an inventory. */
export function openInventory(): FormatInventory {
  const seen = new Map<string, Seen>();
  return {
    async see(path, contents) {
      const format = (await recognise(path, contents)) ?? { name: undefined, puid: undefined, by: undefined };
      const extension = extname(path).toLowerCase();
      const key =
        format.name === undefined ? `~${extension}` : `${format.name}\n${format.puid ?? ''}\n${format.by}`;
      const found = seen.get(key) ?? { format, extensions: new Set(), files: 0, bytes: 0, example: path };
      found.extensions.add(extension);
      found.files += 1;
      found.bytes += Buffer.isBuffer(contents) ? contents.length : contents.bytes;
      if (byCodeUnits(path, found.example) < 0) found.example = path;
      seen.set(key, found);
    },
    toTable({ columns, by, unknown }) {
      const rows = [...seen]
        .sort(([a], [b]) => byCodeUnits(a, b))
        .map(([, { format, extensions, files, bytes, example }]) => [
          format.puid ?? '',
          format.name ?? unknown([...extensions].join(' ')),
          format.by === undefined ? '' : by[format.by],
          [...extensions].sort(byCodeUnits).join(' ').trim(),
          `${files}`,
          `${bytes}`,
          example,
        ]);
      return formatCsv(Object.values(columns), rows);
    },
  };
}

async function recognise(path: string, contents: Contents): Promise<FileFormat | undefined> {
  const bytes = await readEdges(contents);
  if (bytes.length === 0) return formatWithoutPuid('0 byte');
  return recognisePicture(bytes) ?? (await recogniseDocument(bytes)) ?? recogniseText(path, bytes);
}

async function readEdges(contents: Contents): Promise<Buffer> {
  if (Buffer.isBuffer(contents)) return contents;
  if (contents.bytes <= WHOLE_BYTES) return readFile(contents.file);
  const handle = await open(contents.file);
  try {
    const edges = Buffer.alloc(2 * EDGE_BYTES);
    await handle.read(edges, 0, EDGE_BYTES, 0);
    await handle.read(edges, EDGE_BYTES, EDGE_BYTES, contents.bytes - EDGE_BYTES);
    return edges;
  } finally {
    await handle.close();
  }
}
