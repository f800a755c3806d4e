import type { SaxesTagNS } from 'saxes';

/** Properties that decide whether words of a drawing are seen. */
const PROPERTIES =
  /^(?:display|visibility|opacity|fill|fill-opacity|stroke|stroke-opacity|font-size|clip-path|mask|color)$/;
/** A rule of a style sheet: what it is for, and what it says. */
const RULE = /([^{}]+)\{([^{}]*)\}/g;
/** What a rule can be for that is understood: an element, a class, an id, or all. */
const SIMPLE = /^(?:[a-z][\w-]*|\*)?(?:[.#][\w-]+)?$/i;

/** What is said of how an element looks, by property. */
export type SvgStyle = ReadonlyMap<string, string>;

/** The style sheets of one drawing. */
export class SvgStyles {
  private readonly rules: { selector: string; style: SvgStyle }[] = [];
  /** Whether a rule that is not understood hides something. */
  isDoubtful = false;

  /** Reads the text of an element `style`. */
  read(text: string): void {
    for (const [, selectors = '', body = ''] of text.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(RULE)) {
      const style = readDeclarations(body);
      for (const selector of selectors.split(',').map((each) => each.trim()))
        if (SIMPLE.test(selector)) this.rules.push({ selector, style });
        else if (
          /^(?:none|hidden|collapse|transparent|0(?:\.0*)?%?)$/.test(
            [...style.values()].join(' ').trim() || 'x',
          )
        )
          this.isDoubtful = true;
    }
  }

  /** What is said of an element: by its attributes, by rules, and by its own style, the last of which decides. */
  of({ local, attributes }: SaxesTagNS): SvgStyle {
    const value = (name: string): string => attributes[name]?.value ?? '';
    const classes = value('class').split(/\s+/);
    const own = Object.values(attributes)
      .filter(({ local: name, uri }) => uri === '' && PROPERTIES.test(name))
      .map(({ local: name, value: said }): [string, string] => [name, said.trim().toLowerCase()]);
    const ruled = this.rules.filter(({ selector }) => {
      const [, element = '', sign, name] = /^([^.#]*)(?:([.#])(.*))?$/.exec(selector)!;
      const isElement = element === '' || element === '*' || element === local;
      return (
        isElement && (sign === undefined || (sign === '.' ? classes.includes(name!) : value('id') === name))
      );
    });
    return new Map([
      ...own,
      ...ruled.flatMap(({ style }) => [...style]),
      ...readDeclarations(value('style')),
    ]);
  }
}

function readDeclarations(text: string): SvgStyle {
  return new Map(
    text.split(';').flatMap((each): [string, string][] => {
      const [name = '', ...rest] = each.split(':');
      const property = name.trim().toLowerCase();
      const value = rest
        .join(':')
        .replace(/!important/i, '')
        .trim()
        .toLowerCase();
      return PROPERTIES.test(property) ? [[property, value]] : [];
    }),
  );
}
