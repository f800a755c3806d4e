import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { readXml, SHOWN_BY_BROWSERS } from './xml.ts';

const SVG = 'http://www.w3.org/2000/svg';

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
const ADDRESSES = /^(?:href|src|base|data|action|formaction|from|to|by|values|begin|end)$/iu;

/** Style that fetches something, or could hide that it does. */
const FETCHING = /@|\\|expression|-moz-binding|behavior|url\(\s*["']?(?!#)|image-set|src\(/iu;

/** Judges a drawing in SVG: every part that does more than draw, as it stands there. */
export function judgeDrawing(source: string): string[] {
  const faults: string[] = [];
  let isFirst = true;
  const mistake = readXml(source, {
    onElement(tag) {
      if (isFirst && (tag.uri !== SVG || tag.local !== 'svg')) faults.push(`<${tag.name}>`);
      isFirst = false;
      // Drawing programs note things in namespaces of their own, which browsers pass over.
      const isKnown = tag.uri === SVG ? DRAWING.has(tag.local) : !SHOWN_BY_BROWSERS.has(tag.uri);
      if (!isKnown) faults.push(`<${tag.name}>`);
      for (const attribute of Object.values(tag.attributes)) {
        if (!isInert(attribute, tag)) faults.push(`<${tag.name} ${attribute.name}="${attribute.value}">`);
      }
    },
    onText(text, { uri, local }) {
      if (uri === SVG && local === 'style' && FETCHING.test(text)) faults.push(`<style>${text.trim()}`);
    },
    onOther: (written) => faults.push(written),
  });
  return mistake === undefined ? faults : [...faults, mistake];
}

function isInert({ local, uri, prefix, value }: SaxesAttributeNS, { uri: element }: SaxesTagNS): boolean {
  if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) return true;
  if (element !== SVG) return true;
  if (/^on/iu.test(local)) return false;
  if (ADDRESSES.test(local)) return value.trim().startsWith('#');
  return uri !== '' || !FETCHING.test(value);
}
