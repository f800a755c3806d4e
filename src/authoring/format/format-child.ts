import { serveBounded } from '../../gate/bounded/serve-bounded.ts';
import { bulletinKind, formatText, pageKind } from './format-text.ts';

/** The kinds of text that have a layout, by name: a schema cannot be sent to a process. */
const kinds = { bulletin: bulletinKind, page: pageKind };

/** What `formatText` is given. */
export interface FormatQuestion {
  text: string;
  file: string;
  kind: keyof typeof kinds;
}

serveBounded(({ text, file, kind }: FormatQuestion) => formatText(text, file, kinds[kind]));
