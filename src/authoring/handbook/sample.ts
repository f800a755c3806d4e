import { bulletinDraft } from '../../strings/authoring.vi.ts';
import { componentWords, handbookWords } from '../../strings/handbook.vi.ts';

/** The files that the components of the handbook name. */
export const samplePictures = ['toan-canh.jpg', 'ky-giao-uoc.jpg', 'trao-bang-khen.jpg'] as const;
export const sampleAttachment = 'bao-cao.pdf';

/** A bulletin that uses every component as the handbook writes it: what its pictures show, and what a test lets the gate judge. */
export function composeSample(section: string): string {
  const images = samplePictures.map((name, at) =>
    [
      `  - src: ./${name}`,
      `    alt: ${handbookWords.sampleAlt}`,
      `    caption: ${handbookWords.sampleCaptions[at]}`,
    ].join('\n'),
  );
  return [
    '---',
    'id: bai-mau',
    `title: ${handbookWords.sampleTitle}`,
    `section: ${section}`,
    'date: 2026-07-16',
    'publishedOn: 2026-07-16',
    'location: null',
    `images:\n${images.join('\n')}`,
    `byline: ${handbookWords.sampleTitle}`,
    '---',
    '',
    bulletinDraft.lead('2026-07-16', undefined, null).replace('…', handbookWords.sampleLead),
    '',
    ...Object.values(componentWords).map(({ source }) => `${source}\n`),
  ].join('\n');
}
