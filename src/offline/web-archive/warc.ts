import { createHash } from 'node:crypto';
import { gzipSync } from 'fflate';
import { storeAsGzip } from './stored-gzip.ts';

/** One file of the site as it is published. */
export interface Capture {
  url: string;
  contentType: string;
  status: number;
  body: Buffer;
}

/** What a record of a WARC file says besides its contents. */
interface RecordHead {
  type: 'warcinfo' | 'resource';
  uri?: string;
  contentType: string;
  extra?: readonly string[];
}

/** Pattern of content types that are compressed; photographs are already. */
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|xml|x-ndjson|warc-fields|manifest\+json)|image\/svg)/u;

/** The first record of a file: who wrote it, and that nothing here was fetched from a server. */
export function buildWarcInfo(instant: string, fileName: string, description: string): Buffer {
  const fields = { software: 'Bantin', format: 'WARC File Format 1.1', description };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}\r\n`);
  const head: RecordHead = {
    type: 'warcinfo',
    contentType: 'application/warc-fields',
    extra: [`WARC-Filename: ${fileName}`],
  };
  return buildRecord(head, Buffer.from(lines.join('')), instant);
}

/**
 * A `resource` record (WARC 1.1), the kind for a file that was not fetched over HTTP, as a gzip member of its own. Its identifier is
 * made from its contents, its time is the date of the edition.
 */
export function buildResource({ url, contentType, body }: Capture, instant: string): Buffer {
  return buildRecord({ type: 'resource', uri: url, contentType }, body, instant);
}

function buildRecord(
  { type, uri, contentType, extra = [] }: RecordHead,
  body: Buffer,
  instant: string,
): Buffer {
  const sum = createHash('sha256').update(body).digest('hex');
  const lines = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    ...(uri === undefined ? [] : [`WARC-Target-URI: ${uri}`]),
    `WARC-Date: ${instant}`,
    `WARC-Record-ID: <${buildUuid(`${type} ${uri ?? ''} ${sum}`)}>`,
    `Content-Type: ${contentType}`,
    `WARC-Block-Digest: sha256:${sum}`,
    ...extra,
    `Content-Length: ${body.length}`,
  ];
  const record = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body, Buffer.from('\r\n\r\n')]);
  if (!COMPRESSIBLE.test(contentType)) return storeAsGzip(record);
  // fflate is plain JavaScript, so its output does not depend on the processor. `mtime: 0` means no time.
  return Buffer.from(gzipSync(record, { level: 6, mtime: 0 }));
}

/** A UUID of version 8 (RFC 9562) made from a seed. */
function buildUuid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}
