import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { DrawnParts, MAX_DRAWN } from './drawn-parts.ts';
import { readXml, SHOWN_BY_BROWSERS, SVG } from './xml.ts';

/** SVG elements that only draw or name: no animation, scripts, links or embedded documents. */
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

/** Pattern of attributes that hold an address. In a drawing, it may only be a fragment. */
const ADDRESSES = /^(?:href|src|base|data|action|formaction)$/iu;

/** Pattern of attributes that browsers never interpret as style. */
const WORDS = /^(?:id|class|title|role|lang|name|unicode|glyph-name|aria-.*|data-.*)$/u;

/** Pattern of CSS that fetches something, or could hide that it does (escapes). `url(#…)`, a part of the drawing, is allowed. */
const FETCHING =
  /\\|expression\s*\(|-moz-binding|(?<![-\w])behavior\s*:|url\((?!\s*["']?#)|image(?:-set)?\(|src\(/iu;

/** Pattern of CSS at-rules that are not known to be harmless. */
const STRANGE_RULE =
  /@(?!(?:media|supports|container|layer|font-face|page|(?:-webkit-)?keyframes)(?![-\w\u0080-\u{10FFFF}]))/iu;

/** Judges an SVG. Returns the source of every part that does more than draw, and how often parts are drawn when
 * that is too often; empty when the drawing is inert. */
export function judgeDrawing(source: string): string[] {
  const faults: string[] = [];
  const parts = new DrawnParts();
  let isFirst = true;
  const mistake = readXml(source, {
    onElement(tag, parent) {
      parts.open(tag);
      if (isFirst && (tag.uri !== SVG || tag.local !== 'svg')) faults.push(`<${tag.name}>`);
      isFirst = false;
      // Drawing programs store data in namespaces of their own, which browsers ignore.
      const isKnown = tag.uri === SVG ? DRAWING.has(tag.local) : !SHOWN_BY_BROWSERS.has(tag.uri);
      if (!isKnown || isStyle(parent)) faults.push(`<${tag.name}>`);
      for (const attribute of Object.values(tag.attributes)) {
        if (!isInert(attribute, tag)) faults.push(`<${tag.name} ${attribute.name}="${attribute.value}">`);
      }
    },
    onText(text, element) {
      parts.close();
      if (!isStyle(element)) return;
      if (FETCHING.test(text) || STRANGE_RULE.test(text)) faults.push(`<style>${text.trim()}`);
    },
    onOther: (written) => faults.push(written),
  });
  if (mistake !== undefined) return [...faults, mistake];
  const drawn = parts.count();
  return drawn > MAX_DRAWN ? [...faults, `<use> × ${drawn}`] : faults;
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
