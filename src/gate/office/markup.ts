import type { ActivePart } from '../documents/document.ts';
import { judgeElement, judgeMacro } from './elements.ts';
import { Fields } from './fields.ts';
import { judgeFormula } from './formulas.ts';
import { judgeInstruction } from './instructions.ts';
import { COMPATIBILITY, DRAWING, isOffice, RELATIONSHIPS, SHEET, VML_OFFICE, WORD } from './namespaces.ts';
import type { OuterTargets } from './relations.ts';
import { wordValue, type Listener, type XmlTag } from './xml-part.ts';

/** Elements that make up fields. In another namespace than that of Word they are refused: they could only mislead. */
const FIELD_ELEMENTS = new Set(['fldChar', 'fldSimple', 'instrText', 'delInstrText']);
/** Elements of Word whose text is a story of its own: no field reaches over their ends. */
const STORY_ELEMENTS = new Set(['txbxContent', 'footnote', 'endnote', 'comment', 'docPartBody']);
/** Elements of tracked changes, which a reader can accept or reject. */
const TRACKED_CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
/** Names of elements whose text is a formula: of worksheets, their extensions, charts and controls. */
const FORMULA_ELEMENTS =
  /^(?:f|formula[12]?|oldFormula|definedName|calculatedColumnFormula|totalsRowFormula|Fmla(?!Macro)\w+)$/;

/** Listens to the XML of one part of Word, Excel or PowerPoint and keeps the first thing that is not allowed. */
export class Markup implements Listener {
  active: ActivePart | undefined;
  private readonly outer: OuterTargets;
  /** What the open elements are to fields, and the stories and tracked changes among them. */
  private readonly roles: Role[] = [];
  private readonly stories: Fields[] = [new Fields()];
  private readonly tracked: string[] = [];

  /** `outer` holds the relations of the part that lead out of the package. */
  constructor(outer: OuterTargets) {
    this.outer = outer;
  }

  open(tag: XmlTag): void {
    const role = roleOf(tag);
    this.roles.push(role);
    if (role === 'story') this.stories.push(new Fields());
    if (role === 'tracked') this.tracked.push(tag.name);
    this.active ??=
      this.judgeField(tag) ??
      this.judgeReferences(tag) ??
      (WORD.has(tag.uri) || isOffice(tag.uri) ? judgeElement(tag) : undefined);
  }

  close(tag: XmlTag, text: string): void {
    this.active ??= this.judgeText(tag, text);
    const role = this.roles.pop();
    if (role === 'tracked') this.tracked.pop();
    if (role === 'story') {
      const wrong = this.stories.pop()!.close();
      this.active ??= wrong;
    }
  }

  /** The part ends. */
  finish(): ActivePart | undefined {
    return this.active ?? this.fields.close();
  }

  private get fields(): Fields {
    return this.stories.at(-1)!;
  }

  private get branch(): string {
    return this.tracked.join(' ');
  }

  private judgeField(tag: XmlTag): ActivePart | undefined {
    if (!FIELD_ELEMENTS.has(tag.name)) return undefined;
    if (!WORD.has(tag.uri)) return { kind: 'field', found: `<${tag.name} xmlns="${tag.uri}">` };
    if (tag.name === 'fldSimple') {
      const built = this.fields.begin(this.branch);
      this.fields.end();
      return built ?? judgeInstruction(wordValue(tag, 'instr') ?? '');
    }
    if (tag.name !== 'fldChar') return undefined;
    const type = wordValue(tag, 'fldCharType');
    if (type === 'begin') return this.fields.begin(this.branch);
    return type === 'separate' ? this.fields.separate() : type === 'end' ? this.fields.end() : undefined;
  }

  /** Whether a part uses what lies outside of the package only for readers to click on. */
  private judgeReferences(tag: XmlTag): ActivePart | undefined {
    if (this.outer.size === 0 || isLink(tag)) return undefined;
    const found = tag.attributes
      .filter(({ uri, name }) => RELATIONSHIPS.includes(uri) || (uri === VML_OFFICE && name === 'relid'))
      .map(({ value }) => this.outer.get(value))
      .find((target) => target !== undefined);
    return found === undefined ? undefined : { kind: 'outside', found };
  }

  private judgeText({ uri, name }: XmlTag, text: string): ActivePart | undefined {
    if (name === 'FmlaMacro' && isOffice(uri)) return judgeMacro(text);
    if (!WORD.has(uri)) return FORMULA_ELEMENTS.test(name) && isOffice(uri) ? judgeFormula(text) : undefined;
    if (name === 'instrText' || name === 'delInstrText') return this.fields.write(text, this.branch);
    return name === 't' || name === 'delText' ? this.fields.writeText(text, this.branch) : undefined;
  }
}

/** Whether fields do not reach over the ends of an element, or a reader can take or leave what stands in it. */
type Role = 'story' | 'tracked' | undefined;

function roleOf({ uri, name }: XmlTag): Role {
  // Of branches, a program takes one.
  if (uri === COMPATIBILITY) return name === 'Choice' || name === 'Fallback' ? 'story' : undefined;
  if (!WORD.has(uri)) return undefined;
  return STORY_ELEMENTS.has(name) ? 'story' : TRACKED_CHANGES.has(name) ? 'tracked' : undefined;
}

/** Whether an element is a link that a reader clicks. */
function isLink({ uri, name }: XmlTag): boolean {
  return (
    (name === 'hyperlink' && (WORD.has(uri) || SHEET.has(uri))) || (name === 'hlinkClick' && DRAWING.has(uri))
  );
}
