/** Whether two texts differ by one sign: another one, one more or less, or two neighbours changed over. */
export function isOneApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short.slice(at, at + 2) === long[at + 1]! + long[at] && short.slice(at + 2) === long.slice(at + 2);
}
