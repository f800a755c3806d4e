import { extname } from 'node:path';
import { slugify } from '../vietnamese/slug.ts';
import { issueAt, type Details, type Issue } from './issue.ts';

/** Names of devices, which Windows keeps for itself with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/** The issues of the names of all that lies in one folder. */
export function listNameIssues(folder: string, names: readonly string[]): Issue[] {
  const twins = listTwins(names);
  return names.flatMap((name) => {
    const details = judgeName(name, twins.get(name));
    const file = folder === '' ? name : `${folder}/${name}`;
    return details ? [issueAt('bad-file-name', { file, line: 1, column: 1 }, details)] : [];
  });
}

function judgeName(name: string, twin: string | undefined): Details<'bad-file-name'> | undefined {
  if (twin !== undefined) return { name, proposal: withNumber(safeName(name)), twin };
  if (RESERVED.test(name)) return { name, proposal: `tep-${safeName(name)}`, isReserved: true };
  return /^[A-Za-z0-9._-]+$/.test(name) ? undefined : { name, proposal: safeName(name) };
}

/** Names that become those of others, by which they go, on a disk that does not tell capitals apart. */
function listTwins(names: readonly string[]): Map<string, string> {
  const first = new Map<string, string>();
  const twins = new Map<string, string>();
  for (const name of names) {
    const other = first.get(name.toLowerCase());
    if (other === undefined) first.set(name.toLowerCase(), name);
    else twins.set(name, other);
  }
  return twins;
}

function withNumber(name: string): string {
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)}-2${extension}`;
}

function safeName(name: string): string {
  const extension = extname(name);
  const bare = slugify(name.slice(0, name.length - extension.length)) || 'tep';
  return bare + extension.toLowerCase();
}
