import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { getContentType } from '../../src/addresses/content-types.ts';
import { serveFolder, type ServedFolder } from './serve.ts';

const press = promisify(gzip);

/** Serves a folder as `serveFolder` does, with text compressed as every real host does it. For measuring, not for tests. */
export async function serveCompressed(folder: string, base: string): Promise<ServedFolder> {
  const plain = await serveFolder(folder, base);
  const origin = new URL(plain.url).origin;
  const server = createServer((request, response) => {
    const respond = async (): Promise<void> => {
      const answer = await fetch(origin + (request.url ?? '/'), { redirect: 'manual' });
      const type = answer.headers.get('content-type') ?? getContentType(request.url ?? '');
      const location = answer.headers.get('location');
      const bytes = Buffer.from(await answer.arrayBuffer());
      const isText = /^text\/|json|xml|javascript/u.test(type);
      response.writeHead(answer.status, {
        'Content-Type': type,
        'Cache-Control': 'max-age=31536000',
        ...(location ? { Location: location } : {}),
        ...(isText ? { 'Content-Encoding': 'gzip' } : {}),
      });
      response.end(isText ? await press(bytes) : bytes);
    };
    // A reader who leaves in the middle of a file is no failure of the server.
    respond().catch(() => response.destroy());
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => {
      server.close(done);
    });
    await plain.close();
  };
  return { url: `http://127.0.0.1:${port}${base}`, close };
}
