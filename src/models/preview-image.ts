import { choosePhotograph, namePreview, PREVIEW_SIZE, type PreviewCard } from '../images/preview-card.ts';
import type { Site } from '../site.ts';
import type { Strings } from '../strings/strings.ts';
import type { ModelContext } from './context.ts';
import type { BulletinRecord } from './record.ts';

/** The accent of an office that chose none, as in `src/styles/tokens.css`. */
const ACCENT = '#9d1c20';

/** The drawn picture of a bulletin as its page names it. */
export interface Preview {
  /** Full. */
  url: string;
  width: number;
  height: number;
}

/** What the preview of a bulletin shows, from what both its page and its record know. */
type Previewed = Pick<BulletinRecord, 'title' | 'section' | 'day' | 'photographs'>;

/** The card of a bulletin's preview. */
export function buildPreviewCard(
  { title, section, day, photographs }: Previewed,
  { office, accent }: Pick<Site, 'office' | 'accent'>,
  words: Pick<Strings, 'formatDayShort'>,
): PreviewCard {
  return {
    office: office.name,
    title,
    section,
    day: words.formatDayShort(day),
    accent: accent?.colour ?? ACCENT,
    photograph: choosePhotograph(photographs.map(({ photograph }) => photograph)),
  };
}

/** The preview of a bulletin, or undefined when `site.yaml` wants none. */
export function findPreview(
  bulletin: Previewed,
  { catalogue, words, addresses }: ModelContext,
): Preview | undefined {
  if (!catalogue.site.previewImages) return undefined;
  const name = namePreview(buildPreviewCard(bulletin, catalogue.site, words));
  return { url: addresses.absolute(addresses.previewImage(name)), ...PREVIEW_SIZE };
}
