/**
 * The moment that decides which scheduled bulletins appear: BANTIN_RELEASE_MOMENT (an ISO date-time with zone) when a
 * release is replayed, otherwise the clock. It is never printed on a page.
 */
export function getReleaseMoment(environment: NodeJS.ProcessEnv = process.env): string {
  const given = environment['BANTIN_RELEASE_MOMENT'];
  if (given === undefined) return new Date().toISOString();
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(given) && !Number.isNaN(Date.parse(given))) return given;
  throw new Error(
    `BANTIN_RELEASE_MOMENT=${given}: not a date-time with a zone, such as 2026-01-31T08:00:00+07:00`,
  );
}
