import type { Contents } from './package/zip.ts';

/** One file of a package, made when its turn comes, so that a package of any size is never in memory. */
export interface PackageItem {
  /** Below the payload of the package. */
  path: string;
  make(): Promise<Contents>;
}
