/** The key (`<yyyy>/<slug>`) of a bulletin that a person names as `2026/slug`, by its path or by its address; other texts unchanged. */
export function keyNamed(named: string): string {
  const [, key = named] =
    /(?:^|\/)(\d{4}\/[^/]+)(?:\/(?:index\.mdx)?)?$/u.exec(named.replace(/[\\/]+/gu, '/')) ?? [];
  return key;
}
