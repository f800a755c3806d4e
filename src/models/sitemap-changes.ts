import type { Bulletin } from '../bulletins/bulletin.ts';
import { listingDay } from '../catalogue/order.ts';

/** The day on which a bulletin was last published or changed. */
export function changedOn(bulletin: Bulletin): string {
  const published = listingDay(bulletin);
  const { updated } = bulletin;
  return updated !== undefined && updated > published ? updated : published;
}

/** The newest of these days, or undefined when there are none. */
export function newestChange(bulletins: readonly Bulletin[]): string | undefined {
  return newestDay(bulletins.map(changedOn));
}

/** The newest of days that are known. */
export function newestDay(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((newest, day) => ((day ?? '') > (newest ?? '') ? day : newest), undefined);
}
