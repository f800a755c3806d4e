/**
 * Whether a web address names a user before its host: "https://tinh.gov.vn@x.example/" leads to x.example. `bare` is without control
 * characters and blanks, which browsers ignore.
 */
export function hasUser(bare: string): boolean {
  return /^https?:[/\\]*[^/\\?#]*@/i.test(bare);
}
