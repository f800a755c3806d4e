/** The address of a link as a body may have it; `undefined` for what is no whole address of a page. */
export function writeAddress(href: string): string | undefined {
  if (!/^https?:\/\//iu.test(href) || !URL.canParse(href)) return undefined;
  const { href: whole, hostname, username, password } = new URL(href);
  if (username !== '' || password !== '' || !/\.[a-z]{2,}$/u.test(hostname)) return undefined;
  return whole.replace(/[()<>\\*_`{}]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
