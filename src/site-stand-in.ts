import { readRecords, type Gaps } from './gate/gaps.ts';
import { siteSchema, type Site } from './site.ts';

/** What stands for the settings that have to be there, where they cannot be read. Nothing of it is ever published. */
const STAND_IN = {
  title: '–',
  description: '–',
  office: { name: '–', responsiblePerson: null, address: null, telephone: null, email: null },
  parentPortal: null,
  url: 'https://bantin.invalid/',
  sections: [{ id: 'bantin-invalid', name: '–' }],
};

/**
 * A site by which the bulletins of a content root are judged whose `site.yaml` has faults: its settings as far as they can be read,
 * and the gaps of its lists.
 */
export function buildSiteStandIn(data: Readonly<Record<string, unknown>>): { site: Site; gaps: Gaps } {
  const sections = readRecords(siteSchema.shape.sections.element, data['sections']);
  const eventTypes = readRecords(siteSchema.shape.eventTypes.unwrap().element, data['eventTypes']);
  const read = Object.entries(siteSchema.shape).flatMap(([key, schema]) => {
    const { success, data: value } = schema.safeParse(data[key]);
    return success && value !== undefined ? [[key, value] as const] : [];
  });
  const lists = {
    ...(sections.records.length > 0 ? { sections: sections.records } : {}),
    eventTypes: eventTypes.records,
  };
  const defaults = siteSchema.parse(STAND_IN);
  const gaps = {
    // Where no section is left, another one stands in for them.
    sections: sections.records.length > 0 ? (sections.gap ?? []) : ('any' as const),
    // A file without a title and sections is one of which nothing could be read.
    eventTypes:
      data['eventTypes'] === undefined
        ? data['title'] === undefined && data['sections'] === undefined
          ? ('any' as const)
          : []
        : (eventTypes.gap ?? []),
  };
  return { site: { ...defaults, ...Object.fromEntries(read), ...lists }, gaps };
}
