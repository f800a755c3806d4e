import { readProjectFile } from '../support/project.ts';

/** Where a block of commands is typed: a root shell on the server, a shell at home, or both. */
export type Place = 'server' | 'home' | 'both';

/** Commands of a runbook that are typed together. */
export interface Block {
  place: Place;
  commands: string;
}

/** The runbook in its languages; both have the same commands. */
export const RUNBOOKS = ['src/release/deploy/RUNBOOK.md', 'src/release/deploy/SO-TAY-VAN-HANH.md'] as const;

/** The blocks of the section that stands at a place of the runbook, counted from 1 by its headings of the second level. */
export function readSection(path: string, number: number): Block[] {
  return parseBlocks(readProjectFile(path).split(/^## /mu)[number] ?? '');
}

/** All blocks of a runbook, in their order. */
export function listBlocks(path: string): Block[] {
  return parseBlocks(readProjectFile(path));
}

function parseBlocks(markdown: string): Block[] {
  return [...markdown.matchAll(/^```sh (\w+)\n([\s\S]*?)^```$/gmu)].map(([, place, commands]) => ({
    place: place as Place,
    commands: commands!,
  }));
}

/** Every block of any kind in a runbook, with its first line: what may not differ between languages. */
export function listFences(path: string): string[] {
  const fences = readProjectFile(path).matchAll(/^ *```(.+)\n([\s\S]*?)^ *```$/gmu);
  return [...fences].map(([, kind, text]) => `${kind}\n${text}`);
}

/** The headings of a runbook by level, without their words. */
export function listLevels(path: string): string[] {
  return readProjectFile(path).match(/^#+(?= )/gmu) ?? [];
}

/** The text of the file of names that a block writes and all others read: `~/bantin.env`. */
export function readNames(path: string): string {
  const [, names] = /^cat > ~\/bantin\.env <<'END'\n([\s\S]*?)^END$/mu.exec(readProjectFile(path))!;
  return names!;
}
