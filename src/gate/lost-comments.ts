import { z } from 'zod';
import { issueAt, type Issue } from './issue.ts';
import { findForms, unwrap } from './field-paths.ts';
import { listTexts } from './yaml/one-line.ts';
import type { YamlSource } from './yaml/yaml.ts';

/** Words with the sign that begins a comment, of a length that every field for words takes. */
const WORDS = 'certificate # 1 of many';

/**
 * What YAML cuts off as a comment behind the text of a field that takes any words: nobody can tell whether "Bằng khen # 1" was meant
 * whole. Behind an id, a day or one of a few values a comment is a comment.
 */
export function listLostComments(schema: z.ZodType, yaml: YamlSource): Issue[] {
  return listTexts(yaml.data, []).flatMap(([path]) => {
    const comment = yaml.findComment(path);
    if (!comment || !findForms(schema, path).some(takesWords)) return [];
    const { text, place } = comment;
    return [issueAt('yaml-comment', place, { text, isSpaced: true })];
  });
}

/** Addresses have a class of their own: they are no words, though a URL may have a # and spaces in it. */
function takesWords(form: z.ZodType): boolean {
  return unwrap(form) instanceof z.ZodString && form.safeParse(WORDS).success;
}
