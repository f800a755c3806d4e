import { serveBounded } from '../bounded/serve-bounded.ts';
import { listShownWords } from './shown-words.ts';

serveBounded((absolute: string) => listShownWords(absolute));
