import { z } from 'zod';
import { isContactLink } from './addresses/contact-link.ts';
import { hasPlainHost } from './addresses/plain-host.ts';
import { isSiteAddress } from './addresses/stands-alone.ts';
import { areOfOneOwner, listShownHosts, parseHost } from './bulletins/body/shown-hosts.ts';
import { isFormerPath } from './bulletins/former-address.ts';
import { darkenUntilRead, minContrast, MIN_CONTRAST, tintForDark } from './gate/contrast.ts';
import { MAX_IDENTIFIER, MAX_URL } from './gate/limits.ts';
import { failAs } from './gate/validate.ts';
import { addressSchema } from './gate/web-address.ts';
import { LANGUAGES } from './strings/language.ts';
import { isCalendarDay } from './vietnamese/days.ts';

/** File name of the emblem, the only other file that the gate accepts beside `site.yaml`. */
export const EMBLEM = 'emblem.png';

/** Kinds of sections that the home page shows in a block of their own. */
const SECTION_KINDS = ['decisions', 'role-models'] as const;

const words = z.string().trim().min(1).max(300);

/** What takes more than a sentence; still one line. */
const text = z.string().trim().min(1).max(2000);
const identifier = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(MAX_IDENTIFIER);
/** `null` means that it is not known: pages then say so. A missing key would be forgotten, so it is an error. */
const known = words.nullable();

/** Whether a text of `office` is one that its page can link to: a mailbox, a telephone number. */
function isContact(scheme: 'mailto:' | 'tel:'): (value: string | null) => boolean {
  return (value) => value === null || (isContactLink(scheme + value) && hasPlainHost(scheme + value));
}

/** Whether an address is that of a page, or opens no more than one letter or one call. */
function isPlain(url: string): boolean {
  return !/^(?:mailto|tel):/iu.test(url) || isContactLink(url);
}

/** The schema of an address that the office gives: its host is what it looks like. */
function officeAddress(form: Parameters<typeof addressSchema>[0]): z.ZodType<string> {
  return addressSchema(form).refine(hasPlainHost, failAs('bad-format', {}));
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
    .strictObject({ name: words, url: officeAddress({ protocol: /^https?$/ }) })
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
  satisfactionForm: officeAddress({ protocol: /^(?:https?|mailto)$/ })
    .refine(isPlain, failAs('bad-format', {}))
    .optional(),
  /** Where the office offers its news besides this site: a list of letters, a page or a mailbox; its account on Zalo. */
  channels: z
    .strictObject({
      email: officeAddress({ protocol: /^(?:https?|mailto)$/ })
        .refine(isPlain, failAs('bad-format', {}))
        .optional(),
      zalo: officeAddress({ protocol: /^https$/, hostname: /^(?:[a-z0-9-]+\.)*zalo\.me$/ }).optional(),
    })
    .optional(),
  /** The script of the state's meter (EMC), one file on a host of the state; the only request to another host that a page can make. */
  meterScript: officeAddress({ protocol: /^https$/, hostname: /^(?:[a-z0-9-]+\.)+gov\.vn$/ })
    .refine(isOneFile, failAs('bad-format', {}))
    .optional(),
  /** The contact for security reports, and until when it is valid: `security.txt`, RFC 9116. */
  security: z
    .strictObject({
      contacts: z
        .array(
          officeAddress({ protocol: /^(?:https|mailto|tel)$/ }).refine(isPlain, failAs('bad-format', {})),
        )
        .min(1)
        .max(10),
      expires: z.string().refine(isCalendarDay, failAs('bad-date', {})),
      policy: officeAddress({ protocol: /^https$/ }).optional(),
      encryption: officeAddress({ protocol: /^https$/ }).optional(),
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
  /** What the office tells those who keep its editions. */
  archive: z
    .strictObject({
      /** What they may do with an edition: keep, show, hand on. */
      permission: text.optional(),
      /** The fonds that an edition belongs to, with the fields of TT 05/2025/TT-BNV that the editions themselves cannot tell. */
      fonds: z
        .strictObject({
          code: words,
          name: words,
          /** Whether documents are still added. */
          open: z.boolean().optional(),
          history: text.optional(),
          classification: text.optional(),
          backup: text.optional(),
          note: text.optional(),
        })
        .optional(),
    })
    .optional(),
  awards: z
    .strictObject({
      /** Whether search engines are asked not to show lists of people: the pages of decisions that have one, and its tables. */
      hiddenFromSearch: z.boolean().default(true),
      /** Whether each list is also offered as a table for a spreadsheet. */
      listFiles: z.boolean().default(true),
    })
    .prefault({}),
  /** Whether a picture with its title is drawn for each bulletin, for those who share it. */
  previewImages: z.boolean().default(true),
});

export type Site = z.output<typeof siteSchema>;

/** Whether the runtime supports a time zone. `Intl.supportedValuesOf` cannot tell: it lacks Asia/Ho_Chi_Minh. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
