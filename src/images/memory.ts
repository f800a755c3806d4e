import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readContentFile } from '../files/read-content-file.ts';
import { writeFileAtomically } from '../files/atomic-file.ts';
import { CODEC_VERSIONS, MAX_PIXELS } from './decoder.ts';
import {
  findExtensionFault,
  inspectPhotograph,
  type Photograph,
  type PhotographFault,
} from './photograph.ts';
import { photographSchema } from './photograph-schema.ts';

/** Revision of the inspection: raise it when `inspectPhotograph` begins to judge differently. */
const RULES_REVISION = 4;

/** Part of the cache key: remembered inspections of another revision, limit or decoder are not used. */
const RULES_KEY = hash(`${RULES_REVISION} ${MAX_PIXELS} ${CODEC_VERSIONS}`).slice(0, 8);

/** The file of one remembered inspection, with a checksum that detects damage. */
const remembered = z.strictObject({ photograph: photographSchema, sha256: z.string() });

/** Inspects photographs and remembers the good ones, so that an unchanged file is never decoded again. */
export interface PhotographMemory {
  /** As `inspectPhotograph`; a fault is found anew each time. */
  inspect(bytes: Buffer, fileName: string): Promise<Photograph | PhotographFault>;
  /** Reads a file and inspects it: the fault `missing` when there is none. Throws when it cannot be read. */
  inspectFile(file: string): Promise<Photograph | PhotographFault>;
}

/**
 * Opens the memory kept in a folder (made when first needed): one small JSON file per contents. A memory file that is damaged or
 * cannot be read is ignored and written again. The key holds the rules and the decoders' versions, so that an upgrade looks at everything anew.
 */
export function openPhotographMemory(cacheFolder: string): PhotographMemory {
  const inspect = async (bytes: Buffer, fileName: string): Promise<Photograph | PhotographFault> => {
    const digest = hash(bytes);
    const file = path.join(cacheFolder, `${digest}-${RULES_KEY}.json`);
    const known = await recall(file);
    const isSame = known && digest.startsWith(known.sum) && known.bytes === bytes.length;
    if (isSame) return findExtensionFault(known.format, fileName) ?? known;
    const result = await inspectPhotograph(bytes, fileName);
    if (!('fault' in result)) {
      const memory = { photograph: result, sha256: sumOf(result) };
      await writeFileAtomically(file, `${JSON.stringify(memory)}\n`);
    }
    return result;
  };
  const inspectFile = async (file: string): Promise<Photograph | PhotographFault> => {
    const bytes = await readContentFile(file).catch(emptyIfMissing);
    return bytes ? inspect(bytes, path.basename(file)) : { fault: 'missing', detail: file };
  };
  return { inspect, inspectFile };
}

/** The checksum over the values in a fixed order, independent of the order of the JSON keys. */
function sumOf({ hash: name, sum, width, height, format, bytes }: Photograph): string {
  return hash([name, sum, width, height, format, bytes].join(' '));
}

function hash(contents: Buffer | string): string {
  return createHash('sha256').update(contents).digest('hex');
}

async function recall(file: string): Promise<Photograph | undefined> {
  const text = await readFile(file).catch(() => undefined);
  if (!text) return undefined;
  try {
    const memory = remembered.parse(JSON.parse(text.toString('utf8')));
    return sumOf(memory.photograph) === memory.sha256 ? memory.photograph : undefined;
  } catch {
    return undefined;
  }
}

function emptyIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}
