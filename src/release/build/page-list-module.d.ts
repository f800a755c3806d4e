declare module 'bantin:standing-pages' {
  /** Renders a standing page. */
  type Content = import('astro/runtime/server/index.js').AstroComponentFactory;
  /** The standing pages that were loaded, by slug. */
  export const standingPages: ReadonlyMap<string, () => Promise<{ default: Content }>>;
}
