import type { Bulletin } from '../bulletins/bulletin.ts';
import { listDerivatives } from '../images/derivatives.ts';
import type { ModelContext } from './context.ts';
import { buildDataRow } from './data-export.ts';

/**
 * The data of one bulletin: the fields of the data files, then its text, and attendees, photographs, attachments and
 * corrections in full. Editors' notes stay with the editors.
 */
export function buildBulletinData(bulletin: Bulletin, context: ModelContext) {
  const { addresses, catalogue } = context;
  const { text, attendees, corrections, pictures, attachments, dateText, event, key } = bulletin;
  const images = pictures.map(({ alt, caption, credit, photograph }) => {
    const derivatives = photograph ? listDerivatives(photograph, catalogue.site.images) : [];
    const largest = derivatives.findLast(({ format }) => format === 'jpeg');
    const file = largest && {
      url: addresses.absolute(addresses.image(largest.name)),
      width: largest.width,
      height: largest.height,
    };
    return { ...file, alt, caption, credit };
  });
  return {
    ...buildDataRow(bulletin, context),
    dateText,
    period: event?.period,
    attendees: attendees.map(({ name, positions, part, group }) => ({
      name,
      positions: positions.map(({ title }) => title),
      part,
      ...(group ? { group } : {}),
    })),
    corrections: corrections.map(({ on, note }) => ({ on, note })),
    images,
    attachments: attachments.map(({ name, title, type, bytes }) => ({
      url: addresses.absolute(addresses.attachment(key, name)),
      title,
      type,
      bytes,
    })),
    text,
  };
}
