/** What an editor needs to know about one field. */
export interface FieldWords {
  label: string;
  /** What one entry of a list is called within a sentence, where that is not the label. */
  item?: string;
  meaning: string;
  /** The field as it stands in a file, as YAML. */
  example: string;
  /** The value of a missing field, as YAML. */
  default?: string;
  /** The field must stand wherever the group of keys around it stands. */
  required?: true;
}

/** Fields by path: `images[]` is a list, `images[].src` a key of each of its items. */
export type FieldTexts = Readonly<Record<string, FieldWords>>;
