import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getContentType } from '../../src/addresses/content-types.ts';

/** Serves the files of a folder on this machine, in parts when parts are asked for: players of web archives need that. */
export async function serveRanges(folder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    const found = statSync(file, { throwIfNoEntry: false });
    const size = found?.isFile() === true ? found.size : undefined;
    if (size === undefined) {
      response.writeHead(404).end();
      return;
    }
    const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/u.exec(request.headers.range ?? '') ?? [];
    const isPart = from !== '' || to !== '';
    const start = from === '' ? (isPart ? size - Number(to) : 0) : Number(from);
    const end = from !== '' && to !== '' ? Math.min(Number(to), size - 1) : size - 1;
    response.writeHead(isPart ? 206 : 200, {
      'Content-Type': getContentType(file),
      'Accept-Ranges': 'bytes',
      'Content-Length': end - start + 1,
      ...(isPart ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file, { start, end }).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/`, close };
}
