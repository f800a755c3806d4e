/** Words of a page, and the page that tells more of what they name, where there is one. */
export interface KnownWords {
  text: string;
  href?: string | undefined;
}

/** A label with what is known under it. */
export interface KnownFact {
  label: string;
  values: KnownWords[];
}
