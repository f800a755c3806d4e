import { lstat, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { ImageSettings } from '../../images/derivatives.ts';
import { makeOneDerivative } from '../../images/on-demand.ts';
import type { FindPhotograph } from './dev-photographs.ts';

/** What the development server serves from the content root, where a build would have put it into the site. */
export interface DevFiles {
  content: string;
  /** The base path of the site. */
  base: string;
  settings: ImageSettings;
  findPhotograph: FindPhotograph;
  /** Whether a bulletin, by its key, has pages at the moment and gives this file to readers: a draft is hidden with its files. */
  isShown(key: string, attachment: string): boolean;
}

export interface DevFile {
  type: string;
  bytes: Buffer;
  /** Whether the address tells the contents, so that a browser need not ask again. */
  isLasting: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.csv': 'text/csv; charset=utf-8',
};

/** A picture or an attachment for an address with the base path; `undefined` when it is the address of something else. */
export async function findDevFile(address: string, files: DevFiles): Promise<DevFile | undefined> {
  const [path = ''] = address.split(/[?#]/u, 1);
  if (!path.startsWith(files.base)) return undefined;
  const inside = path.slice(files.base.length);
  const type = TYPES[extname(inside)];
  if (type === undefined) return undefined;
  const [, name, hash] = /^anh\/(([0-9a-f]{16})-\d+\.[a-z]+)$/u.exec(inside) ?? [];
  if (name !== undefined && hash !== undefined) return makePicture(name, hash, type, files);
  const [, key, attachment] =
    /^tin\/(\d{4}\/[a-z0-9-]+)\/([A-Za-z0-9_-][A-Za-z0-9._-]*)$/u.exec(inside) ?? [];
  if (key === undefined || attachment === undefined || !files.isShown(key, attachment)) return undefined;
  return readAttachment(`${key}/${attachment}`, type, files);
}

async function makePicture(
  name: string,
  hash: string,
  type: string,
  { findPhotograph, settings }: DevFiles,
): Promise<DevFile | undefined> {
  const source = await findPhotograph(hash);
  if (!source) return undefined;
  try {
    const bytes = await makeOneDerivative(source.file, source.photograph, name, settings);
    return { type, bytes, isLasting: true };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

async function readAttachment(
  path: string,
  type: string,
  { content }: DevFiles,
): Promise<DevFile | undefined> {
  const file = join(content, 'bulletins', path);
  // A photograph beside a bulletin is published through its derivatives and never as it is.
  if (type.startsWith('image/')) return undefined;
  const stat = await lstat(file).catch(() => undefined);
  return stat?.isFile() ? { type, bytes: await readFile(file), isLasting: false } : undefined;
}

/** A request as Vite hands it on; Astro has taken the base path off `url`, but not off `originalUrl`. */
type DevRequest = IncomingMessage & { originalUrl?: string | undefined };

/** Answers requests for such files, one after another: a decoded photograph takes hundreds of megabytes. */
export function serveDevFiles(files: DevFiles) {
  let queue: Promise<unknown> = Promise.resolve();
  return (request: DevRequest, response: ServerResponse, next: (error?: unknown) => void): void => {
    const answer = queue.then(() => findDevFile(request.originalUrl ?? '/', files));
    queue = answer.catch(() => undefined);
    void send(answer, response, next);
  };
}

/** Refuses addresses that are none: Astro would show them the page of a fault of its own. */
export function refuseBrokenAddresses(
  request: DevRequest,
  response: ServerResponse,
  next: (error?: unknown) => void,
): void {
  if (isAddress(request.originalUrl ?? request.url ?? '/')) return next();
  response.statusCode = 400;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end('400\n');
}

function isAddress(text: string): boolean {
  try {
    return decodeURI(text).length > 0;
  } catch {
    return false;
  }
}

async function send(
  answer: Promise<DevFile | undefined>,
  response: ServerResponse,
  next: (error?: unknown) => void,
): Promise<void> {
  try {
    const file = await answer;
    if (!file) return next();
    response.setHeader('Content-Type', file.type);
    response.setHeader('Cache-Control', file.isLasting ? 'max-age=31536000, immutable' : 'no-cache');
    response.end(file.bytes);
  } catch (error) {
    next(error);
  }
}
