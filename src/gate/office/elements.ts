import type { ActivePart } from '../documents/document.ts';
import { judgeFormula } from './formulas.ts';
import { DRAWING, RELATIONSHIPS, VML } from './namespaces.ts';
import { isClickable, isPartOfPackage } from './targets.ts';
import { plainValue, type Attribute, type XmlTag } from './xml-part.ts';

/** Attributes whose value is a formula. */
const FORMULA_ATTRIBUTES = /^(?:formula|textlink|fmla(?!Macro)\w+)$/;
/** Attributes that name the macro of a drawing or a control. A name whose macro was removed does nothing. */
const MACRO_ATTRIBUTES = /^(?:macro|fmlaMacro)$/;
/** Elements whose contents are fetched from other programs or addresses. */
const FETCHING_ELEMENTS = new Set(['ddeLink', 'oleLink', 'mailMerge', 'webPr', 'dbPr']);
/** Attributes with an address that is loaded when the document is opened. */
const LOADING_ATTRIBUTES = /^(?:src|href|althref|schemaLocation|manifestLocation)$/;
/** Actions of a presentation that do not leave it. */
const INTERNAL_ACTION = /^(?:|ppaction:\/\/(?:noaction|hlinkshowjump|hlinksldjump|customshow|media)\b.*)$/i;

/** What is not allowed about an element of an office namespace: that it fetches, loads, or links to a file or program. */
export function judgeElement(tag: XmlTag): ActivePart | undefined {
  if (FETCHING_ELEMENTS.has(tag.name)) return { kind: 'connection', found: `<${tag.name}>` };
  // Excel writes the sheet to this address each time it saves.
  if (tag.name === 'webPublishItem') return { kind: 'sending', found: `<${tag.name}>` };
  if (tag.name === 'OLEObject' && (plainValue(tag, 'Type') ?? '').toLowerCase() === 'link')
    return { kind: 'object', found: `<${tag.name}>` };
  if (tag.name === 'cfvo' && plainValue(tag, 'type') === 'formula')
    return judgeFormula(plainValue(tag, 'val') ?? '');
  for (const attribute of tag.attributes) {
    const wrong = judgeAttribute(tag, attribute);
    if (wrong) return wrong;
  }
  return undefined;
}

function judgeAttribute(tag: XmlTag, { uri, name, value }: Attribute): ActivePart | undefined {
  if (FORMULA_ATTRIBUTES.test(name)) return judgeFormula(value);
  if (MACRO_ATTRIBUTES.test(name)) return judgeMacro(value);
  if (name === 'action' && DRAWING.has(tag.uri) && !INTERNAL_ACTION.test(value))
    return { kind: 'object', found: value };
  if (name === 'location' && tag.name === 'hyperlink' && !isRelated(tag))
    return /[\\/[|]/.test(value) ? { kind: 'odd-address', found: value } : undefined;
  if (tag.uri === VML && uri === '' && name === 'href')
    return isClickable(value) ? undefined : { kind: 'odd-address', found: value };
  return LOADING_ATTRIBUTES.test(name) && !isPartOfPackage(value)
    ? { kind: 'outside', found: value }
    : undefined;
}

/** Refuses the name of a macro that lies in another workbook. */
export function judgeMacro(name: string): ActivePart | undefined {
  return judgeFormula(name) && { kind: 'macro', found: name.slice(0, 80) };
}

/** Whether an element refers to a relation. */
function isRelated({ attributes }: XmlTag): boolean {
  return attributes.some(({ uri }) => RELATIONSHIPS.includes(uri));
}
