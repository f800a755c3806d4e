/** Side of the drawing, in its own units. */
const SIDE = 512;
const GOLD = '#f2c14e';

/** A point at an angle, in degrees clockwise from the top, and a distance from the centre. */
function at(angle: number, distance: number): string {
  const turn = (angle * Math.PI) / 180;
  const [x, y] = [SIDE / 2 + distance * Math.sin(turn), SIDE / 2 - distance * Math.cos(turn)];
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** A leaf of the wreath, which leans away from the stem. */
function leaf(angle: number, lean: number): string {
  const [x = '', y = ''] = at(angle, 176).split(' ');
  return `<ellipse cx="${x}" cy="${y}" rx="13" ry="36" transform="rotate(${angle + lean} ${x} ${y})"/>`;
}

/**
 * An emblem for an office that has none yet: a star in a wreath, as medals have it, and no sign of any state or party. An SVG drawing,
 * to be made a PNG of the wanted size.
 */
export function drawStandInEmblem(): string {
  const star = Array.from({ length: 10 }, (_, index) => at(index * 36, index % 2 === 0 ? 112 : 44)).join(
    ' L ',
  );
  const leaves = [58, 84, 110, 136, 160].flatMap((angle) => [
    leaf(angle, 35),
    leaf(-angle, -35),
    leaf(angle, -30),
    leaf(-angle, 30),
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}">
<circle cx="256" cy="256" r="250" fill="#9d1c20"/>
<circle cx="256" cy="256" r="234" fill="none" stroke="${GOLD}" stroke-width="6"/>
<g fill="${GOLD}"><path d="M ${star} Z"/>${leaves.join('')}</g>
</svg>`;
}
