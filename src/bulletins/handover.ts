import type { Listing } from '../gate/listing.ts';
import type { Registers } from '../registers/schema.ts';
import type { Site } from '../site.ts';
import type { Bulletin } from './bulletin.ts';
import type { KeptBulletin } from './read-content.ts';
import type { StandingPage } from './standing-pages.ts';

/** Follows a reading of the content root while it goes on, so that work on the first bulletins begins before the last is read. */
export interface ReadingFollower {
  begin(context: { site: Site; registers: Registers }): void;
  /** Each bulletin that the release shows, tombstones apart, in the order of addresses. */
  take(bulletin: Bulletin): void;
}

/** The keys of a build while it renders: equal ones mean equal files. */
export interface BuildKeys {
  /** The key of a model before it is rendered; none, and no model made, where the last build left nothing to compare with. */
  make(buildModel: () => object): string | undefined;
  /** Notes of which model the file of an address, with base path and encoded, is rendered. */
  note(address: string, model: object): void;
}

/** What the loader, the pages and the release give each other. */
export interface Handover {
  /** What the release shows, tombstones among the bulletins; `undefined` until something was loaded. */
  content:
    | {
        site: Site;
        registers: Registers;
        bulletins: readonly Bulletin[];
        pages: readonly StandingPage[];
      }
    | undefined;
  /** How often bulletins were loaded: what was made from an earlier load is out of date. */
  loads: number;
  /** What the last load kept, by key; the dev server reads only what has changed since. */
  kept: ReadonlyMap<string, KeptBulletin> | undefined;
  /**
   * What else the last load was made from; the dev server looks only where something has changed since. `photographs` are the
   * hashes of all that are shown or may be, withdrawn bulletins apart.
   */
  found: { listing: Listing; rules: string; photographs: ReadonlySet<string> } | undefined;
  follower: ReadingFollower | undefined;
  /** While a build renders; the dev server compares with nothing. */
  keys: BuildKeys | undefined;
}

const place = Symbol.for('bantin.handover');

/**
 * The handover of this process. Astro runs the loader, the pages and the integration from copies of their modules, so it
 * belongs to the process. Astro's own data store would carry the bulletins as the source text of a module: measured with
 * ten thousand, that module took longer to compile than the pages took to render.
 */
export function getHandover(): Handover {
  const holder = globalThis as { [place]?: Handover };
  return (holder[place] ??= {
    content: undefined,
    loads: 0,
    kept: undefined,
    found: undefined,
    follower: undefined,
    keys: undefined,
  });
}
