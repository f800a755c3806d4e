import { Unreadable, type DocumentFindings } from '../documents/document.ts';
import { Hidden } from '../documents/hidden.ts';
import { FormulaTexts } from './formula-texts.ts';
import { HiddenOdf } from './hidden-odf.ts';
import { OdfGrid } from './odf-grid.ts';
import { OdfRooms } from './odf-rooms.ts';
import { OdfViews } from './odf-views.ts';
import { OdfStory } from './odf-story.ts';
import { OdfStyles } from './odf-styles.ts';
import { OdfWords } from './odf-words.ts';
import { WordStore } from '../documents/word-store.ts';
import { findHiddenInPicture } from './hidden-pictures.ts';
import { LeftoverOdfParts } from './leftover-odf-parts.ts';
import { isMacro, kindOfPart } from './odf-parts.ts';
import { withPackage, type Budget } from './package.ts';
import { readXmlPart } from './xml-part.ts';
import { folderOf, judgeTag } from './odf-tags.ts';

/** Judges an OpenDocument text or spreadsheet by what is allowed. */
export async function judgeOdf(
  source: string | Buffer,
  mainPart: string,
  budget: Budget,
): Promise<DocumentFindings & { isWhole: boolean }> {
  const findings: DocumentFindings = {
    active: undefined,
    unreadable: undefined,
    isLocked: false,
    isSigned: false,
    names: [],
    hidden: [],
    shown: [],
  };
  const hidden = new Hidden();
  const styles = new OdfStyles();
  const hiding = new HiddenOdf(hidden, styles);
  const words = new OdfWords(styles);
  const store = new WordStore();
  const leftovers = new LeftoverOdfParts();
  const formulas = new FormulaTexts();
  const grid = new OdfGrid(styles);
  const rooms = new OdfRooms(styles);
  const views = new OdfViews();
  const names = new Set<string>();
  let isWhole = false;
  try {
    await withPackage(source, budget, async (document) => {
      isWhole = document.names.includes(mainPart);
      hidden.add('opaque', document.odd.length, document.odd);
      for (const name of document.names) {
        findings.isSigned ||= name === 'META-INF/documentsignatures.xml';
        const kind = kindOfPart(name);
        if (kind === undefined)
          findings.active ??= { kind: isMacro(name) ? 'macro' : 'unknown-part', found: name };
        if (kind === 'binary' && (await document.findContainer(name)) !== undefined)
          findings.active ??= { kind: 'packed-file', found: name };
        if (kind === 'binary') await findHiddenInPicture(document, name, hidden);
        if (kind !== 'xml') continue;
        const scope = { part: name, folder: folderOf(name) };
        const listener = hiding.listen(scope);
        const story = new OdfStory(words, formulas, scope, (text, why) => store.keep(text, name, why, true));
        const places = [grid.listen(scope), rooms.listen(scope)];
        await readXmlPart(document, name, {
          open(tag, resolve) {
            findings.active ??= judgeTag(tag, folderOf(name), resolve);
            leftovers.read(tag, folderOf(name));
            listener.open(tag, resolve);
            story.open(tag);
            words.formats.openTag(tag);
            views.openTag(tag);
            for (const each of places) each.open(tag);
          },
          close(element, text) {
            listener.close(element, text);
            story.close(element, text);
            words.formats.closeTag(element);
            views.closeTag(element, text);
            for (const each of places) each.close(element);
            if (/^(?:initial-creator|creator|printed-by)$/.test(element.name)) names.add(text);
          },
          text(text) {
            story.text(text);
            for (const each of places) each.text(text);
          },
          remark: (text) => hidden.addRemark(text),
        });
      }
      const unused = leftovers.list(document.names);
      hidden.add('leftovers', unused.length, unused);
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.unreadable = error.message;
  }
  hiding.finish();
  grid.finish(hidden);
  rooms.finish(hidden);
  views.finish(hidden, grid.count);
  formulas.finish((text, part) => store.keep(text, part, 'doubtful'));
  words.finish(store, hidden);
  store.finish(hidden);
  return { ...findings, names: [...names], hidden: hidden.list(), shown: store.shown, isWhole };
}
