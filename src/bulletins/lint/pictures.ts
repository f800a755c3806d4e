import { basename } from 'node:path';
import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { strings } from '../../strings/strings.ts';
import { WORDS_OF_ANY_PICTURE, WORDS_OF_NO_PICTURE } from '../../strings/empty-words.vi.ts';
import type { Picture } from '../bulletin.ts';
import { isCameraName } from '../camera-names.ts';
import type { LintSubject } from './subject.ts';

/** Warnings of pictures and attachments that readers cannot tell apart: words that fit any picture, or the same words or pixels twice. */
export function listPictureIssues(subject: LintSubject): Issue[] {
  const { fields, yaml } = subject;
  const pictures = uniqueBySrc(subject.pictures).map((picture) => ({
    ...picture,
    place: placeOfWords(picture, subject),
  }));
  const described = pictures.filter(({ alt }) => alt.trim() !== '');
  const empty = described.filter(({ alt }) => saysNothing(alt.trim()));
  const told = described.filter((picture) => !empty.includes(picture));
  const attachments = fields.attachments.map(({ src, title }, index) => ({
    src,
    title,
    path: ['attachments', index, 'title'],
  }));
  return [
    ...empty.map(({ alt, src, place }) => issueAt('alt-says-nothing', place, { alt: alt.trim(), src })),
    ...listRepeated(told, ({ alt }) => normalise(alt)).map(([first, { src, place, alt }]) =>
      issueAt('repeated-words', place, { kind: 'alt', words: alt, src, other: first.src }),
    ),
    ...told.flatMap(({ alt, caption, src, place }) =>
      caption !== undefined && normalise(alt) === normalise(caption)
        ? [issueAt('repeated-words', place, { kind: 'caption', words: alt, src, other: src })]
        : [],
    ),
    ...pictures.flatMap(({ credit = '', src, place }) => {
      const other = withoutLabel(credit.trim());
      return other === undefined
        ? []
        : [issueAt('repeated-words', place, { kind: 'credit', words: credit.trim(), src, other })];
    }),
    ...listRepeated(attachments, ({ title }) => normalise(title)).map(([first, { src, title, path }]) =>
      issueAt('repeated-words', yaml.placeOf(path), {
        kind: 'title',
        words: title,
        src,
        other: first.src,
      }),
    ),
    ...listRepeated(pictures, ({ photograph }) => photograph?.hash).map(([first, { src, place }]) =>
      issueAt('repeated-photograph', place, { src: basename(src), other: basename(first.src) }),
    ),
  ];
}

/** Whether a description fits any picture, or none. */
function saysNothing(alt: string): boolean {
  return (
    !/\p{L}/u.test(alt) ||
    WORDS_OF_ANY_PICTURE.test(alt) ||
    WORDS_OF_NO_PICTURE.test(alt) ||
    isCameraName(alt)
  );
}

/** What the page writes before the name of a photographer, in each language. */
const LABELS = [strings('vi'), strings('en')].map(({ bulletin }) => bulletin.credit('').trim());

/** A credit without the label that the page writes anyway; `undefined` where it has none. */
function withoutLabel(credit: string): string | undefined {
  const label = LABELS.find((each) => credit.toLowerCase().startsWith(each.toLowerCase()));
  return label === undefined ? undefined : credit.slice(label.length).trim();
}

function uniqueBySrc(pictures: readonly Picture[]): Picture[] {
  return [...new Map(pictures.map((picture) => [picture.src, picture])).values()];
}

/** Where the words of a picture are written: in its entry of the frontmatter, else where the body names it. */
function placeOfWords({ src, alt }: Picture, { fields, yaml, body }: LintSubject): SourcePosition {
  const index = fields.images.findIndex((image) => image.src === src);
  const placed = body.files.find((file) => file.src === src)?.place;
  if (placed && fields.images[index]?.alt !== alt) return placed;
  return yaml.placeOf(['images', index, 'alt']);
}

/** Each item whose key an earlier one has, with the first that has it. */
function listRepeated<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): [first: Item, repeated: Item][] {
  const first = new Map<string, Item>();
  return items.flatMap((item): [Item, Item][] => {
    const key = keyOf(item);
    if (key === undefined) return [];
    const known = first.get(key);
    if (known === undefined) first.set(key, item);
    return known === undefined ? [] : [[known, item]];
  });
}

function normalise(words: string): string {
  return words.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
