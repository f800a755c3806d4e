import { listRuns } from '../../bulletins/lint/sketch.ts';

/** What is worded by hand in a bulletin, as the bulletin itself, its file or its published data have it; forms differ slightly. */
export interface Worded {
  title?: unknown;
  summary?: unknown;
  /** The words of the body. */
  text?: unknown;
  attendees?: unknown;
  /** In a bulletin that was read. */
  pictures?: unknown;
  images?: unknown;
  attachments?: unknown;
  corrections?: unknown;
}

/** The runs of words of a bulletin. Fields that many share, such as section and byline, are not among them. */
export function listWordings(of: Worded): Set<number> {
  const attendees = itemsOf(of.attendees).map(({ name, positions }) =>
    [name, ...titlesOf(positions)].filter((each) => typeof each === 'string').join(' '),
  );
  const pictures = [...itemsOf(of.pictures), ...itemsOf(of.images)].flatMap(({ alt, caption }) => [
    alt,
    caption,
  ]);
  const titles = itemsOf(of.attachments).map(({ title }) => title);
  const notes = itemsOf(of.corrections).map(({ note }) => note);
  const all = [of.title, of.summary, of.text, ...attendees, ...pictures, ...titles, ...notes];
  return new Set(all.flatMap((text) => (typeof text === 'string' ? [...listRuns(text)] : [])));
}

type Item = Record<string, unknown>;

function itemsOf(list: unknown): Item[] {
  return Array.isArray(list)
    ? (list as unknown[]).filter((each): each is Item => typeof each === 'object' && each !== null)
    : [];
}

function titlesOf(positions: unknown): unknown[] {
  return Array.isArray(positions)
    ? (positions as unknown[]).map((each) =>
        typeof each === 'string' ? each : (each as Item | null)?.['title'],
      )
    : [];
}
