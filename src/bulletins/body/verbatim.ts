import { issueAt, type Issue } from '../../gate/issue.ts';
import { fieldName } from '../../gate/validate.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import type { Frontmatter } from '../schema.ts';
import { findPhrases } from './find-phrases.ts';

/**
 * Fields that quote the bulletin must stand in its title or body word for word; only the kind of space may differ.
 * An error for what was imported or reposted, a warning for an office's own text.
 */
export function listVerbatimIssues(fields: Frontmatter, text: string, yaml: YamlSource): Issue[] {
  const rule = fields.kind === 'original' ? 'not-verbatim-original' : 'not-verbatim';
  const quotes = listQuotes(fields).map((quote) => ({ ...quote, even: normalise(quote.value) }));
  const said = findPhrases(
    normalise(`${fields.title}\n${text}`),
    quotes.map(({ even }) => even),
  );
  return quotes
    .filter(({ even }) => !said.has(even))
    .map(({ path, value }) => issueAt(rule, yaml.placeOf(path), { field: fieldName(path), value }));
}

function listQuotes(fields: Frontmatter): { path: PropertyKey[]; value: string }[] {
  const quotes: { path: PropertyKey[]; value: string }[] = [];
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
