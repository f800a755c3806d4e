import { parse, stringify } from 'yaml';

/** One round of a fixed task of the kind that a check has: YAML, patterns, many small objects. */
export function doFixedTask(round: number): void {
  const text = stringify(
    Array.from({ length: 40 }, (_, index) => ({
      title: `Hội nghị ${index * round} triển khai công tác thi đua, khen thưởng`,
      attendees: [`Người Thứ ${index}`, 'Trưởng phòng Ví Dụ'],
    })),
  );
  let found = 0;
  for (const { title } of parse(text) as { title: string }[])
    found += title.normalize('NFD').match(/\p{M}|\p{Lu}\p{L}+/gu)?.length ?? 0;
  if (found === 0) throw new Error('The work was not done.');
}
