import type { Hidden } from '../documents/hidden.ts';
import { SHEET } from './namespaces.ts';
import { hasWords } from './signs.ts';
import { plainValue, type Listener } from './xml-part.ts';

/** The values of each column of the source that a pivot table keeps, and the columns that it shows (ECMA-376, part 1, 18.10). */
export class PivotItems {
  private readonly hidden: Hidden;
  /** How many texts each column has, by its place. */
  private readonly texts: number[][] = [];
  private readonly shown = new Set<number>();

  constructor(hidden: Hidden) {
    this.hidden = hidden;
  }

  /** A listener for one part. */
  listen(): Listener {
    let columns: number[] | undefined;
    let isItems = false;
    let at = -1;
    return {
      open: (tag) => {
        if (!SHEET.has(tag.uri)) return;
        if (tag.name === 'pivotCacheDefinition') this.texts.push((columns = []));
        else if (tag.name === 'cacheField') columns?.push(0);
        else if (tag.name === 'sharedItems') isItems = true;
        else if (tag.name === 's' && isItems && columns && columns.length > 0) {
          if (hasWords(plainValue(tag, 'v') ?? '')) columns[columns.length - 1]! += 1;
        } else if (tag.name === 'pivotField') {
          at += 1;
          if (plainValue(tag, 'axis') !== undefined) this.shown.add(at);
        }
      },
      close: ({ uri, name }) => {
        if (name === 'sharedItems' && SHEET.has(uri)) isItems = false;
      },
    };
  }

  /** All parts were read: the values of columns that no pivot table shows are added. */
  finish(): void {
    for (const columns of this.texts)
      for (const [at, count] of columns.entries()) if (!this.shown.has(at)) this.hidden.add('pivot', count);
  }
}
