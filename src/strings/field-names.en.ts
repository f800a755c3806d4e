/** What a message calls a field, given its path: `title` as it is written, `attendees[2].part` as “part of item 2 of attendees”. */
export function nameField(path: string): string {
  if (!path.includes('[')) return path;
  const named = path.split('.').map((key) => key.replace(/^(.*)\[(\d+)\]$/u, 'item $2 of $1'));
  return named.toReversed().join(' of ');
}
