/** What a line of an access log says of one request. */
export interface LoggedRequest {
  method: string;
  /** What was asked for, as it was sent: path and query. */
  target: string;
  status: number;
}

/**
 * Reads a line in the combined form of nginx and Apache, which begin alike, or in JSON: of Caddy, or of nginx with fields of these
 * names. `undefined` of any other line.
 */
export function parseLogLine(line: string): LoggedRequest | undefined {
  return line.startsWith('{') ? parseJsonLine(line) : parseCombined(line);
}

/** The request and what follows it, from the quote after the time on. */
const REQUEST = /"((?:[^"\\]|\\.)*)" (\d{3})(?: |$)/uy;

function parseCombined(line: string): LoggedRequest | undefined {
  // No name before the time can hold a quote: servers write it as \x22 or \".
  const at = line.indexOf('] "');
  if (at < 0) return undefined;
  REQUEST.lastIndex = at + 2;
  const [, request = '', status = ''] = REQUEST.exec(line) ?? [];
  return parseRequest(decodeSigns(request), Number(status));
}

function parseRequest(request: string, status: number): LoggedRequest | undefined {
  const [, method, target] = /^([A-Z]+) (\S+)(?: HTTP\/[\d.]+)?$/u.exec(request) ?? [];
  return method === undefined || target === undefined ? undefined : { method, target, status };
}

/** A request as it was sent: nginx writes `\x22` for a quote and for every byte that is not ASCII, Apache `\"`. */
function decodeSigns(text: string): string {
  const decoded = text.replaceAll(/(?:\\x[0-9A-Fa-f]{2})+/gu, (bytes) =>
    Buffer.from(bytes.replaceAll('\\x', ''), 'hex').toString('utf8'),
  );
  return decoded.replaceAll(/\\(["\\])/gu, '$1');
}

/** Names of fields, as formats of nginx have them: of the whole request, and of its parts. */
const FIELDS = {
  request: ['request'],
  method: ['request_method', 'method'],
  target: ['request_uri', 'uri', 'path', 'url'],
  status: ['status', 'status_code'],
} as const;

function parseJsonLine(line: string): LoggedRequest | undefined {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return undefined;
  }
  const whole = data as Record<string, unknown>;
  const status = Number(findField(whole, FIELDS.status));
  const { request } = whole;
  if (typeof request === 'string') return parseRequest(request, status);
  // Caddy writes the request as an object of its own.
  const parts =
    typeof request === 'object' && request !== null ? (request as Record<string, unknown>) : whole;
  const [method, target] = [findField(parts, FIELDS.method), findField(parts, FIELDS.target)];
  return typeof method === 'string' && typeof target === 'string' ? { method, target, status } : undefined;
}

function findField(data: Record<string, unknown>, names: readonly string[]): unknown {
  return names.map((name) => data[name]).find((value) => value !== undefined);
}
