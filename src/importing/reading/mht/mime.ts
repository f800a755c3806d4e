/** A part of a message (RFC 2045): its headers by their names in small letters, and its bytes as they were before transport. */
export interface MimePart {
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

/** Parts within parts, at most. */
const MAX_DEPTH = 5;

/**
 * The parts of a message that have no parts of their own, in their order; `undefined` for a message that is cut or whose parts cannot
 * be told apart.
 */
export function listParts(bytes: Buffer): MimePart[] | undefined {
  // Latin-1 keeps every byte.
  return splitPart(bytes.toString('latin1'), 0);
}

function splitPart(text: string, depth: number): MimePart[] | undefined {
  const { headers, body } = splitHead(text);
  const type = headers.get('content-type') ?? '';
  if (!/^multipart\//iu.test(type)) return [{ headers, body: decodeBody(body, headers) }];
  const boundary = parameterOf(type, 'boundary');
  if (boundary === undefined || depth >= MAX_DEPTH) return undefined;
  const pieces = `\n${body}`.split(`\n--${boundary}`);
  const end = pieces.findIndex((piece) => piece.startsWith('--'));
  if (end < 1) return undefined;
  const parts = pieces.slice(1, end).map((piece) => splitPart(piece.replace(/^[ \t]*\r?\n/u, ''), depth + 1));
  return parts.every((each) => each !== undefined) ? parts.flat() : undefined;
}

function splitHead(text: string): { headers: Map<string, string>; body: string } {
  const [, head = '', body = ''] =
    /^((?:[^\r\n]+\r?\n)*)(?:\r?\n([^]*))?$/u.exec(text.replace(/^\s+/u, '')) ?? [];
  const lines = head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  const headers = lines.flatMap((line): [string, string][] => {
    const [, name, value] = /^([\w-]+):\s*(.*)$/u.exec(line) ?? [];
    return name === undefined ? [] : [[name.toLowerCase(), value!.trim()]];
  });
  return { headers: new Map(headers), body };
}

/** A parameter of a header, such as the charset of a content type. */
export function parameterOf(header: string, name: string): string | undefined {
  const [, quoted, bare] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(header) ?? [];
  return quoted ?? bare;
}

function decodeBody(body: string, headers: ReadonlyMap<string, string>): Buffer {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body.replace(/[^A-Za-z0-9+/=]/gu, ''), 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    // A space before the sign for a soft break is part of the words; only one behind it is not.
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([0-9A-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
}
