/**
 * The content security policy of every page: only files of the site itself, nothing inline, no `eval`. The search page reads its
 * index without WebAssembly, so it needs no exception. `meterScript` is the one foreign script that an office may name; it may be
 * loaded, and may send requests to its own host.
 */
export function formatPolicy(meterScript?: string): string {
  const meter = meterScript === undefined ? [] : [new URL(meterScript)];
  const scripts = meter
    .map(({ origin, pathname }) => ` ${origin}${pathname.replace(/[;,$]/g, encodeURIComponent)}`)
    .join('');
  const reports = meter.map(({ origin }) => ` ${origin}`).join('');
  return [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    "style-src 'self'",
    `img-src 'self'${reports}`,
    "font-src 'self'",
    `connect-src 'self'${reports}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
