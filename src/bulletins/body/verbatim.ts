import { issueAt, type Issue } from '../../gate/issue.ts';
import { fieldName } from '../../gate/field-paths.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import type { Frontmatter } from '../schema.ts';
import { findPhrases } from './find-phrases.ts';

/**
 * The issues of fields that quote the bulletin but do not occur in its title or body word for word; only the kind of space may differ.
 * Errors in imported and reposted bulletins, warnings in an office's own: one for all attendees, of whom there can be many.
 */
export function listVerbatimIssues(fields: Frontmatter, text: string, yaml: YamlSource): Issue[] {
  const quotes = listQuotes(fields).map((quote) => ({ ...quote, even: normalise(quote.value) }));
  const said = findPhrases(
    normalise(`${fields.title}\n${text}`),
    quotes.map(({ even }) => even),
  );
  const missing = quotes.filter(({ even }) => !said.has(even));
  const tell = (rule: 'not-verbatim' | 'not-verbatim-original') => (quote: Quote) =>
    issueAt(rule, yaml.placeOf(quote.path), { field: fieldName(quote.path), value: quote.value });
  if (fields.kind !== 'original') return missing.map(tell('not-verbatim'));
  const ofAttendees = missing.filter(({ path }) => path[0] === 'attendees');
  const [first, second] = ofAttendees;
  if (!first || !second) return missing.map(tell('not-verbatim-original'));
  const details = { count: ofAttendees.length, values: ofAttendees.slice(0, 4).map(({ value }) => value) };
  return [
    ...missing.filter((quote) => !ofAttendees.includes(quote)).map(tell('not-verbatim-original')),
    issueAt('not-verbatim-original', yaml.placeOf(first.path), details),
  ];
}

/** Words that a field quotes. */
interface Quote {
  path: PropertyKey[];
  value: string;
}

function listQuotes(fields: Frontmatter): Quote[] {
  const quotes: Quote[] = [];
  if (fields.dateText !== undefined) quotes.push({ path: ['dateText'], value: fields.dateText });
  if (fields.location) quotes.push({ path: ['location', 'text'], value: fields.location.text });
  for (const [index, { name, positions }] of fields.attendees.entries()) {
    if (name !== undefined) quotes.push({ path: ['attendees', index, 'name'], value: name });
    for (const [at, { title }] of positions.entries()) {
      quotes.push({ path: ['attendees', index, 'positions', at], value: title });
    }
  }
  return quotes;
}

function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ');
}
