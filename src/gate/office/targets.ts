import { isPlainAddress } from '../documents/document.ts';

/** The base URL against which the parts of a package are resolved. No host has this name (RFC 6761, 6.4). */
const PACKAGE_ROOT = 'http://package.invalid';

/**
 * Whether a target of an OOXML relation is a part of the package. Relative targets never leave it, because dots at its root
 * lead nowhere (RFC 3986, 5.2.4).
 */
export function isPartOfPackage(target: string): boolean {
  return listDecodings(target).every((reading) => resolve(reading, '/')?.origin === PACKAGE_ROOT);
}

/** The part, in small letters, to which a target of an OOXML relation leads from the part that has it. */
export function resolvePart(target: string, owner: string): string {
  const path = URL.parse(target, `${PACKAGE_ROOT}/${encodeURI(owner)}`)?.pathname ?? '';
  try {
    return decodeURIComponent(path.slice(1)).toLowerCase();
  } catch {
    return path.slice(1).toLowerCase();
  }
}

/**
 * Whether an address in a part of an OpenDocument package leads to a part of it. Dots at the root lead to the files beside the
 * document (OpenDocument, packages, usage of IRIs). `folder` is that of the part, without a slash at its end.
 */
export function isPartOfOpenDocument(target: string, folder: string): boolean {
  return listDecodings(target).every((reading) => {
    // What RFC 3986 calls a path, LibreOffice calls a command: ".uno:Save".
    if (/^[^/?#]*:/.test(reading)) return false;
    const url = resolve(reading, `/package/${folder === '' ? '' : `${encodeURI(folder)}/`}`);
    return url?.origin === PACKAGE_ROOT && `${url.pathname}/`.startsWith('/package/');
  });
}

/** Whether an address that a reader clicks leads to a page, to a letter or to a place in the document. */
export function isClickable(address: string): boolean {
  return address.trim() === '' || address.trim().startsWith('#') || isPlainAddress(address);
}

/** Whether an address, relative to a document on a disk, names a file without asking a host for it. */
export function isOnThisMachine(address: string): boolean {
  return listDecodings(address).every((reading) => {
    const url = URL.parse(reading, 'file:///document/');
    return url?.protocol === 'file:' && url.host === '' && !/^[\\/]{2}/.test(url.pathname);
  });
}

/** An address against a folder of the package; nothing when it has a scheme of its own. */
function resolve(address: string, folder: string): URL | null {
  return URL.canParse(address) ? null : URL.parse(address, PACKAGE_ROOT + folder);
}

/** How many times an address is percent-decoded, at most: programs may decode it more than once before they follow it. */
const MAX_DECODINGS = 4;

/** The forms in which a program may read an address: as written, without invisible characters, and each percent-decoding of it. */
function listDecodings(address: string): string[] {
  const readings = [address, address.replace(/\p{C}/gu, '').trim()];
  for (let times = 0; times < MAX_DECODINGS; times += 1) {
    const decoded = readings
      .at(-1)!
      .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    if (decoded === readings.at(-1)) break;
    readings.push(decoded.replace(/\p{C}/gu, '').trim());
  }
  return readings;
}
