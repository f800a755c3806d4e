// Draws the pictures that stand in for the seed's lost photographs. The drawn files are committed: run this only to draw them
// anew, on a machine with a font that holds Vietnamese.
import path from 'node:path';
import { writeFileAtomically } from '../src/files/atomic-file.ts';
import { drawStandIn } from '../tests/support/stand-in.ts';
import { STAND_IN_WORDS } from '../tests/support/stand-in-words.ts';
import { print } from '../src/strings/terminal.ts';

const folder = path.join(
  import.meta.dirname,
  '../content/bulletins/2022/khoi-thi-dua-cac-huyen-thi-xa-thanh-pho-to-chuc-hoi-nghi-so-ket-cong-tac-thi-dua',
);

for (const [index, fileName] of ['skh1.jpg', 'skh3.jpg'].entries()) {
  const lines = STAND_IN_WORDS.lostPhotograph(fileName);
  const drawing = await drawStandIn({ fileName, width: 3000, height: 2000, lines, index });
  await writeFileAtomically(path.join(folder, fileName), drawing);
  print(`${fileName}  ${drawing.length} bytes`);
}
