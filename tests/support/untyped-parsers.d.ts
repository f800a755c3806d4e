declare module '@marbec/web-auto-extractor' {
  /** Finds the metadata of a page: meta elements, JSON-LD, microdata. */
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean; embedSource: string[] });
    parse(html: string): { jsonld: Record<string, Record<string, unknown>[]>; errors?: unknown[] };
  }
}

declare module '@adobe/structured-data-validator' {
  /** Judges what the extractor has found by the vocabulary and by the rules of search engines. */
  export default class Validator {
    constructor(vocabulary: object);
    validate(found: object): Promise<{ issueMessage: string; severity: string }[]>;
  }
}
