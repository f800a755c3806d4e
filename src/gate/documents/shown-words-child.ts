import { serveBounded } from '../bounded/serve-bounded.ts';
import { listShownWords } from './list-shown-words.ts';

serveBounded((absolute: string) => listShownWords(absolute));
