import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { readXml, SHOWN_BY_BROWSERS, SVG } from './xml.ts';

/** The elements of SVG that do nothing but draw and name. What moves, runs, leads on or shows other documents is not among them. */
const DRAWING = new Set(
  (
    'svg g defs symbol use switch title desc metadata view path rect circle ellipse line polyline polygon text tspan textPath ' +
    'linearGradient radialGradient stop clipPath mask pattern marker image style font font-face font-face-src font-face-name ' +
    'glyph missing-glyph hkern vkern solidcolor mesh meshgradient meshrow meshpatch hatch hatchpath filter feBlend feColorMatrix ' +
    'feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood ' +
    'feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight ' +
    'feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
);

/** Attributes that lead or load; in a drawing they name one of its own parts. */
const ADDRESSES = /^(?:href|src|base|data|action|formaction)$/iu;

/** Attributes that browsers read as words or names, never as style. */
const WORDS = /^(?:id|class|title|role|lang|name|unicode|glyph-name|aria-.*|data-.*)$/u;

/** Style that fetches something, or could hide that it does. An address may name a part of the drawing itself. */
const FETCHING =
  /\\|expression\s*\(|-moz-binding|(?<![-\w])behavior\s*:|url\((?!\s*["']?#)|image(?:-set)?\(|src\(/iu;

/** A rule of a style sheet that is not known to leave everything outside the drawing alone. */
const STRANGE_RULE =
  /@(?!(?:media|supports|container|layer|font-face|page|(?:-webkit-)?keyframes)(?![-\w\u0080-\u{10FFFF}]))/iu;

/** Judges a drawing in SVG: every part that does more than draw, as it stands there. */
export function judgeDrawing(source: string): string[] {
  const faults: string[] = [];
  let isFirst = true;
  const mistake = readXml(source, {
    onElement(tag, parent) {
      if (isFirst && (tag.uri !== SVG || tag.local !== 'svg')) faults.push(`<${tag.name}>`);
      isFirst = false;
      // Drawing programs note things in namespaces of their own, which browsers pass over.
      const isKnown = tag.uri === SVG ? DRAWING.has(tag.local) : !SHOWN_BY_BROWSERS.has(tag.uri);
      if (!isKnown || isStyle(parent)) faults.push(`<${tag.name}>`);
      for (const attribute of Object.values(tag.attributes)) {
        if (!isInert(attribute, tag)) faults.push(`<${tag.name} ${attribute.name}="${attribute.value}">`);
      }
    },
    onText(text, element) {
      if (!isStyle(element)) return;
      if (FETCHING.test(text) || STRANGE_RULE.test(text)) faults.push(`<style>${text.trim()}`);
    },
    onOther: (written) => faults.push(written),
  });
  return mistake === undefined ? faults : [...faults, mistake];
}

function isStyle(tag: SaxesTagNS | undefined): boolean {
  return tag?.uri === SVG && tag.local === 'style';
}

function isInert({ local, uri, prefix, value }: SaxesAttributeNS, { uri: element }: SaxesTagNS): boolean {
  if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) return true;
  if (element !== SVG) return true;
  if (/^on/iu.test(local)) return false;
  if (ADDRESSES.test(local)) return value.trim().startsWith('#');
  return uri !== '' || WORDS.test(local) || !FETCHING.test(value);
}
