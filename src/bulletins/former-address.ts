/** Signs that stand for any words in the lists of former addresses which hosts read. */
const PLACEHOLDER = /\*|:[a-z]/i;

/** Whether an address, a path or a whole one, names one page, with nothing that would end a line of what hosts read. */
export function isFormerAddress(text: string): boolean {
  if (!URL.canParse(text, 'https://trang.example/')) return false;
  const { pathname, search } = new URL(text, 'https://trang.example/');
  if (PLACEHOLDER.test(pathname) || /[=&?][*:]/.test(search)) return false;
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(pathname));
  } catch {
    return false;
  }
}
