/** Prints the seconds that so many rounds of the fixed task take by the clock, from the start of the program. */
import { doFixedTask } from './fixed-task.ts';

const ROUNDS = 120;

for (let round = 0; round < ROUNDS; round += 1) doFixedTask(round);
console.log(performance.now() / 1000);
