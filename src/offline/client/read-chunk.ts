declare global {
  // The one name that the files of the index call.
  var bantinChunk: (name: string, base64: string) => void;
}

/**
 * Reads files of the index from a disk, where nothing can be fetched: each lies in a classic script that hands its bytes
 * over. `base` is the address of the folder of the index. A script is loaded when its file is first asked for.
 */
export function buildChunkReader(base: string): (name: string) => Promise<Uint8Array<ArrayBuffer>> {
  const waiting = new Map<string, (base64: string) => void>();
  globalThis.bantinChunk = (name, base64) => waiting.get(name)?.(base64);
  return (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      const end = (): void => {
        script.remove();
        waiting.delete(name);
      };
      waiting.set(name, (base64) => resolve(decode(base64)));
      script.addEventListener('load', end);
      script.addEventListener('error', () => {
        end();
        reject(new Error(`${name} is missing in this copy`));
      });
      script.src = `${base}${name}.js`;
      document.head.append(script);
    });
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
