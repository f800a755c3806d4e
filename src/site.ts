import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isContactLink } from './addresses/contact-link.ts';
import { isSiteAddress } from './addresses/stands-alone.ts';
import { areOfOneOwner, listShownHosts, parseHost } from './bulletins/body/shown-hosts.ts';
import { isFormerPath } from './bulletins/former-address.ts';
import { darkenUntilRead, minContrast, MIN_CONTRAST, tintForDark } from './gate/contrast.ts';
import { readContentFile } from './files/read-content-file.ts';
import { fieldName } from './gate/field-paths.ts';
import { isOversize, judgeContents } from './gate/file-types.ts';
import { issueAt, type Issue, type SourcePosition } from './gate/issue.ts';
import { findNearest } from './gate/nearest.ts';
import { listLineBreaks } from './gate/yaml/one-line.ts';
import { readYamlFile } from './gate/yaml/read-yaml.ts';
import type { YamlSource } from './gate/yaml/yaml.ts';
import type { SourceFile } from './gate/listing.ts';
import { MAX_IDENTIFIER, MAX_URL } from './gate/limits.ts';
import { failAs, validateParsed } from './gate/validate.ts';
import { addressSchema } from './gate/web-address.ts';
import { LANGUAGES } from './strings/language.ts';
import { inspectPhotograph } from './images/photograph.ts';
import { isCalendarDay } from './vietnamese/days.ts';

/** File name of the emblem, the only other file that the gate accepts beside `site.yaml`. */
const EMBLEM = 'emblem.png';

/** Kinds of sections that the home page shows in a block of their own. */
const SECTION_KINDS = ['decisions', 'role-models'] as const;

const words = z.string().trim().min(1).max(300);
const identifier = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(MAX_IDENTIFIER);
/** `null` means that it is not known: pages then say so. A missing key would be forgotten, so it is an error. */
const known = words.nullable();

/** Whether a text of `office` is one that its page can link to: a mailbox, a telephone number. */
function isContact(scheme: 'mailto:' | 'tel:'): (value: string | null) => boolean {
  return (value) => value === null || isContactLink(scheme + value);
}

/** Whether an address is that of a page, or opens no more than one letter or one call. */
function isPlain(url: string): boolean {
  return !/^(?:mailto|tel):/iu.test(url) || isContactLink(url);
}

/** Whether a policy that allows this address allows one file: a path that ends in a slash stands for all files below it (CSP 3, 6.7.2.11). */
function isOneFile(url: string): boolean {
  return !(URL.parse(url)?.pathname ?? '/').endsWith('/') && !url.includes('#');
}

/** The name of the portal is the text of a link to it. */
function judgeNameOfPortal({ name, url }: { name: string; url: string }, check: z.RefinementCtx): void {
  const host = parseHost(url);
  const stray = listShownHosts(name).find((shown) => host !== undefined && !areOfOneOwner(shown.host, host));
  if (!stray || host === undefined) return;
  const issue = failAs('misleading-link', { text: stray.written, host });
  check.addIssue({ code: 'custom', message: 'misleading link', path: ['name'], ...issue });
}

/** The colour of the office. It has to carry white text and to be read on the page; the dark scheme gets a tint of it. */
const accent = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/)
  .superRefine((colour, check) => {
    if (!/^#[0-9a-fA-F]{6}$/.test(colour)) return;
    const reached = minContrast(colour);
    if (reached >= MIN_CONTRAST) return;
    const details = {
      ratio: Math.floor(reached * 100) / 100,
      least: MIN_CONTRAST,
      proposal: darkenUntilRead(colour),
    };
    check.addIssue({ code: 'custom', message: 'low contrast', ...failAs('low-contrast', details) });
  })
  .transform((colour) => ({ colour: colour.toLowerCase(), tint: tintForDark(colour.toLowerCase()) }));

/** `site.yaml`: the office, and how its site is arranged. */
export const siteSchema = z.strictObject({
  title: words,
  description: words,
  office: z.strictObject({
    name: words,
    /** The bodies above the office, in the line over the name of the site. */
    superior: words.optional(),
    responsiblePerson: known,
    address: known,
    telephone: known.refine(isContact('tel:'), failAs('bad-format', {})),
    email: known.refine(isContact('mailto:'), failAs('bad-format', {})),
  }),
  /** A department's page is a part of the provincial portal: NĐ 224/2026, article 11.1. */
  parentPortal: z
    .strictObject({ name: words, url: addressSchema({ protocol: /^https?$/ }) })
    .superRefine(judgeNameOfPortal)
    .nullable(),
  /** The published address with its base path, ending in a slash. */
  url: z
    .string()
    .max(MAX_URL)
    .regex(/^https?:\/\/[a-z0-9.-]+(?::\d+)?\/(?:[A-Za-z0-9._-]+\/)*$/, { abort: true })
    .refine((url) => URL.canParse(url) && new URL(url).href === url, failAs('bad-format', {})),
  /** Paths of the office's former site beside this one on the host; only below them may former addresses lie outside `url`. */
  formerPaths: z
    .array(z.string().max(MAX_URL).refine(isFormerPath, failAs('bad-format', {})))
    .max(100)
    .default([]),
  /** Addresses of standing pages, sections, files of `public` and former addresses that were removed for good, from `url` on. */
  takenBack: z
    .array(z.string().refine(isSiteAddress, failAs('bad-format', {})))
    .max(1000)
    .default([]),
  timeZone: z.string().refine(isTimeZone, failAs('bad-format', {})).default('Asia/Ho_Chi_Minh'),
  language: z.enum(LANGUAGES).default('vi'),
  accent: accent.optional(),
  /** The office's emblem, a file beside `site.yaml`; it stands before the name on every page. */
  emblem: z.enum([EMBLEM]).optional(),
  /** Where readers say how content they are, a page or a mailbox: NĐ 224/2026, article 10.3. */
  satisfactionForm: addressSchema({ protocol: /^(?:https?|mailto)$/ })
    .refine(isPlain, failAs('bad-format', {}))
    .optional(),
  /** Where the office offers its news besides this site: a list of letters, a page or a mailbox; its account on Zalo. */
  channels: z
    .strictObject({
      email: addressSchema({ protocol: /^(?:https?|mailto)$/ })
        .refine(isPlain, failAs('bad-format', {}))
        .optional(),
      zalo: addressSchema({ protocol: /^https$/, hostname: /^(?:[a-z0-9-]+\.)*zalo\.me$/ }).optional(),
    })
    .optional(),
  /** The script of the state's meter (EMC), one file on a host of the state; the only request to another host that a page can make. */
  meterScript: addressSchema({ protocol: /^https$/, hostname: /^(?:[a-z0-9-]+\.)+gov\.vn$/ })
    .refine(isOneFile, failAs('bad-format', {}))
    .optional(),
  /** The contact for security reports, and until when it is valid: `security.txt`, RFC 9116. */
  security: z
    .strictObject({
      contacts: z
        .array(
          addressSchema({ protocol: /^(?:https|mailto|tel)$/ }).refine(isPlain, failAs('bad-format', {})),
        )
        .min(1)
        .max(10),
      expires: z.string().refine(isCalendarDay, failAs('bad-date', {})),
      policy: addressSchema({ protocol: /^https$/ }).optional(),
      encryption: addressSchema({ protocol: /^https$/ }).optional(),
    })
    .optional(),
  /** A sentence shown on every page, such as that the office is invented. */
  notice: words.optional(),
  sections: z
    .array(
      z.strictObject({
        id: identifier,
        name: words,
        description: words.optional(),
        kind: z.enum(SECTION_KINDS).optional(),
      }),
    )
    .min(1)
    .max(50),
  eventTypes: z
    .array(z.strictObject({ id: identifier, name: words }))
    .max(100)
    .default([]),
  /** Standing pages in the order of the menu, by slug. */
  menuPages: z.array(identifier).max(20).default([]),
  perPage: z.int().min(1).max(200).default(20),
  images: z
    .strictObject({
      widths: z.array(z.int().min(160).max(4000)).min(1).max(8).default([640, 1600]),
      avif: z.boolean().default(false),
    })
    .prefault({}),
  /** Where the store of originals lies, from the content root on: always outside of it. */
  originals: z
    .string()
    .max(200)
    .regex(/^(?:\.\.\/)+[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/)
    .optional(),
  /** Whether a picture with its title is drawn for each bulletin, for those who share it. */
  previewImages: z.boolean().default(true),
});

export type Site = z.output<typeof siteSchema>;

/** A site with the places of its keys, for issues that do not keep it from being read. */
export interface SiteRead {
  site: Site;
  placeOf(path: readonly PropertyKey[]): SourcePosition;
}

/** The issues of a `site.yaml`, with its data as far as they can be read. */
export interface FaultySite {
  issues: Issue[];
  data: Readonly<Record<string, unknown>>;
}

/** The site of a content root, or every issue with its `site.yaml`. */
export async function readSite(files: ReadonlyMap<string, SourceFile>): Promise<SiteRead | FaultySite> {
  const file = files.get('site.yaml');
  if (!file) {
    const place = { file: 'site.yaml', line: 1, column: 1 };
    return { issues: [issueAt('missing-file', place, { name: 'site.yaml', root: true })], data: {} };
  }
  const { yaml, data: site, issues } = validateParsed(siteSchema, await readYamlFile(file));
  if (!yaml) return { issues, data: {} };
  const { data } = yaml;
  // No text may have line breaks: each is used in a single line, of a calendar, a head or a heading.
  const wrong = [...listLineBreaks(yaml), ...issues, ...(site ? listRepeatedIds(site, yaml) : [])];
  if (wrong.length > 0 || !site) return { issues: wrong, data };
  const { emblem } = site;
  const issue = emblem && (await judgeEmblem(join(dirname(file.absolute), emblem), yaml.placeOf(['emblem'])));
  const placeOf: SiteRead['placeOf'] = (path) => yaml.placeOf([...path]);
  return issue ? { issues: [issue], data } : { site, placeOf };
}

/** Pages of the menu that are none; `slugs` are the addresses of all standing pages, readable or not. */
export function listUnknownMenuPages({ site, placeOf }: SiteRead, slugs: readonly string[]): Issue[] {
  return site.menuPages.flatMap((slug, index) => {
    if (slugs.includes(slug)) return [];
    const path = ['menuPages', index];
    const near = findNearest(slug, slugs);
    const details = { field: fieldName(path), value: slug, register: 'pages', near, known: slugs };
    return [issueAt('unknown-reference', placeOf(path), details)];
  });
}

/** Ids that two sections, or two types of events, have: both would be one page, or one choice. */
function listRepeatedIds(site: Site, yaml: YamlSource): Issue[] {
  return (['sections', 'eventTypes'] as const).flatMap((list) => {
    const ids = site[list].map(({ id }) => id);
    return ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [issueAt('duplicate-id', yaml.placeOf([list, index, 'id']), { id, other: yaml.file })],
    );
  });
}

/** The issue of an emblem that is not there, or is no picture that can be drawn. */
async function judgeEmblem(path: string, place: SourcePosition): Promise<Issue | undefined> {
  const found = await lstat(path).catch(() => undefined);
  if (!found) return issueAt('missing-file', place, { name: EMBLEM, root: true });
  // A link, a device and a file that is too large are told with all files of the content, and never opened.
  if (!found.isFile() || isOversize({ path: EMBLEM, bytes: found.size })) return undefined;
  const inspected = await inspectPhotograph(await readContentFile(path), EMBLEM);
  if (!('fault' in inspected)) return undefined;
  if (inspected.fault === 'too-large') {
    return issueAt('image-too-large', place, { src: EMBLEM, detail: inspected.detail });
  }
  if (inspected.fault === 'truncated' || inspected.fault === 'empty') {
    return issueAt('truncated-image', place, { src: EMBLEM });
  }
  const [wrong] = await judgeContents(path, place);
  return wrong ?? issueAt('wrong-content', place, { name: EMBLEM, found: undefined });
}

/** Days before something is refused by time alone from which on editors are told. */
export const NOTICE_DAYS = 30;

/** Days before the contact for security reports expires from which on editors are told: it needs no change of content. */
const EXPIRY_NOTICE_DAYS = 90;

/** Days from a moment (ISO date-time) until the contact for security reports expires, not above 0 when it has; endless without one. */
export function countDaysOfContact({ security }: Pick<Site, 'security'>, moment: string): number {
  if (!security) return Infinity;
  return (Date.parse(`${security.expires}T00:00:00Z`) - Date.parse(moment)) / 86_400_000;
}

/** What of a site is untrue at a moment (ISO date-time), or will be within the time of notice. */
export function listExpiring({ site, placeOf }: SiteRead, moment: string): Issue[] {
  const days = countDaysOfContact(site, moment);
  if (days >= EXPIRY_NOTICE_DAYS || !site.security) return [];
  const { expires } = site.security;
  return [issueAt('expired', placeOf(['security', 'expires']), { expires, isPast: days <= 0 })];
}

/** The keys of what an office has left unknown; pages say so in its place. */
export function listUnknown({ office, parentPortal }: Pick<Site, 'office' | 'parentPortal'>): string[] {
  const keys = Object.entries(office).flatMap(([key, value]) => (value === null ? [`office.${key}`] : []));
  return parentPortal === null ? [...keys, 'parentPortal'] : keys;
}

/** Whether the runtime supports a time zone. `Intl.supportedValuesOf` cannot tell: it lacks Asia/Ho_Chi_Minh. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
