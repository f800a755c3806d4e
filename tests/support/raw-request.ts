import { connect } from 'node:net';

/** What a server answered, as far as it got. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  body: string;
}

/**
 * Sends a request exactly as written to a port of this machine: clients tidy `..`, `//` and control characters away before they
 * send anything. `target` is the second word of the first line.
 */
export async function sendRaw(
  port: number,
  target: string,
  { method = 'GET', lines = [] }: { method?: string; lines?: readonly string[] } = {},
): Promise<RawAnswer> {
  const head = [`${method} ${target} HTTP/1.1`, 'Host: 127.0.0.1', 'Connection: close', ...lines];
  const chunks: Buffer[] = [];
  await new Promise<void>((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head.join('\r\n')}\r\n\r\n`, 'latin1'));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => socket.end());
    socket.on('close', () => done());
    // A server that refuses the rest of a request closes the line while we still write.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'ECONNRESET') done();
      else fail(error);
    });
  });
  const text = Buffer.concat(chunks).toString('utf8');
  const [first = '', ...rest] = text.slice(0, text.indexOf('\r\n\r\n')).split('\r\n');
  const headers = new Headers(
    rest.map((line): [string, string] => [line.split(':')[0]!, line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(first.split(' ')[1]), headers, body: text.slice(text.indexOf('\r\n\r\n') + 4) };
}
