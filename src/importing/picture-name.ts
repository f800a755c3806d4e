/**
 * The path of a picture as people read it, of the address by which a page names it: signs that stand as numbers become what they are,
 * and nothing is left of what is asked of a server.
 */
export function readPicturePath(name: string): string {
  return name
    .replace(/[?#].*$/su, '')
    .replace(/(?:%[\da-f]{2})+/giu, decode)
    .normalize('NFC');
}

function decode(numbers: string): string {
  try {
    return decodeURIComponent(numbers);
  } catch {
    return numbers;
  }
}
