import type { ReadFile } from '../../search/client/engine.ts';

declare global {
  // Where the scripts of the index put their files, in base64 by name.
  var bantinFiles: Partial<Record<string, string>> | undefined;
}

/**
 * Reads files of the index from a disk, where `fetch` is not allowed: classic scripts contain them. `base` is the address of the
 * folder of the index. A file that is not in the page's own script is in a script of its own, loaded on demand.
 */
export function buildChunkReader(base: string): ReadFile {
  return async (name) => {
    if (globalThis.bantinFiles?.[name] === undefined) await loadScript(`${base}${name}.js`);
    const base64 = globalThis.bantinFiles?.[name];
    if (base64 === undefined) throw new Error(`${name} is damaged in this copy`);
    return decode(base64);
  };
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${address} is missing in this copy`));
    });
    script.src = address;
    document.head.append(script);
  });
}

/** Browsers of before 2025 have no `fromBase64`. */
function decode(base64: string): Uint8Array<ArrayBuffer> {
  if ('fromBase64' in Uint8Array) return (Uint8Array.fromBase64 as typeof decode)(base64);
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
