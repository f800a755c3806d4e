/** The whole address of a link of a page; `undefined` for one that leads to no other page by itself. */
export function resolveAddress(href: string, page: string | undefined): string | undefined {
  const address = href.trim();
  if (/^https?:\/\//iu.test(address)) return address;
  if (page === undefined || address === '' || /^(?:[a-z][a-z0-9+.-]*:|#)/iu.test(address)) return undefined;
  return URL.canParse(address, page) ? new URL(address, page).href : undefined;
}
