import { expect } from 'vitest';
import { proposeFields } from '../../../../src/importing/proposals/propose.ts';
import { readSource } from '../../../../src/importing/reading/read-source.ts';
import { composeDraft } from '../../../../src/importing/writing/draft.ts';

/** The draft of a source of any kind: its body, its fields as written, and its account of words. */
export async function draftOf(bytes: Buffer, name = 'nguon') {
  const source = await readSource(bytes, name);
  if ('fault' in source) throw new Error(source.fault);
  const draft = await composeDraft(source, proposeFields(source), {
    sha256: '0'.repeat(64),
    name,
    section: undefined,
    year: '2024',
    photographs: new Map(),
    findPlace: () => undefined,
  });
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/su.exec(draft!.text)!;
  return { source, draft: draft!, yaml, body, account: draft!.account };
}

/** The body of the draft of a source that loses and repeats no word. */
export async function bodyOf(bytes: Buffer): Promise<string> {
  const { body, account } = await draftOf(bytes);
  expect([account.lost, account.repeated, account.isComparable]).toEqual([[], [], true]);
  return body;
}
