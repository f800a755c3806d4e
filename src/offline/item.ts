import type { Contents } from './package/zip.ts';

/** One file of a package. Its contents are made when it is written, so that a package is never in memory as a whole. */
export interface PackageItem {
  /** Below the payload of the package. */
  path: string;
  make(): Promise<Contents>;
}
