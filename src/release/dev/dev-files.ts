import { statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { getContentType } from '../../addresses/content-types.ts';
import { SEGMENTS } from '../../addresses/segments.ts';
import { isOwnFile } from '../../files/own-file.ts';
import type { ImageSettings } from '../../images/derivatives.ts';
import { makeOneDerivative } from '../../images/on-demand.ts';
import { NAME_PATTERN } from '../../images/picture-name.ts';
import type { FindPhotograph } from './dev-photographs.ts';

/** The path below the site of a picture made of a photograph: its file name, and in that the photograph's. */
const DERIVATIVE = new RegExp(`^anh/((${NAME_PATTERN})-\\d+\\.[a-z]+)$`, 'u');

/** What the development server needs to serve files of the content root that a build would copy into the site. */
export interface DevFiles {
  content: string;
  /** The base path of the site. */
  base: string;
  settings: ImageSettings;
  findPhotograph: FindPhotograph;
  /** Whether a bulletin, by its key, has pages at the moment and gives this file to readers: a draft is hidden with its files. */
  isShown(key: string, attachment: string): boolean;
  /** Whether a decision, by its key, publishes this file. */
  isOfDecision(key: string, file: string): boolean;
}

export interface DevFile {
  type: string;
  bytes: Buffer;
  /** Whether the address contains a hash of the contents, so that a browser may cache it for ever. */
  isImmutable: boolean;
}

/** Endings of the files served from the content root: derivatives of photographs, and attachments. */
const SERVED_ENDINGS = new Set('.avif .webp .jpg .pdf .docx .xlsx .ods .odt .csv'.split(' '));

/** The picture or attachment at an address with the base path; `undefined` when the address is of something else. */
export async function findDevFile(address: string, files: DevFiles): Promise<DevFile | undefined> {
  const [path = ''] = address.split(/[?#]/u, 1);
  if (!path.startsWith(files.base)) return undefined;
  const inside = path.slice(files.base.length);
  if (!SERVED_ENDINGS.has(extname(inside))) return undefined;
  const type = getContentType(inside);
  const [, name, hash] = DERIVATIVE.exec(inside) ?? [];
  if (name !== undefined && hash !== undefined) return makePicture(name, hash, type, files);
  const [, room, key, attachment] =
    /^(tin|quyet-dinh)\/(\d{4}\/[a-z0-9-]+)\/([A-Za-z0-9_-][A-Za-z0-9._-]*)$/u.exec(inside) ?? [];
  if (key === undefined || attachment === undefined) return undefined;
  const isServed = room === SEGMENTS.bulletin ? files.isShown : files.isOfDecision;
  if (!isServed(key, attachment)) return undefined;
  const folder = room === SEGMENTS.bulletin ? 'bulletins' : 'decisions';
  return readAttachment(`${folder}/${key}/${attachment}`, type, files);
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
    return { type, bytes, isImmutable: true };
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
  // A photograph beside a bulletin is published through its derivatives and never as it is.
  if (type.startsWith('image/')) return undefined;
  if (!isOwnFile(content, path)) return undefined;
  return { type, bytes: await readContentFile(join(content, path)), isImmutable: false };
}

/** A request as Vite hands it on; Astro has taken the base path off `url`, but not off `originalUrl`. */
type DevRequest = IncomingMessage & { originalUrl?: string | undefined };

/** Middleware that serves such files one at a time: a decoded photograph takes hundreds of megabytes. */
export function serveDevFiles(files: DevFiles) {
  let queue: Promise<unknown> = Promise.resolve();
  return (request: DevRequest, response: ServerResponse, next: (error?: unknown) => void): void => {
    const answer = queue.then(() => findDevFile(request.originalUrl ?? '/', files));
    queue = answer.catch(() => undefined);
    void send(answer, response, next);
  };
}

/** Middleware that answers malformed addresses with status 400; Astro would show its error overlay for them. */
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

/** Middleware that answers 404 where Vite, which follows links, would give out a file from outside of `public`. */
export function refuseLinkedFiles(publicFolder: string, base: string) {
  return (request: DevRequest, response: ServerResponse, next: (error?: unknown) => void): void => {
    const [path = ''] = decodeURI(request.originalUrl ?? request.url ?? '/').split(/[?#]/u, 1);
    // Vite looks for a file with the base path and without it.
    const places = [path.slice(1), ...(path.startsWith(base) ? [path.slice(base.length)] : [])];
    const isLinked = (place: string): boolean =>
      isFile(join(publicFolder, place)) && !isOwnFile(publicFolder, place);
    if (!places.some(isLinked)) return next();
    response.statusCode = 404;
    response.end();
  };
}

/** Whether a path leads to a file; not for one that no disk can have. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
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
    response.setHeader('Cache-Control', file.isImmutable ? 'max-age=31536000, immutable' : 'no-cache');
    response.end(file.bytes);
  } catch (error) {
    next(error);
  }
}
