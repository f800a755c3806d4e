/** Languages of the site and of messages. Each has one file of words for each area, `<area>.<language>.ts`. */
export const LANGUAGES = ['vi', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language that a text names, else Vietnamese. */
export function findLanguage(name: string | undefined): Language {
  return LANGUAGES.find((language) => language === name) ?? 'vi';
}
