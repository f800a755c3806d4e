import { basename, extname } from 'node:path';
import { issueAt, type Issue } from '../../gate/issue.ts';
import type { LintSubject } from './subject.ts';

/**
 * A file name that ends in a number of one or two digits. Longer numbers come from cameras and telephones, and have gaps anyway.
 */
const NUMBERED = /^(?<stem>.*?\D|)(?<number>\d{1,2})$/;

/** Warnings of numbered pictures, by `sequence` or by file names (skh1, skh3), with a number missing. */
export function listSequenceIssues({ fields, yaml, folder }: LintSubject): Issue[] {
  const numbered = fields.images.flatMap(({ sequence }, index) =>
    sequence === undefined ? [] : [{ number: sequence, path: ['images', index, 'sequence'] }],
  );
  if (numbered.length > 0) {
    return findGaps(numbered).map(({ from, to, path }) =>
      issueAt('sequence-gap', yaml.placeOf(path), { missing: tellGap(from, to) }),
    );
  }
  const names = [...fields.images.map(({ src }) => basename(src)), ...listPhotographs(folder.besides)];
  const stems = Map.groupBy(new Set(names), (name) => splitNumber(name)?.stem);
  return [...stems].flatMap(([stem, group]) => {
    if (stem === undefined) return [];
    const members = group.map((name) => ({ ...splitNumber(name)!, path: pathOf(name, fields.images) }));
    return findGaps(members).flatMap(({ from, to, path, digits }) => {
      // Numbers with a larger gap are hardly of one series.
      if (to - from >= MOST_TOLD) return [];
      const expected = listNumbers(from, to).map((number) => stem + String(number).padStart(digits, '0'));
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

/** Missing numbers that are told one by one, at most. */
const MOST_TOLD = 3;

/** A gap as it is told: its numbers, or the first and the last of many. */
function tellGap(from: number, to: number): string[] {
  return to - from < MOST_TOLD ? listNumbers(from, to).map(String) : [`${from}–${to}`];
}

function listNumbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The gaps between consecutive numbers, from the first missing number to the last, each with the item that follows it. */
function findGaps<Numbered extends { number: number }>(
  pictures: readonly Numbered[],
): (Numbered & { from: number; to: number })[] {
  const sorted = pictures.toSorted((a, b) => a.number - b.number);
  return sorted.flatMap((picture, index) => {
    const [from, to] = [(sorted[index - 1]?.number ?? picture.number) + 1, picture.number - 1];
    return from <= to ? [{ ...picture, from, to }] : [];
  });
}
