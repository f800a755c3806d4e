/** What the name of a unit begins with: its level. Source: Luật 72/2025/QH15, Điều 1, and the levels that it ended. */
const LEVEL = /^(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\s+/iu;

/** The name of a place without its level: "phường Minh Họa" → "Minh Họa". */
export function withoutLevel(name: string): string {
  return name.normalize('NFC').replace(LEVEL, '');
}
