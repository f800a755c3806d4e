/**
 * The chapters of a changelog that are newer than a version: from the first one on, up to that of the version. `## 0.2.0, 1 December
 * 2026` begins a chapter; what is not released yet is left out.
 */
export function readNewChapters(changelog: string, version: string): string {
  const chapters = changelog.split(/^(?=## )/mu).slice(1);
  const numbered = chapters.filter((chapter) => /^## \d/u.test(chapter));
  const at = numbered.findIndex((chapter) => /^## (\d+\.\d+\.\d+)/u.exec(chapter)?.[1] === version);
  return numbered
    .slice(0, at === -1 ? numbered.length : at)
    .join('')
    .trimEnd();
}
