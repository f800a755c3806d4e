import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { getContentType } from '../../src/addresses/content-types.ts';
import { formatPolicy } from '../../src/release/hosting/policy.ts';

/** The policy that every configuration of a host is given. */
export const STRICT_CSP = formatPolicy();

/** A folder being served; `url` ends with the base path. */
export interface ServedFolder {
  url: string;
  close: () => Promise<void>;
}

type Answer = { status: 200 | 404; file: string } | { status: 301; location: string } | { status: number };

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Decides what a request gets. The path is taken as sent: a URL parser would tidy `..` away before it is refused. */
function findAnswer(folder: string, base: string, target: string): Answer {
  const [path = '/', query] = target.split('?', 2);
  const search = query === undefined ? '' : `?${query}`;
  if (`${path}/` === base) return { status: 301, location: base + search };
  if (!path.startsWith(base)) return { status: 404 };
  let inside: string;
  try {
    inside = decodeURIComponent(path.slice(base.length));
  } catch {
    return { status: 400 };
  }
  const file = resolve(folder, `.${sep}${inside}`);
  if (inside.includes('\0') || (file !== folder && !file.startsWith(folder + sep))) return { status: 403 };
  const isFolderPath = inside === '' || inside.endsWith('/');
  if (!isFolderPath && isFile(file)) return { status: 200, file };
  if (isFile(join(file, 'index.html'))) {
    return isFolderPath
      ? { status: 200, file: join(file, 'index.html') }
      : { status: 301, location: `${path}/${search}` };
  }
  const notFound = join(folder, '404.html');
  return isFile(notFound) ? { status: 404, file: notFound } : { status: 404 };
}

async function respond(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  response.statusCode = answer.status;
  if ('location' in answer) response.setHeader('Location', answer.location);
  if (!('file' in answer)) {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.end(String(answer.status));
    return;
  }
  response.setHeader('Content-Type', getContentType(answer.file));
  response.setHeader('Content-Length', statSync(answer.file).size);
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(answer.file), response);
}

/**
 * Serves a folder on a free port of this machine, as a plain static host would: below `base`, with `index.html` for
 * folders, a redirect where the closing slash is missing, and `404.html` with status 404.
 */
export async function serveFolder(
  folder: string,
  base = '/',
  options: { csp?: string } = {},
): Promise<ServedFolder> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (options.csp !== undefined) response.setHeader('Content-Security-Policy', options.csp);
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const answer = isReading ? findAnswer(root, base, request.url ?? '/') : { status: 405 };
    // A reader who leaves in the middle of a file is no failure of the server.
    respond(request, response, answer).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((done, fail) => {
      server.close((error) => (error === undefined ? done() : fail(error)));
      // Browsers hold their connections open; without this, closing would wait for them.
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}${base}`, close };
}
