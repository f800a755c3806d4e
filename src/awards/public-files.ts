import type { Decision } from './decision.ts';

/** The decisions that everybody may read. */
export function listPublished(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ fields }) => fields.status === 'published');
}

/** The paths of what is public of a decision, below the content root: what it says, its list, its text, the files that it publishes. */
export function listPublicFiles({ key, hasList, body, files }: Decision): string[] {
  const folder = `decisions/${key}`;
  return [
    `${folder}/decision.yaml`,
    ...(hasList ? [`${folder}/awards.csv`] : []),
    ...(body ? [body.file] : []),
    ...files.filter(({ isPublished }) => isPublished).map(({ source }) => source.path),
  ];
}
