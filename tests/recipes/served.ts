import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What answers readers, at one port for all worlds of a file, so that the same content makes the same site in each. */
export interface Served {
  url: string;
  /** Has it serve the release in force of another world. */
  serve(folder: string): void;
  /** What a webhook was told, oldest first. */
  told: string[];
  close(): Promise<void>;
}

/** Makes a server of the site, and of a webhook at `/noi-bao`. */
export async function openServed(): Promise<Served> {
  let root = '';
  const told: string[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        told.push(Buffer.concat(chunks).toString('utf8'));
        response.end('ok');
      });
      return;
    }
    const path = decodeURI(request.url!).replace(/\/$/u, '/index.html');
    readFile(join(root, 'current', 'site', path)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://thu.example:${(server.address() as AddressInfo).port}/`,
    serve: (folder) => void (root = join(folder, 'server', 'srv')),
    told,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
