import { basename, extname } from 'node:path';
import { issueAt, type Issue } from '../../gate/issue.ts';
import type { LintSubject } from './subject.ts';

/** Numbers of one or two digits: those of cameras and telephones are longer, and have gaps by nature. */
const NUMBERED = /^(?<stem>.*?\D|)(?<number>\d{1,2})$/;

/** Pictures that are numbered, by `sequence` or by their names (skh1, skh3), with a number left out. */
export function listSequenceIssues({ fields, yaml, folder }: LintSubject): Issue[] {
  const numbered = fields.images.flatMap(({ sequence }, index) =>
    sequence === undefined ? [] : [{ number: sequence, path: ['images', index, 'sequence'] }],
  );
  if (numbered.length > 0) {
    return findGaps(numbered).map(({ missing, path }) =>
      issueAt('sequence-gap', yaml.placeOf(path), { missing: missing.map(String) }),
    );
  }
  const names = [...fields.images.map(({ src }) => basename(src)), ...listPhotographs(folder.besides)];
  const stems = Map.groupBy(new Set(names), (name) => splitNumber(name)?.stem);
  return [...stems].flatMap(([stem, group]) => {
    if (stem === undefined) return [];
    const members = group.map((name) => ({ ...splitNumber(name)!, path: pathOf(name, fields.images) }));
    return findGaps(members).flatMap(({ missing, path, digits }) => {
      // With more than these between them, two numbers are hardly of one series.
      if (missing.length > 3) return [];
      const expected = missing.map((number) => stem + String(number).padStart(digits, '0'));
      return [issueAt('sequence-gap', yaml.placeOf(path), { missing: expected })];
    });
  });
}

function listPhotographs(besides: readonly { path: string }[]): string[] {
  return besides.map(({ path }) => basename(path)).filter((name) => /\.(?:jpe?g|png|webp)$/i.test(name));
}

function splitNumber(name: string): { stem: string; number: number; digits: number } | undefined {
  const { stem, number } = NUMBERED.exec(basename(name, extname(name)))?.groups ?? {};
  return stem === undefined || number === undefined
    ? undefined
    : { stem, number: Number(number), digits: number.length };
}

function pathOf(name: string, images: readonly { src: string }[]): PropertyKey[] {
  const index = images.findIndex(({ src }) => basename(src) === name);
  return index === -1 ? ['images'] : ['images', index, 'src'];
}

/** The numbers missing between two that follow each other; each gap belongs to the picture behind it. */
function findGaps<Numbered extends { number: number }>(
  pictures: readonly Numbered[],
): (Numbered & { missing: number[] })[] {
  const sorted = pictures.toSorted((a, b) => a.number - b.number);
  return sorted.flatMap((picture, index) => {
    const before = sorted[index - 1]?.number ?? picture.number;
    const missing = Array.from(
      { length: Math.max(0, picture.number - before - 1) },
      (_, at) => before + 1 + at,
    );
    return missing.length > 0 ? [{ ...picture, missing }] : [];
  });
}
