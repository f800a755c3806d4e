import { PROGRAM } from '../program.ts';

/** What a host has answered to one request. Redirects are answers, and not followed. */
export interface HostAnswer {
  status: number;
  headers: Headers;
  /** Without its compression; empty where only the head was asked for. */
  body: Buffer;
}

/** Why there was no answer. */
export type NoAnswerKind =
  'unknown-host' | 'unreachable' | 'too-slow' | 'certificate' | 'too-large' | 'broken-off';

/** That there was no answer; `code` is that of the system. */
export interface NoAnswer {
  fault: NoAnswerKind;
  code: string;
}

/** Milliseconds that one request may take: monitors wait a minute for all of them. */
export const PATIENCE = 8_000;

/** Bytes of an answer at most: more than any page, feed or file of an index has. */
const MAX_BYTES = 64 * 1024 * 1024;

/** What is asked of a host. */
export interface Asking {
  method?: 'GET' | 'HEAD';
  /** Whether its status and headers will do; the rest is not taken. */
  headOnly?: boolean;
  /** Milliseconds; `PATIENCE` unless given. */
  patience?: number;
}

/** Asks a host for an address, with the name of this program. */
export async function ask(address: string, asking: Asking = {}): Promise<HostAnswer | NoAnswer> {
  const { method = 'GET', headOnly = method === 'HEAD', patience = PATIENCE } = asking;
  // It also ends what is left of an answer that is not taken.
  const ending = new AbortController();
  try {
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      headers: { 'User-Agent': PROGRAM.replace(' ', '/') },
      signal: AbortSignal.any([ending.signal, AbortSignal.timeout(patience)]),
    });
    const { status, headers } = response;
    const body = headOnly ? Buffer.alloc(0) : await readBody(response);
    return body ? { status, headers, body } : { fault: 'too-large', code: '' };
  } catch (error) {
    return explain(error);
  } finally {
    ending.abort();
  }
}

/** Whether there was an answer. */
export function isAnswer(given: HostAnswer | NoAnswer | undefined): given is HostAnswer {
  return given !== undefined && 'status' in given;
}

async function readBody({ body }: Response): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The codes of systems and of Node for what can go wrong, the first that fits. */
const KINDS: readonly (readonly [RegExp, NoAnswerKind])[] = [
  [/^(?:ENOTFOUND|EAI_)/u, 'unknown-host'],
  [/CERT|UNABLE_TO_|SIGNATURE|^CRL_/u, 'certificate'],
  [/TIMEOUT|TimeoutError|ETIMEDOUT/iu, 'too-slow'],
  [/^E(?:CONNREFUSED|HOSTUNREACH|NETUNREACH|ADDRNOTAVAIL)$/u, 'unreachable'],
];

/** What an error of a connection says. */
export function explain(error: unknown): NoAnswer {
  const code = codeOf(error);
  return { fault: KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'broken-off', code };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  // `fetch` tells of a failed connection in the cause of its error.
  if (error.cause !== undefined) return codeOf(error.cause);
  return error.name === 'TimeoutError' ? error.name : error.message;
}
