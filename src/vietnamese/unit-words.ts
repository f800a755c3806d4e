/** The words with which the names of administrative units begin, by level. A "thành phố" can be of several levels. */
export const UNIT_WORDS = {
  province: /^tỉnh\s/iu,
  commune: /^xã\s/iu,
  ward: /^phường\s/iu,
  district: /^(?:huyện|quận|thị\s+xã)\s/iu,
  township: /^thị\s+trấn\s/iu,
} as const;
