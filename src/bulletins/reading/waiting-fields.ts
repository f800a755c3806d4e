import { issueAt, type Issue } from '../../gate/issue.ts';
import type { Rule } from '../../gate/rules.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import type { Site } from '../../site.ts';
import type { WaitingField } from '../../strings/issues/imported.vi.ts';
import { strings } from '../../strings/strings.ts';
import type { Day } from '../../vietnamese/days.ts';
import { day } from '../field-types.ts';
import { bulletinSchema } from '../schema.ts';

// An imported draft may leave open what nobody has found in its source: an honest draft instead of an invented day.

/** The frontmatter of an imported draft with stand-ins for what waits, one issue for each field that does. */
export interface WaitingFields {
  yaml: YamlSource;
  issues: Issue[];
  waiting: ReadonlySet<WaitingField>;
}

/**
 * Puts stand-ins in the place of what an imported draft leaves open, so that all else of it is judged and a preview can show it. They
 * are never published: only a draft gets them. Any other frontmatter comes back as it is.
 */
export function standIn(yaml: YamlSource, { year, slug }: BulletinFolder, site: Site): WaitingFields {
  const { data } = yaml;
  const issues: Issue[] = [];
  if (data['kind'] !== 'imported' || data['status'] !== 'draft') return { yaml, issues, waiting: new Set() };
  const words = strings(site.language).standIns;
  const stand: Record<string, unknown> = {};
  const wait = (field: WaitingField, value: unknown, count?: number): void => {
    stand[field] = value;
    issues.push(issueAt('waits-for-editor', yaml.placeOf([field]), { field, ...(count ? { count } : {}) }));
  };
  const title = data['title'];
  if (title === null || (typeof title === 'string' && !bulletinSchema.shape.title.safeParse(title).success))
    wait('title', words.title(slug));
  if (data['section'] === null) wait('section', site.sections[0]?.id);
  if (data['date'] === null) wait('date', earlier(`${year}-01-01`, data['endDate']));
  if (data['byline'] === null) wait('byline', words.byline);
  const undescribed = countUndescribed(data['images']);
  if (undescribed > 0) wait('images', data['images'], undescribed);
  return {
    yaml: { ...yaml, data: { ...data, ...stand } },
    issues,
    waiting: new Set(Object.keys(stand) as WaitingField[]),
  };
}

/** The first of two days; `other` may be anything. */
function earlier(first: Day, other: unknown): Day {
  const end = day.safeParse(other).data;
  return end !== undefined && end < first ? end : first;
}

/** Photographs of which nobody has said what they show; a lost one may stay so. */
function countUndescribed(images: unknown): number {
  if (!Array.isArray(images)) return 0;
  return (images as unknown[]).filter((each) => {
    if (typeof each !== 'object' || each === null) return false;
    const { alt, needsAlt } = each as { alt?: unknown; needsAlt?: unknown };
    return needsAlt !== true && (alt === undefined || alt === null || alt === '');
  }).length;
}

/** What is said of a bulletin because of the day of its event: nothing, while that day is a stand-in. */
const ABOUT_THE_DAY: ReadonlySet<Rule> = new Set([
  'weekday-mismatch',
  'session-mismatch',
  'day-mismatch',
  'place-out-of-time',
  'other-place',
]);

/** The issues without those that only a stand-in causes. */
export function withoutThoseOfStandIns(
  issues: readonly Issue[],
  waiting: ReadonlySet<WaitingField>,
): Issue[] {
  return waiting.has('date') ? issues.filter(({ rule }) => !ABOUT_THE_DAY.has(rule)) : [...issues];
}
