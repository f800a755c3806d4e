import type { Hidden } from '../documents/hidden.ts';
import { mayCover } from './covering-shapes.ts';
import { CrampedBox } from './cramped-box.ts';
import { isOpenDocument } from './namespaces.ts';
import { readDrawnSize } from './odf-box.ts';
import { FLATTEST, odfValue } from './odf-lengths.ts';
import type { OdfStyles, StyleScope } from './odf-styles.ts';
import type { XmlTag } from './xml-part.ts';

/** Points of a centimetre, and of the width of a page. */
const POINTS = 72 / 2.54;
const PAGE_WIDTH = 450;
/** Elements that draw something. */
const DRAWN = /^(?:frame|custom-shape|rect|ellipse|polygon|path)$/;

/** A box of a text: a cell of a table in a row, or a drawing. */
interface OdfRoom {
  box: CrampedBox;
  scope: StyleScope;
  depth: number;
  style: string;
  /** Of a cell, the style of its row. */
  row: string | undefined;
  isPicture: boolean;
  isText: boolean;
  letters: number;
}

/** The cells and drawings of the texts of one OpenDocument: those too small for their words, and those that may cover others. */
export class OdfRooms {
  private readonly styles: OdfStyles;
  private readonly rooms: OdfRoom[] = [];

  constructor(styles: OdfStyles) {
    this.styles = styles;
  }

  /** A listener for one part. */
  listen(scope: StyleScope): { open(tag: XmlTag): void; text(text: string): void; close(): void } {
    const open: OdfRoom[] = [];
    const rows: string[] = [];
    let [depth, paragraph] = [0, 0];
    let isSpreadsheet = false;
    const enter = (tag: XmlTag, row?: string): OdfRoom => {
      const room = {
        box: Object.assign(new CrampedBox(), row === undefined ? readDrawnSize(tag) : { width: PAGE_WIDTH }),
        scope,
        depth,
        style: odfValue(tag, 'style-name') ?? '',
        row,
        isPicture: false,
        isText: false,
        letters: 0,
      };
      this.rooms.push(room);
      open.push(room);
      return room;
    };
    return {
      open: (tag) => {
        depth += 1;
        if (!isOpenDocument(tag.uri)) return;
        if (tag.name === 'spreadsheet') isSpreadsheet = true;
        const inner = open.at(-1);
        if (tag.name === 'table-row') rows[depth] = odfValue(tag, 'style-name') ?? '';
        if (tag.name === 'table-cell' && !isSpreadsheet) enter(tag, rows[depth - 1] ?? '');
        if (DRAWN.test(tag.name)) enter(tag);
        if (inner && tag.name === 'image') inner.isPicture = true;
        if (inner && tag.name === 'text-box') {
          inner.isText = true;
          if (odfValue(tag, 'min-height') !== undefined) inner.box.isGrowing = true;
        }
        if (tag.name !== 'p' && tag.name !== 'h') return;
        paragraph += 1;
        for (const { box } of open) box.begin(paragraph);
      },
      text: (text) => {
        for (const { box } of open) box.add(text, paragraph);
        const inner = open.at(-1);
        if (inner) inner.letters += text.trim().length;
      },
      close: () => {
        if (open.at(-1)?.depth === depth) open.pop();
        depth -= 1;
      },
    };
  }

  /** All parts were read: boxes too small for their words are added, and drawings that words run below. */
  finish(hidden: Hidden): void {
    for (const room of this.rooms) {
      const { box, scope, style, row } = room;
      if (row !== undefined) {
        const { height } = this.styles.boxOf(row, 'table-row', scope);
        if (height === undefined || height <= FLATTEST * POINTS) continue;
        box.height = height;
      } else if (this.styles.boxOf(style, 'graphic', scope).isGrowing) box.isGrowing = true;
      if (box.isTooSmall) hidden.add('doubtful', 1, [`${scope.part}: ${box.words.trim()}`]);
      if (row === undefined && this.covers(room))
        hidden.add('doubtful', 1, [`${scope.part}: <draw:${room.isPicture ? 'image' : 'shape'}>`]);
    }
  }

  /** Whether words run below a drawing that stands before them. */
  private covers({ box, scope, style, isPicture, isText, letters }: OdfRoom): boolean {
    const { isRunThrough, isBehind, isFilled } = this.styles.boxOf(style, 'graphic', scope);
    if (!isRunThrough || isBehind) return false;
    const size = { width: box.width / POINTS, height: box.height / POINTS };
    return mayCover({ ...size, isPicture, isFilled: isFilled ?? !isText, letters });
  }
}
