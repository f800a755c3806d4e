/**
 * Whether drafts and scheduled bulletins are shown, marked, on a site for the office's own eyes: BANTIN_PREVIEW=1, set by
 * `npm run preview` and `npm run build -- --preview`.
 */
export function isPreview(environment: NodeJS.ProcessEnv = process.env): boolean {
  return environment['BANTIN_PREVIEW'] === '1';
}
