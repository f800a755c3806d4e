/** Allowed parts of an OpenDocument text or spreadsheet, by name, and whether each is XML or binary. All others are refused. */
const PARTS: readonly (readonly [RegExp, 'xml' | 'binary'])[] = [
  [/^(?:Object [\w ]+\/)*(?:content|styles|meta|settings)\.xml$/, 'xml'],
  [/^META-INF\/(?:manifest|documentsignatures)\.xml$/, 'xml'],
  [/^(?:Object [\w ]+\/)*Configurations2\/accelerator\/current\.xml$/, 'xml'],
  [/^(?:mimetype|manifest\.rdf|layout-cache|Thumbnails\/thumbnail\.(?:png|pdf))$/, 'binary'],
  [/^(?:Object [\w ]+\/)*(?:mimetype|ObjectReplacements\/[^/.]+)$/, 'binary'],
  [
    /^(?:Object [\w ]+\/)*(?:Pictures|media)\/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|svm|webp)$/i,
    'binary',
  ],
  [/^Fonts\/[^/]+\.(?:ttf|otf|odttf)$/i, 'binary'],
];
/** Folders with macros and dialogs. */
const MACRO_FOLDERS = /^(?:Basic|Scripts|Dialogs)\//i;

/** How a part is to be read; `undefined` for one that is not allowed. */
export function kindOfPart(name: string): 'xml' | 'binary' | undefined {
  return PARTS.find(([pattern]) => pattern.test(name))?.[1];
}

/** Whether a part is a macro or a dialog. */
export function isMacro(name: string): boolean {
  return MACRO_FOLDERS.test(name);
}
