import type { Hidden } from '../documents/hidden.ts';
import { odfValue } from './odf-lengths.ts';
import type { XmlTag } from './xml-part.ts';

/** Percent of its size below which nothing of a sheet can be read. */
const LEAST_ZOOM = 20;
/** Columns and rows that stand still, from which on no others are seen beside them. */
const MOST_STILL = { Horizontal: 50, Vertical: 100 };
/** How a setting says that a pane stands still. */
const STILL = '2';

/** How a window shows the sheets of an OpenDocument, by its settings (`settings.xml`), as LibreOffice writes them. */
export class OdfViews {
  /** For each open list of settings, what it says. */
  private readonly open: Map<string, string>[] = [];
  private readonly doubts: string[] = [];
  private setting = '';
  private hasTabs = true;

  openTag(tag: XmlTag): void {
    if (tag.name === 'config-item-map-entry' || tag.name === 'config-item-set') this.open.push(new Map());
    if (tag.name === 'config-item') this.setting = odfValue(tag, 'name') ?? '';
  }

  closeTag({ name }: XmlTag, text: string): void {
    if (name === 'config-item') this.open.at(-1)?.set(this.setting, text.trim());
    if (name !== 'config-item-map-entry' && name !== 'config-item-set') return;
    const settings = this.open.pop() ?? new Map<string, string>();
    const number = (each: string) => Number(settings.get(each) ?? 'NaN');
    if (settings.get('HasSheetTabs') === 'false') this.hasTabs = false;
    if (number('ZoomValue') < LEAST_ZOOM && (settings.get('ZoomType') ?? '0') === '0')
      this.doubts.push('ZoomValue');
    for (const [way, first] of [
      ['Horizontal', 'PositionLeft'],
      ['Vertical', 'PositionTop'],
    ] as const) {
      if (settings.get(`${way}SplitMode`) !== STILL) continue;
      // What lies before the first cell of a pane that stands still cannot be scrolled to.
      if (number(first) > 0 || number(`${way}SplitPosition`) > MOST_STILL[way])
        this.doubts.push(`${way}SplitMode`);
    }
  }

  /** All parts were read; `sheets` is how many sheets there are. */
  finish(hidden: Hidden, sheets: number): void {
    hidden.add(
      'doubtful',
      this.doubts.length,
      this.doubts.map((each) => `settings.xml: ${each}`),
    );
    if (!this.hasTabs && sheets > 1) hidden.add('doubtful', 1, ['settings.xml: HasSheetTabs']);
  }
}
