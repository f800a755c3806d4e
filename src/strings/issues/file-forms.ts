import type { HiddenInFile, HiddenKind } from './forms.ts';

// What messages say of files by their names.

/** Whether a file's name is that of a picture of a type that is not published. */
export function isUnfitPicture(name: string): boolean {
  return /\.(?:heic|heif|gif|svg)$/i.test(name);
}

/** What a file is that lies beside a bulletin, but is of no type that may: a JPEG by another name, a file without a type… */
export type PresentFile = 'jpeg' | 'picture' | 'recording' | 'bare' | 'other';

/** Whether a file's name is that of a picture of a type that is published. */
export function isPicture(name: string): boolean {
  return /\.(?:jpe?g|png|webp)$/i.test(name);
}

/** Whether a file's name is that of a document of a type that is published. */
export function isDocument(name: string): boolean {
  return /\.(?:pdf|docx|xlsx|ods|odt|csv)$/i.test(name);
}

/** The name of a file that is written `./name.ext`. */
export function nameOf(src: string): string {
  return src.replace(/^\.\//, '');
}

/** The frontmatter entry that declares a file beside a bulletin. */
export function declaration(name: string): string {
  return isPicture(name)
    ? `images: [{ src: ./${name}, alt: "…" }]`
    : `attachments: [{ src: ./${name}, title: "…" }]`;
}

/** Whether a file's name is that of a PDF. */
export function isPdf(name: string): boolean {
  return /\.pdf$/i.test(name);
}

/** The program that a document is written with. */
export function programOf(name: string): string {
  if (/\.docx$/i.test(name)) return 'Word';
  return /\.(?:xlsx|csv)$/i.test(name) ? 'Excel' : 'LibreOffice';
}

/** What is to be removed from unsigned files, by the program that removes it; PDF files are a group `PDF`. */
export function groupHidden({ files }: HiddenInFile): Map<string, ReadonlySet<HiddenKind>> {
  const groups = new Map<string, Set<HiddenKind>>();
  for (const { name, parts, isSigned } of files) {
    if (isSigned) continue;
    const program = isPdf(name) ? 'PDF' : programOf(name);
    const kinds = groups.get(program) ?? new Set();
    for (const { kind } of parts) kinds.add(kind);
    groups.set(program, kinds);
  }
  return groups;
}
