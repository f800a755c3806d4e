import { serveBounded } from '../bounded/serve-bounded.ts';
import { extractShownText } from './shown-text.ts';

serveBounded((absolute: string) => extractShownText(absolute));
