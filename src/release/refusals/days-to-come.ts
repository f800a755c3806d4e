import { join } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import { listChanges, type DatedField } from '../../bulletins/reading/day-order.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import { getVisibility } from '../../bulletins/visibility.ts';
import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { fieldName } from '../../gate/field-paths.ts';
import { decodeText } from '../../gate/text.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { parseYamlBounded } from '../../gate/yaml/parse-yaml-bounded.ts';
import { NOTICE_DAYS } from '../../read-site.ts';
import { dayOfMoment } from '../../vietnamese/times.ts';

/**
 * Days of publication, correction, update, withdrawal, of photographs and of a source that readers are shown before they have come
 * where the office is. A scheduled bulletin is judged by the moment at which it appears, and told as a warning with that day within the
 * time of notice.
 */
export async function listDaysToCome({ content, folders, releaseMoment }: RefusalContext): Promise<Issue[]> {
  const { timeZone } = content.site;
  const now = dayOfMoment(releaseMoment, timeZone);
  const issues: Issue[] = [];
  for (const { bulletin, doneOn } of content.bulletins) {
    const shown = findFirstShown(bulletin, releaseMoment);
    if (shown === undefined) continue;
    // Nothing is shown before now, and most days are of the past.
    const late = listDone(bulletin, doneOn).filter(({ day }) => day > now);
    const today = shown === releaseMoment || late.length === 0 ? now : dayOfMoment(shown, timeZone);
    for (const { path, day } of late.filter((done) => done.day > today)) {
      const place = await placeOfField(folders.content, bulletin.file, path);
      const issue = issueAt('day-to-come', place, { field: fieldName(path), day, today });
      issues.push(shown === releaseMoment ? issue : { ...issue, severity: 'warning', from: today });
    }
  }
  return issues;
}

/** The moment by which the days of a bulletin are judged: none where readers see nothing of it within the time of notice. */
function findFirstShown(bulletin: Bulletin, releaseMoment: string): string | undefined {
  const visibility = getVisibility(bulletin, releaseMoment);
  if (visibility === 'draft') return undefined;
  if (visibility !== 'scheduled') return releaseMoment;
  const { publishAt = releaseMoment } = bulletin;
  const days = (Date.parse(publishAt) - Date.parse(releaseMoment)) / 86_400_000;
  return days < NOTICE_DAYS ? publishAt : undefined;
}

/** What a page says was done, and when. A day of publication beside `publishAt` is held to that by `published-after-shown`. */
function listDone(bulletin: Bulletin, doneOn: readonly DatedField[]): DatedField[] {
  const { publishedOn, publishAt, status, withdrawal } = bulletin;
  const isDated = publishedOn !== null && publishAt === undefined;
  // Of a withdrawn bulletin nothing else is shown.
  const changes =
    status === 'withdrawn'
      ? listChanges({ corrections: [], withdrawal })
      : [...listChanges(bulletin), ...doneOn];
  return [...(isDated ? [{ path: ['publishedOn'], day: publishedOn }] : []), ...changes];
}

/** Where a field stands in the file of a bulletin that was read; the beginning of a file that has changed since. */
async function placeOfField(
  root: string,
  file: string,
  path: readonly PropertyKey[],
): Promise<SourcePosition> {
  const start = { file, line: 1, column: 1 };
  const decoded = decodeText(await readContentFile(join(root, file)).catch(() => Buffer.alloc(0)), file);
  const parts = 'text' in decoded ? splitFrontmatter(decoded.text, file) : decoded;
  if ('issue' in parts) return start;
  const parsed = await parseYamlBounded(parts.yaml, file, parts.yamlLinesAbove);
  return 'yaml' in parsed ? parsed.yaml.placeOf(path) : start;
}
