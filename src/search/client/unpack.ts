/** First bytes of the contents of every packed file of the index. */
const SIGNATURE = 'pagefind_dcd';

/** Unpacks a file of the index: gzip, unless the host has already unpacked it, around a signature and the contents. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (hasSignature(bytes)) return bytes.subarray(SIGNATURE.length);
  // A browser keeps the contents of a Blob in another process, and waits for it.
  const stream = new Response(bytes).body!.pipeThrough(new DecompressionStream('gzip'));
  const unpacked = new Uint8Array(await new Response(stream).arrayBuffer());
  if (!hasSignature(unpacked)) throw new Error('A file of the index does not begin with its signature');
  return unpacked.subarray(SIGNATURE.length);
}

function hasSignature(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;
}
