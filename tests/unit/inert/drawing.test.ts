import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { judgeDrawing } from '../../../src/inert/drawing.ts';
import { readProjectFile } from '../../support/project.ts';

const drawing = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

it('a drawing that only draws is known', () => {
  const styled = drawing(
    '<style>.a{fill:url(#b)}</style><defs><linearGradient id="b"><stop offset="0" style="stop-color:red"/></linearGradient></defs>' +
      '<metadata><x:note xmlns:x="https://x.example/ns" x:href="file:///a">c</x:note></metadata><use xlink:href="#b"/><path d="M0 0"/>',
  );
  expect(judgeDrawing(styled)).toEqual([]);
  expect(judgeDrawing(readProjectFile('public/favicon.svg'))).toEqual([]);
});

const foreign = [
  '<script>a()</script>',
  '<path onload="a()"/>',
  '<path ONLOAD="a()"/>',
  '<foreignObject/>',
  '<iframe xmlns="http://www.w3.org/1999/xhtml"/>',
  '<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>',
  '<m:mi xmlns:m="http://www.w3.org/1998/Math/MathML"/>',
  '<a href="https://x.example/"/>',
  '<set attributeName="href" to="javascript:a()"/>',
  '<animate attributeName="href"/>',
  '<handler/>',
  '<unknown/>',
  '<image href="https://x.example/a.gif"/>',
  '<image xlink:href="data:image/svg+xml,a"/>',
  '<use href="a.svg#b"/>',
  '<feImage href="https://x.example/a"/>',
  '<path style="fill:url(https://x.example/a)"/>',
  '<path fill="url(//x.example/a)"/>',
  '<style>@import "https://x.example/a.css"</style>',
  '<style>a{fill:u\\72l(//x.example)}</style>',
  '<style>a{b:-moz-binding(c)}</style>',
];

it.each(foreign)('finds %s', (piece) => {
  expect(judgeDrawing(drawing(piece))).not.toEqual([]);
});

const again = (levels: number, times: number, refer: (id: string) => string): string =>
  drawing(
    `<defs><path id="a0" d="M0 0h9v9z"/>${Array.from(
      { length: levels },
      (_, level) => `<g id="a${level + 1}">${refer(`#a${level}`).repeat(times)}</g>`,
    ).join('')}</defs>${refer(`#a${levels}`)}`,
  );

it.each([
  ['use', (id: string) => `<use href="${id}"/>`],
  ['an old use', (id: string) => `<use xlink:href=" ${id} "/>`],
  ['a pattern', (id: string) => `<rect fill="url(${id})"/>`],
  ['a style', (id: string) => `<rect style="mask:url('${id}')"/>`],
])('finds parts that %s draws again and again, and lets a few be drawn', (_, refer) => {
  expect(judgeDrawing(again(10, 10, refer))).toEqual([expect.stringMatching(/^<use> × \d{6,}/u)]);
  expect(judgeDrawing(again(2, 10, refer))).toEqual([]);
  expect(judgeDrawing(drawing(`<g id="a">${refer('#a')}${refer('#b')}</g>`))).toEqual([]);
});

it('finds what hides from readers, and what is no drawing', () => {
  for (const source of [
    '<?xml-stylesheet href="a.css"?>' + drawing(''),
    '<!DOCTYPE svg [<!ENTITY a "b">]>' + drawing('&a;'),
    '<?xml version="1.0" encoding="utf-7"?>' + drawing(''),
    drawing('', 'onload="a()"'),
    '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    '<svg/>',
    '',
    '<svg',
  ])
    expect([source, judgeDrawing(source)]).not.toEqual([source, []]);
});

it('wherever a foreign part stands among others, it is found', () => {
  const harmless = [
    '<g>',
    '</g>',
    '<path d="M0 0"/>',
    '<text>a</text>',
    '<!-- b -->',
    '<![CDATA[<script>]]>',
    ' ',
  ];
  assert(
    property(
      array(constantFrom(...harmless), { maxLength: 6 }),
      constantFrom(...foreign),
      array(constantFrom(...harmless), { maxLength: 6 }),
      (before, piece, after) => {
        expect(judgeDrawing(drawing([...before, piece, ...after].join('')))).not.toEqual([]);
      },
    ),
    { numRuns: 1000, seed: 1 },
  );
});
