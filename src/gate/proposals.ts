import type { FieldAt, LinkMeant, OutsidePath, PathCause, WrongValue } from '../strings/issues/forms.ts';
import { exampleOf, keyOf } from '../strings/issues/wording.ts';
import { findNearest } from './nearest.ts';
import { slugify } from '../vietnamese/slug.ts';
import { isCalendarDay } from '../vietnamese/days.ts';
import { dayFromMistypedDate } from '../vietnamese/loose-days.ts';
import { momentFromLooseText, timeFromLooseTime } from '../vietnamese/times.ts';

// What an editor most likely meant by a value that is not accepted. The words of an issue only put it into a sentence.

/** A path that names no file beside a bulletin: why, and the file name to use instead. */
export function explainPath(value: string): OutsidePath {
  const quoted = withoutCurlyQuotes(value);
  return { value, cause: findPathCause(value, quoted), fileName: quoted ?? proposeFileName(value) };
}

function findPathCause(path: string, quoted: string | undefined): PathCause {
  if (quoted !== undefined) return 'curly-quotes';
  if (/^[A-Za-z0-9](?:\.?[A-Za-z0-9_-])*$/.test(path)) return 'no-dot-slash';
  if (/^(?:https?:)?\/\//i.test(path)) return 'other-site';
  if (path.startsWith('data:')) return 'pasted';
  if (/\\/.test(path) || /^(?:[A-Za-z]:|file:|~?\/(?:Users|home)\/)/i.test(path)) return 'machine';
  return /^(?:\.\/)?(?!\.{0,2}$)[^/\\]+$/.test(path) ? 'bad-name' : 'elsewhere';
}

/** A value within the curly quotation marks of a text program, without them. */
function withoutCurlyQuotes(value: string): string | undefined {
  return /^[\u201C\u201D\u2018\u2019](.+)[\u201C\u201D\u2018\u2019]$/.exec(value)?.[1];
}

/** The last part of a path in plain letters, as the name of a file beside the bulletin. */
export function proposeFileName(path: string): string {
  const last = path.replace(/[?#].*$/, '').replace(/^.*[\\/]/, '');
  const [, name = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]+)?$/.exec(last) ?? [];
  return (slugify(name) || 'ten-tep') + extension.toLowerCase();
}

/**
 * A link that is not accepted: the file that should lie beside the bulletin, the address that only lacks its beginning, or words in
 * brackets. What it may lead to on this site is not known here.
 */
export function explainLink(url: string): LinkMeant {
  const isFile =
    !/^(?!file:)[a-z]{3,}:/i.test(url) &&
    (/\.(?:pdf|docx?|xlsx?|ods|odt|csv)$/i.test(url) || /^\.\/[^/]*\.(?!mdx$|html?$)[a-z0-9]+$/i.test(url));
  if (/^\.?\/?[^/:]+\.(?:jpe?g|png|webp)$/i.test(url)) return { url, picture: `./${proposeFileName(url)}` };
  if (isFile) return { url, attachment: proposeFileName(url) };
  const proposal = proposeLink(url);
  if (proposal !== undefined) return { url, proposal };
  return /^[\p{L}\p{M}\p{N}]+$/u.test(url) ? { url, words: true } : { url };
}

/** The beginnings of addresses, by which a misspelt one is known. */
const SCHEMES = ['https', 'http', 'mailto', 'tel'];

function proposeLink(url: string): string | undefined {
  if (/^\+?\d[\d.\s-]{6,}$/.test(url)) return `tel:${url.replace(/[.\s-]/g, '')}`;
  if (/^\/\/[^/]+\.[a-z]/i.test(url)) return `https:${url}`;
  const [, scheme, rest = ''] = /^([a-z]{2,8})[:;][\\/]*(.*)$/is.exec(url) ?? [];
  const meant = scheme === undefined ? undefined : findNearest(scheme, SCHEMES);
  if (meant === 'mailto' || meant === 'tel') return `${meant}:${rest}`;
  if (meant !== undefined && !url.startsWith(`${meant}:`)) return proposeLink(`${meant}://${rest}`);
  if (/\.(?:mdx?|html?)$/i.test(url) && !url.includes('/')) return undefined;
  if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(url)) return `mailto:${url}`;
  const bare = url.replace(/^https?:\/*/i, '');
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(bare) ? `https://${bare}` : undefined;
}

/**
 * The right form of an hour or a moment that was written as people speak, or of words in the place of an id, an address or a code, as
 * a line of frontmatter. `pattern` is what the field accepts, where that is a form of letters.
 */
export function proposeForm(field: string, value: string, pattern?: RegExp): string | undefined {
  if (field === 'time') {
    const time = timeFromLooseTime(value);
    return time && `time: "${time}"`;
  }
  if (field === 'publishAt') {
    const moment = momentFromLooseText(value);
    return moment && `publishAt: ${moment}`;
  }
  const key = keyOf(field);
  if (field === 'url') return proposeSiteUrl(value, pattern);
  if (key === 'url')
    return URL.canParse(`https://${value}`) && !value.includes(':') ? `url: https://${value}` : undefined;
  const beforeComment = value.replace(/\s*#.*$/s, '');
  if (pattern === undefined)
    return beforeComment === '' || beforeComment === value ? undefined : `${key}: ${beforeComment}`;
  const bare = value.trim();
  const named = [bare, bare.toLowerCase(), bare.replace(/\.mdx?$/i, ''), slugify(bare)];
  const near = named.find((each) => each !== value && pattern.test(each));
  if (near === undefined) return undefined;
  return field.endsWith(']') ? near : `${key}: ${near}`;
}

/** The address of a site with what it lacks before and behind: the scheme, the slash at its end. */
function proposeSiteUrl(value: string, pattern?: RegExp): string | undefined {
  const bare = value
    .trim()
    .replace(/[?#].*$/su, '')
    .replace(/\/[^/]+\.(?:html?|php|aspx)$/iu, '/');
  const whole = /^https?:\/\//i.test(bare) ? bare : `https://${bare.replace(/^\/+/, '')}`;
  const url = URL.parse(whole.replace(/\/*$/, '/'))?.href;
  return url !== undefined && url !== value && pattern?.test(url) === true ? `url: ${url}` : undefined;
}

/** The line to write for a number in the place of an hour or a day: `8.3` or `0830` for 8:30, `16072026` for the day. */
export function proposeScalar(key: string, text: string): string | undefined {
  if (key === 'time') {
    const [, hour, minute = ''] =
      /^(\d{1,2})(?:\.?(\d{1,2}))?$/.exec(text.length === 3 ? `0${text}` : text) ?? [];
    return hour === undefined ? undefined : proposeForm(key, `${hour}:${minute.padEnd(2, '0')}`);
  }
  const day = dayFromMistypedDate(text);
  return day && `${key}: ${day}`;
}

/**
 * A value of another type than `expected`, the name of a type in zod, with what would make it right; `form` is the value that the
 * field accepts with these words, where it is known.
 */
export function explainType(about: FieldAt, expected: string, value: string, form?: string): WrongValue {
  const isDay = expected === 'string' && /^[a-zA-Z]+: \d{4}-\d{2}-\d{2}$/.test(exampleOf(about) ?? '');
  const key = keyOf(about.field);
  const isNumber = /^\d+(?:\.\d+)?$/.test(value);
  const scalar = isNumber && (isDay || key === 'time') ? proposeScalar(key, value) : undefined;
  const days = about.field === 'date' ? /^\["([\d-]{10})","([\d-]{10})"\]$/.exec(value) : null;
  return {
    ...about,
    expected: isDay ? 'day' : expected,
    value,
    quotes: isDay || scalar !== undefined ? undefined : findQuotes(expected, value),
    isDashed: value.startsWith('{"-'),
    ...(days && days[1]! < days[2]! ? { endDate: days[2]! } : {}),
    proposal:
      scalar ??
      oneOfList(about.field, expected, value) ??
      listOfOne(about.field, value) ??
      proposeType(about, value, form),
  };
}

/** The line to write for a text where a list or keys are needed; that of a word which only should not have quotation marks. */
function proposeType(about: FieldAt, value: string, form: string | undefined): string | undefined {
  const { field } = about;
  if (value === 'null' && /^(?:parentPortal|location)$/.test(field)) return `${field}: null`;
  if (form === undefined || exampleOf(about) !== undefined) return undefined;
  return field.endsWith(']') ? form : `${keyOf(field)}: ${form}`;
}

function findQuotes(expected: string, value: string): WrongValue['quotes'] {
  const isText = /^(?:string|union)$/.test(expected) && !/^[[{]/.test(value);
  if (isText) return 'missing';
  return /^(?:number|int)$/.test(expected) && /^\d+$/.test(value) ? 'needless' : undefined;
}

/** The line to write for a list in the place of one text: its only item, names that sign together, the first and last of two days. */
function oneOfList(field: string, expected: string, value: string): string | undefined {
  if (!/^(?:string|union|enum)$/.test(expected) || !/^\["(?:[^"\\]*)"(?:,"[^"\\]*")*\]$/.test(value))
    return undefined;
  const items = JSON.parse(value) as string[];
  const [first = '', last = first] = items;
  if (items.length === 1)
    return `${keyOf(field)}: ${/^[a-z0-9-]+$/.test(first) ? first : JSON.stringify(first)}`;
  if (field === 'byline') return `byline: ${JSON.stringify(items.join(', '))}`;
  const isRange =
    field === 'date' && items.length === 2 && items.every((item) => isCalendarDay(item)) && first < last;
  return isRange ? `date: ${first}` : undefined;
}

/** The list that a single text should have been, as one line. */
function listOfOne(field: string, value: string): string | undefined {
  return /(?:^|\.)(?:positions|notes|aliases|organisers|takenBack|formerPaths|menuPages)$/.test(field) &&
    !/^[[{]/.test(value)
    ? `${keyOf(field)}: ["${value}"]`
    : undefined;
}
