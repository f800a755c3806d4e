import { z } from 'zod';
import type { Rule } from '../gate/rules.ts';
import { failAs } from '../gate/validate.ts';
import { isCameraName } from './camera-names.ts';
import { readFormerAddress } from './former-address.ts';
import { proposeFormerAddress } from './propose-former-address.ts';
import { day, kind, source, status } from './field-types.ts';
import type { Frontmatter, ImageField } from './schema.ts';

/**
 * Rules between fields. They are judged even when a field is wrong by itself, so that an editor hears everything at
 * once: hence the care about what may be missing, empty (`null`) or of another type. Such a field has an issue of its
 * own already, so no rule here speaks about it again.
 */
export function checkTogether(value: unknown, ctx: z.RefinementCtx): void {
  const data = value as Readonly<Record<keyof Frontmatter, unknown>>;
  const statusNow = status.safeParse(data.status).data;
  if (statusNow === 'withdrawn' && data.withdrawal === undefined) {
    fail(ctx, 'needed-with', ['withdrawal'], { other: 'status: withdrawn' });
  } else if (statusNow && statusNow !== 'withdrawn' && isRecord(data.withdrawal)) {
    const other = `status: ${statusNow}`;
    fail(ctx, 'forbidden-with', ['withdrawal'], { other, instead: 'status: withdrawn' });
  }
  const [start, end] = [data.date, data.endDate].map((each) => day.safeParse(each).data);
  if (start !== undefined && end !== undefined && end < start) {
    fail(ctx, 'end-before-start', ['endDate'], {});
  }
  if (data.dateBasis === 'inferred') {
    if (data.dateText === undefined) fail(ctx, 'needed-with', ['dateText'], { other: 'dateBasis: inferred' });
    if (Array.isArray(data.notes) && data.notes.length === 0) {
      fail(ctx, 'needed-with', ['notes'], { other: 'dateBasis: inferred' });
    }
  }
  if (Array.isArray(data.corrections) && data.corrections.length > 0 && data.updated === undefined) {
    fail(ctx, 'needed-with', ['updated'], { other: 'corrections' });
  }
  checkWords(data, ctx);
  checkOrigin(data, ctx);
}

/** What each kind of bulletin has to say of its origin, and what only an imported one may leave open. */
function checkOrigin(data: Readonly<Record<keyof Frontmatter, unknown>>, ctx: z.RefinementCtx): void {
  const kindNow = kind.safeParse(data.kind).data;
  if (!kindNow || kindNow === 'original') {
    // An office's own bulletin needs no source.
  } else if (data.source === undefined) {
    fail(ctx, 'needed-with', ['source'], { other: `kind: ${kindNow}` });
  } else if (isRecord(data.source) && Object.keys(data.source).length === 0) {
    fail(ctx, 'needed-with', ['source'], { other: `kind: ${kindNow}`, keys: Object.keys(source.shape) });
  }
  if (!kindNow || kindNow === 'imported') return;
  const details = { other: `kind: ${kindNow}`, instead: 'kind: imported' };
  if (data.publishedOn === null) fail(ctx, 'forbidden-with', ['publishedOn'], details);
  if (!Array.isArray(data.images)) return;
  for (const [index, each] of (data.images as unknown[]).entries()) {
    for (const key of ['missing', 'needsAlt'] as const) {
      if (isRecord(each) && each[key] === true) fail(ctx, 'forbidden-with', ['images', index, key], details);
    }
  }
}

/** Words that say nothing, and `needsAlt`, which marks a lost picture whose words are still missing. */
export function checkAlt(value: unknown, ctx: z.RefinementCtx): void {
  const { src, alt, needsAlt, missing } = value as Readonly<Record<keyof ImageField, unknown>>;
  const file = typeof src === 'string' ? src : '';
  if (needsAlt === true && missing === false) fail(ctx, 'needs-alt', ['needsAlt'], {});
  if (alt !== undefined && typeof alt !== 'string') return;
  const words = (alt ?? '').trim();
  if (words !== '') {
    if (isFileName(words, file)) fail(ctx, 'alt-is-file-name', ['alt'], {});
    else if (words.length < 5) fail(ctx, 'too-short', ['alt'], { minimum: 5, kind: 'string' });
  }
}

/** A picture without words is invisible to many readers. In a draft they may still be missing. */
function checkWords(data: Readonly<Record<keyof Frontmatter, unknown>>, ctx: z.RefinementCtx): void {
  const statusNow = status.safeParse(data.status).data;
  if (!statusNow || statusNow === 'draft' || !Array.isArray(data.images)) return;
  for (const [index, each] of (data.images as unknown[]).entries()) {
    if (!isRecord(each) || each['needsAlt'] === true) continue;
    const { src, alt = '' } = each;
    const hasNone = alt === null || (typeof alt === 'string' && alt.trim() === '');
    const details = { src: typeof src === 'string' ? src : '' };
    if (hasNone) fail(ctx, 'image-without-alt', ['images', index], details);
  }
}

/** A former address that no host could lead on is refused, with the right one where that is certain. */
export function checkFormerAddress(text: string, ctx: z.RefinementCtx): void {
  if (!readFormerAddress(text)) fail(ctx, 'bad-alias', [], { proposal: proposeFormerAddress(text) });
}

function isFileName(alt: string, src: string): boolean {
  const name = src.replace(/^\.\//, '').toLowerCase();
  const stem = name.replace(/\.[^.]*$/, '');
  return (
    /^\S+\.(?:jpe?g|png|webp)$/i.test(alt) || isCameraName(alt) || [name, stem].includes(alt.toLowerCase())
  );
}

/** Adds an issue of a rule at a field. */
export function fail(ctx: z.RefinementCtx, rule: Rule, path: PropertyKey[], details: object): void {
  ctx.addIssue({ code: 'custom', path, ...failAs(rule, details as never) });
}

/** Whether a check has an object before it. */
export function isObject({ value }: { value: unknown }): boolean {
  return isRecord(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
