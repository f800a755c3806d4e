/** The signed file: through it, every checksum of a package is signed. */
export const SIGNED_FILE = 'tagmanifest-sha512.txt';

/** Where a package holds its signature, and the public key that belongs to it. */
export const SIGNATURE_FILE = `${SIGNED_FILE}.minisig`;
export const PUBLIC_KEY_FILE = 'minisign.pub';
