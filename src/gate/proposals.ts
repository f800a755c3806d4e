import type { FieldAt, OutsidePath, PathCause, WrongValue } from '../strings/issues/forms.ts';
import { exampleOf, keyOf } from '../strings/issues/forms.ts';
import { slugify } from '../vietnamese/slug.ts';
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
function proposeFileName(path: string): string {
  const last = path.replace(/[?#].*$/, '').replace(/^.*[\\/]/, '');
  const [, name = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]+)?$/.exec(last) ?? [];
  return (slugify(name) || 'ten-tep') + extension.toLowerCase();
}

/** A link that is not accepted: the file that should lie beside the bulletin, or the address that only lacks its beginning. */
export function explainLink(url: string): { url: string; attachment?: string; proposal?: string } {
  const isFile =
    !/^https?:/i.test(url) && (/\.(?:pdf|docx?|xlsx?|ods|odt|csv)$/i.test(url) || url.startsWith('./'));
  if (isFile) return { url, attachment: proposeFileName(url) };
  const proposal = proposeLink(url);
  return proposal === undefined ? { url } : { url, proposal };
}

function proposeLink(url: string): string | undefined {
  if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(url)) return `mailto:${url}`;
  const bare = url.replace(/^https?:\/*/i, '');
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(bare) ? `https://${bare}` : undefined;
}

/** The right form of an hour or a moment that was written as people speak, as a line of frontmatter. */
export function proposeForm(field: string, value: string): string | undefined {
  if (field === 'time') {
    const time = timeFromLooseTime(value);
    return time && `time: "${time}"`;
  }
  const moment = field === 'publishAt' ? momentFromLooseText(value) : undefined;
  return moment && `publishAt: ${moment}`;
}

/** A value of another type than `expected`, the name of a type in zod, with what would make it right. */
export function explainType(about: FieldAt, expected: string, value: string): WrongValue {
  return {
    ...about,
    expected,
    value,
    quotes: findQuotes(expected, value, exampleOf(about)),
    isDashed: value.startsWith('{"-'),
    proposal: listOfOne(about.field, value),
  };
}

/** A day needs its form rather than quotation marks. */
function findQuotes(expected: string, value: string, example: string | undefined): WrongValue['quotes'] {
  const isText = /^(?:string|union)$/.test(expected) && !/^[[{]/.test(value);
  if (isText && !/: \d{4}-\d{2}-\d{2}/.test(example ?? '')) return 'missing';
  return /^(?:number|int)$/.test(expected) && /^\d+$/.test(value) ? 'needless' : undefined;
}

/** The list that a single text should have been, as one line. */
function listOfOne(field: string, value: string): string | undefined {
  return /(?:^|\.)(?:positions|notes|aliases|organisers)$/.test(field) && !/^[[{]/.test(value)
    ? `${keyOf(field)}: ["${value}"]`
    : undefined;
}
