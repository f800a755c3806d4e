import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { ask } from '../../../src/watching/ask.ts';

/** The address of a host that answers in a way of its own, until the test ends. */
async function serve(respond: RequestListener): Promise<string> {
  const server = createServer(respond);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test.each([
  ['never', () => {}, 'too-slow'],
  ['with a head alone', (_, response) => void response.writeHead(200).flushHeaders(), 'too-slow'],
  ['by hanging up', (request) => void request.socket.destroy(), 'broken-off'],
  [
    'with less than it said',
    (request, response) => {
      response.writeHead(200, { 'Content-Length': 100 }).write('x', () => request.socket.destroy());
    },
    'broken-off',
  ],
  [
    'with bytes that are not packed as it said',
    (_, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('không nén gì cả');
    },
    'broken-off',
  ],
] as [string, RequestListener, string][])(
  'a host that answers %s gives no answer',
  async (_, respond, fault) => {
    const address = await serve(respond);
    expect(await ask(address, { patience: 300 })).toMatchObject({ fault });
  },
);

test('an answer without end is given up', async () => {
  const block = Buffer.alloc(1_000_000);
  let sent = 0;
  const address = await serve((_, response) => {
    const more = (): void => {
      while (response.write(block)) sent += 1;
      sent += 1;
    };
    response.on('drain', more);
    more();
  });
  expect(await ask(address)).toEqual({ fault: 'too-large', code: '' });
  expect(sent).toBeLessThan(200);
});

test('of a head alone the rest is not taken', async () => {
  const closed = Promise.withResolvers<void>();
  const address = await serve((request, response) => {
    request.socket.on('close', () => closed.resolve());
    response.writeHead(200).write(Buffer.alloc(1000));
  });
  expect(await ask(address, { headOnly: true })).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  await closed.promise;
});

test('a redirect is an answer', async () => {
  const address = await serve((_, response) => response.writeHead(301, { Location: '/a' }).end());
  const answer = await ask(address);
  expect('status' in answer && [answer.status, answer.headers.get('location')]).toEqual([301, '/a']);
});

test('a host that is not there is told as such', async () => {
  expect(await ask('http://khong-co.invalid/')).toMatchObject({ fault: 'unknown-host' });
});
