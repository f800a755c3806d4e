import { expect, test } from 'vitest';
import { listUnseenWords } from '../../../../src/gate/drawings/unseen-words.ts';

const WORDS = 'Lời giấu trong hình';
const at = 'x="5" y="20"';
const draw = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">${inside}</svg>`;
const text = (attributes: string): string => `<text ${at} ${attributes}>${WORDS}</text>`;
const everything = (attributes = ''): string => `<rect width="200" height="100" ${attributes}/>`;

test.each([
  ['not displayed', text('style="display: none"')],
  ['in a group that is not displayed', `<g display="none">${text('')}</g>`],
  ['not visible', text('visibility="hidden"')],
  ['clear', `<g opacity="0">${text('')}</g>`],
  ['right of the drawing', text('').replace('x="5"', 'x="500"')],
  ['moved below the drawing', `<g transform="translate(0 900)">${text('')}</g>`],
  ['made a point', `<g transform="scale(0)">${text('')}</g>`],
  ['without filling', text('fill="none"')],
  ...[
    '#0000',
    '#00000000',
    '#12345600',
    'rgb(0 0 0 / 0)',
    'rgba(9, 9, 9, 0.0)',
    'hsl(0 0% 0% / 0)',
    'hsla(9, 9%, 9%, 0%)',
  ]
    .concat(
      'TRANSPARENT',
      'color-mix(in srgb, transparent 100%, black 0%)',
      'url(#nope)',
      'url(#nope) none',
      'var(--a)',
    )
    .concat('light-dark(transparent, transparent)', 'oklch(50% 0.1 20 / 0)', 'rgb(from red r g b / 0)')
    .map((paint): [string, string] => [`painted with ${paint}`, text(`fill="${paint}"`)]),
  ['painted with the colour of their group', `<g color="transparent">${text('fill="currentColor"')}</g>`],
  ['white on nothing', text('fill="#fff"')],
  ['of the colour of their ground', `${everything('fill="#123456"')}${text('fill="#123457"')}`],
  ['below what is drawn later', `${text('')}${everything()}`],
  ['hidden by a class', `<style>.a{display:none}</style>${text('class="a"')}`],
  ['hidden by a rule that is not understood', `<style>g > text{display:none}</style>${text('')}`],
  ['that nothing draws', `<defs>${text('')}</defs>`],
  ['cut by a path', `<g clip-path="url(#a)">${text('')}</g>`],
  ['in a remark', `<!-- ${WORDS} -->`],
  ['in metadata', `<metadata><a xmlns="urn:thu">${WORDS}</a></metadata>`],
  ['in an attribute for data', `<g data-ghi-chu="${WORDS}"/>`],
  ['too small', text('font-size="0.1"')],
])('words %s are told', (_, inside) => {
  expect(listUnseenWords(draw(inside))).toEqual([WORDS]);
});

test.each([
  ['plain words', text('')],
  ['white words on blue', `${everything('fill="#123456"')}${text('fill="#fff"')}`],
  ['white words on a path', `<path d="M0 0h200v100H0z" fill="#123"/>${text('fill="white"')}`],
  ...[
    '#123',
    '#123456ff',
    'rgb(0 0 0 / 90%)',
    'hsl(120 50% 20%)',
    'navy',
    'currentColor',
    'url(#nope) #000',
  ].map((paint): [string, string] => [`words painted with ${paint}`, text(`fill="${paint}"`)]),
  ['words of a gradient', `<linearGradient id="a"/>${text('fill="url(#a)"')}`],
  ['outlined words', text('fill="none" stroke="#000"')],
  ['words beside a shape', `${text('')}<rect x="150" width="50" height="90"/>`],
  ['words that are drawn again', `<defs><text id="a" ${at}>${WORDS}</text></defs><use href="#a"/>`],
  ['a title and a description', `<title>Biểu trưng của đơn vị</title><desc>Một ngôi sao năm cánh</desc>`],
  ['the remark of a program', '<!-- Generator: Adobe Illustrator 27.0, SVG Export Plug-In -->'],
])('%s are not', (_, inside) => {
  expect(listUnseenWords(draw(inside))).toEqual([]);
});

test('the number of a person is told wherever it stands', () => {
  expect(listUnseenWords(draw('<desc>001300000017</desc>'))).toEqual(['001300000017']);
});
