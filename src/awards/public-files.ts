import type { Decision } from './decision.ts';

/** The decisions that everybody may read. */
export function listPublished(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ fields }) => fields.status === 'published');
}

/** The paths of what is public of a decision, below the content root: what it says, its list, the files that it publishes. */
export function listPublicFiles({ key, hasList, files }: Decision): string[] {
  const folder = `decisions/${key}`;
  return [
    `${folder}/decision.yaml`,
    ...(hasList ? [`${folder}/awards.csv`] : []),
    ...files.filter(({ isPublished }) => isPublished).map(({ source }) => source.path),
  ];
}
