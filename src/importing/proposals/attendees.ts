import * as cues from '../../strings/attendee-cues.vi.ts';
import type { Proposal } from './proposal.ts';
import { listSentences } from './sentences.ts';

/** Someone who took part, as the text says it: every word of it stands in the text. */
export interface ProposedAttendee {
  name?: string;
  part: 'chaired' | 'directed' | 'attended';
  group?: true;
  positions: string[];
}

/** Paragraphs in which those present are named. */
const FIRST_PARAGRAPHS = 6;
/** Characters of the words for a group, at most: as many as a field may have. */
const LONGEST = 300;

/** Those who took part, in the order of the text, each with the sentence that names them. */
export function proposeAttendees(paragraphs: readonly string[]): Proposal<ProposedAttendee>[] {
  const found = new Map<string, Proposal<ProposedAttendee>>();
  for (const sentence of paragraphs.slice(0, FIRST_PARAGRAPHS).flatMap(listSentences)) {
    if (cues.NO_PRESENCE.test(sentence)) continue;
    for (const { list, part } of findLists(cutAbsent(sentence).replace(/[.\s]+$/u, ''))) {
      for (const value of readList(list, part)) {
        const key = value.name ?? value.positions.join('\n');
        if (!found.has(key)) found.set(key, { value, evidence: sentence, confidence: 'high' });
      }
    }
  }
  return [...found.values()];
}

/** A sentence up to the clause that tells who was not there: whom its words mean, no comma tells for sure. */
function cutAbsent(sentence: string): string {
  const clauses = sentence.split(';');
  const absent = clauses.findIndex((clause) => cues.NOT_THERE.test(clause));
  return absent < 0 ? sentence : clauses.slice(0, absent).join(';');
}

/** Whether the clause in which a verb of taking part stands tells what has been, and not what is to be. */
function hasBeen(before: string): boolean {
  return !cues.NOT_YET.test(before.slice(before.search(/[^;:]*$/u)));
}

interface NamedList {
  list: string;
  part: ProposedAttendee['part'];
}

/** The lists of a sentence: behind “dự có”, between “do” and “chủ trì”, else before “dự” at its beginning. */
function findLists(sentence: string): NamedList[] {
  const findCues = (cue: RegExp) =>
    [...sentence.matchAll(cue)].filter(({ index }) => hasBeen(sentence.slice(0, index)));
  const between = findCues(cues.LIST_BETWEEN).map(({ groups }) => ({
    list: groups!['list']!,
    part: partOf(groups!['verbs']!),
  }));
  const starts = findCues(cues.BEFORE_LIST);
  const behind = starts.map(({ 0: cue, index, groups }, at) => ({
    list: sentence.slice(index + cue.length, starts[at + 1]?.index).replace(/[\s,]+$/u, ''),
    part: partOf(groups!['verbs'] ?? groups!['nouns'] ?? ''),
  }));
  if (between.length + behind.length > 0) return [...between, ...behind];
  const rest = sentence.replace(cues.OPENING, '');
  const verb = cues.BEHIND_LIST.exec(rest);
  const names = cues.ONE.test(rest) || cues.SEVERAL.test(rest) || cues.IS_POST.test(rest);
  return verb && names && hasBeen(rest.slice(0, verb.index))
    ? [{ list: rest.slice(0, verb.index), part: partOf(verb.groups!['verbs']!) }]
    : [];
}

function partOf(verbs: string): ProposedAttendee['part'] {
  if (cues.CHAIRED.test(verbs)) return 'chaired';
  return cues.DIRECTED.test(verbs) ? 'directed' : 'attended';
}

function readList(list: string, part: ProposedAttendee['part']): ProposedAttendee[] {
  let areSeveral = false;
  return list.split(cues.NEXT_ONE).flatMap((item) => {
    const one = cutVerb(item.replace(cues.JOINING, '').trim());
    if (one === '') return [];
    areSeveral ||= cues.SEVERAL.test(one);
    const read = readOne(one, areSeveral);
    return read ? [{ part, ...read }] : [];
  });
}

/** One of a list without the verb behind it. */
function cutVerb(one: string): string {
  const verb = cues.BEHIND_LIST.exec(one);
  return (verb ? one.slice(0, verb.index) : one).replace(/[\s,–-]+$/u, '');
}

type Read = Omit<ProposedAttendee, 'part'>;

function readOne(one: string, areSeveral: boolean): Read | undefined {
  const several = cues.SEVERAL.exec(one)?.[0] ?? '';
  const bare = one.slice(several.length);
  const address = cues.ONE.exec(bare)?.[0] ?? '';
  const words = bare.slice(address.length);
  const named = address !== '' || areSeveral ? readName(words) : undefined;
  if (named) return named;
  if (cues.IS_POST.test(words)) {
    const behindPost = several === '' ? (readPostThenPerson(words) ?? readPostThenName(words)) : undefined;
    return behindPost ?? { positions: [words], ...(several === '' ? {} : { group: true }) };
  }
  return words.length > LONGEST || words.length < 5 || address !== ''
    ? undefined
    : { group: true, positions: [words] };
}

const NAME = String.raw`\p{Lu}[\p{Ll}\p{M}]*(?:[’'](?:\p{Lu}[\p{Ll}\p{M}]*)?)?(?:\s+\p{Lu}[\p{Ll}\p{M}’']*){1,4}`;
/** A name, then what parts it from the posts behind it. */
const NAME_FIRST = new RegExp(
  String.raw`^(?<name>${NAME})(?:\s*(?:,|–|-|:|\()\s*|\s+${cues.IS}\s+)(?<posts>\S.*)$`,
  'u',
);
/** A name behind a post, up to the end or a comma. */
const NAME_BEHIND = new RegExp(String.raw`(?<=\s)(?<name>${NAME})(?=$|,)`, 'gu');

function readName(words: string): Read | undefined {
  const { name, posts } = NAME_FIRST.exec(words)?.groups ?? {};
  if (name === undefined || posts === undefined || cues.IS_POST.test(name) || cues.NO_NAME.test(name))
    return undefined;
  const positions = splitPosts(posts);
  return cues.IS_POST.test(positions[0] ?? '') ? { name, positions } : undefined;
}

/** “Phó Chủ tịch … ông Nguyễn Văn Mẫu”. */
function readPostThenPerson(words: string): Read | undefined {
  const { post, rest } = cues.POST_THEN_PERSON.exec(words)?.groups ?? {};
  const name = rest === undefined ? undefined : new RegExp(`^${NAME}(?=$|,)`, 'u').exec(rest)?.[0];
  if (post === undefined || name === undefined) return undefined;
  const behind = rest!.slice(name.length).replace(/^,\s*/u, '');
  return { name, positions: [...splitPosts(post), ...(behind === '' ? [] : splitPosts(behind))] };
}

/** “Ủy viên …, Thủ tướng Chính phủ Phạm Văn Mẫu, Chủ tịch …”: the name begins with a family name. */
function readPostThenName(words: string): Read | undefined {
  for (const { index, groups } of words.matchAll(NAME_BEHIND)) {
    const run = groups!['name']!.split(/\s+/u);
    const family = run.findIndex((word) => cues.FAMILY_NAMES.has(word));
    if (family < 0 || run.length - family < 2) continue;
    const name = words.slice(index).match(new RegExp(run.slice(family).join(String.raw`\s+`), 'u'))![0];
    const start = words.indexOf(name, index);
    const before = words.slice(0, start).trim();
    if (cues.NAMED_AFTER.test(before)) continue;
    const behind = words.slice(start + name.length).replace(/^,\s*/u, '');
    return { name, positions: [...splitPosts(before), ...(behind === '' ? [] : splitPosts(behind))] };
  }
  return undefined;
}

function splitPosts(posts: string): string[] {
  return posts
    .split(cues.NEXT_POST)
    .map((post) => post.replace(/^[\s,(]+|[\s,)]+$/gu, ''))
    .filter(Boolean);
}
