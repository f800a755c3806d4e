import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';

/** The blank modules that a reader of codes needs around one (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A QR code of a text as a drawing of one path: each module is a unit wide. */
export function drawCode(text: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`);
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', tracePath(data));
  drawing.append(path);
  return drawing;
}

/** The dark modules of a code as the data of a path, run by run. */
export function tracePath(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1]) return [];
        const end = row.indexOf(false, x);
        return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`];
      }),
    )
    .join('');
}
