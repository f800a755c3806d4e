/** Bytes of a picture that is fetched, at most. */
const MAX_BYTES = 20 * 1024 * 1024;
/** Milliseconds within which it has to be there. */
const PATIENCE_MS = 20_000;
/** Redirections that are followed, within the host. */
const MOST_REDIRECTIONS = 3;

/**
 * The bytes at an address, which may be relative to that of its page; `undefined` when it does not lie on the host that a person has
 * named (with its port, where it has one), leads away from it, or is not to be had.
 */
export async function fetchPicture(
  name: string,
  page: string | undefined,
  host: string,
): Promise<Buffer | undefined> {
  let address = URL.canParse(name, page) ? new URL(name, page) : undefined;
  for (let redirections = 0; address && redirections <= MOST_REDIRECTIONS; redirections += 1) {
    if (!/^https?:$/u.test(address.protocol) || address.host !== host.toLowerCase()) return undefined;
    const answer = await ask(address);
    if (answer === undefined || Buffer.isBuffer(answer)) return answer;
    address = URL.canParse(answer.to, address.href) ? new URL(answer.to, address.href) : undefined;
  }
  return undefined;
}

async function ask(address: URL): Promise<Buffer | { to: string } | undefined> {
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    const to = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && to !== null) {
      await response.body?.cancel();
      return { to };
    }
    return response.ok && response.body ? await readAtMost(response.body) : undefined;
  } catch {
    // The draft names the picture, and the report says that its file is missing.
    return undefined;
  }
}

async function readAtMost(body: ReadableStream<Uint8Array>): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
