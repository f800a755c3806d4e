import type { BulletinRecord } from '../../src/models/record.ts';
import { slugify } from '../../src/vietnamese/slug.ts';
import * as parts from './corpus-words.ts';
import { Random } from './random.ts';

/** Bulletins that nobody wrote, with all that varies in real ones; the same seed gives the same bulletins. */
export interface Corpus {
  records: BulletinRecord[];
  people: string[];
  places: string[];
}

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const SECTIONS = ['Tin tức - Sự kiện', 'Gương điển hình tiên tiến', 'Văn bản chỉ đạo', 'Thông báo'];
const FIRST_YEAR = 2015;
const YEARS = 11;

/** Of each bulletin; what a short report has. */
const SENTENCES = 16;

/** Generates `count` bulletins. People and places grow with them, so that a name stays rare at every size. */
export function generateCorpus(count: number, seed = 20220728, sentences = SENTENCES): Corpus {
  const random = new Random(seed);
  const syllables = makeSyllables(random);
  const people = makeUnique(Math.max(60, Math.round(count * 0.8)), () => makeName(random));
  const places = makeUnique(Math.min(400, 40 + Math.round(count / 10)), () => makePlace(random));
  const records = Array.from({ length: count }, (_, index) => {
    const context = { random, people, places, syllables, sentences };
    return makeRecord(index, context);
  });
  return { records, people, places };
}

interface Context {
  random: Random;
  people: readonly string[];
  places: readonly string[];
  syllables: readonly string[];
  /** How many each bulletin has. */
  sentences: number;
}

function makeRecord(index: number, context: Context): BulletinRecord {
  const { random, people, places } = context;
  const year = String(FIRST_YEAR + random.below(YEARS));
  const day = `${year}-${pad(1 + random.below(12))}-${pad(1 + random.below(28))}`;
  const attendees = [...new Set([random.pick(people), random.pick(people)])];
  const place = random.pick(places);
  const mentioned = { attendees: [...attendees], place, year };
  const title = fill(random.pick(parts.TITLES), context, mentioned);
  const sentences = [0, 1, 2].map((position) => fill(parts.SENTENCES[position]!, context, mentioned));
  while (sentences.length < context.sentences) {
    sentences.push(
      random.chance(0.75)
        ? fill(random.pick(parts.SENTENCES), context, { ...mentioned, attendees: [] })
        : makeNoise(context),
    );
  }
  return {
    address: `/tin/${year}/${slugify(title, 60)}-${index}/`,
    id: `mau-${day.slice(0, 4)}-${day.slice(5, 7)}${day.slice(8)}-${index}`,
    title,
    lead: sentences[0]!,
    text: sentences.join(' '),
    day,
    dayKind: 'published',
    days: [day],
    year,
    section: random.pickZipf(SECTIONS),
    people: attendees,
    persons: attendees.map((name) => ({ name, detail: '' })),
    places: [place],
    eventType: undefined,
    place,
    photographs: [],
    pictureWords: [],
    attachments: [],
  };
}

function fill(
  template: string,
  context: Context,
  mentioned: { attendees: string[]; place: string; year: string },
): string {
  const { random } = context;
  return template.replace(/\{(\w+)\}/gu, (_, slot: string) => {
    const spelling = parts.SPELLINGS[slot];
    if (spelling) return spelling[random.chance(0.7) ? 0 : 1];
    if (slot === 'year') return mentioned.year;
    if (slot === 'person') return mentioned.attendees.shift() ?? random.pick(context.people);
    if (slot === 'place') return random.chance(0.7) ? mentioned.place : random.pick(context.places);
    if (slot === 'position') return fill(random.pick(parts.POSITIONS), context, mentioned);
    if (slot === 'topic') return random.pick(parts.TOPICS);
    if (slot === 'number') return String(1 + random.below(4000));
    if (slot === 'date') return `${1 + random.below(28)}/${1 + random.below(12)}`;
    return random.pick(parts.DASHES);
  });
}

/** A sentence of syllables as often or as rare as a language has them, with every tone. */
function makeNoise({ random, syllables }: Context): string {
  const words = Array.from({ length: 12 + random.below(16) }, () => random.pickZipf(syllables));
  const sentence = words.join(' ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function makeSyllables(random: Random): string[] {
  const all = new Set<string>();
  while (all.size < 3000) {
    const rime = random.pick(parts.RIMES);
    all.add(`${random.pick(parts.ONSETS)}${withTone(rime, random.pick(TONES))}`);
  }
  return [...all];
}

/** Puts the tone on the vowel with a mark, else on the last vowel before a consonant, else on the first. */
function withTone(rime: string, tone: string): string {
  const marked = /[ăâêôơư](?!.*[ăâêôơư])/u.exec(rime)?.index;
  const vowels = /^[aeiouyăâêôơư]+/u.exec(rime)![0].length;
  const isOpen = vowels === rime.length;
  const at = marked ?? (isOpen && vowels > 1 ? vowels - 2 : vowels - 1);
  return `${rime.slice(0, at + 1)}${tone}${rime.slice(at + 1)}`.normalize('NFC');
}

function makeName(random: Random): string {
  const middle = random.chance(0.15)
    ? `${random.pick(parts.MIDDLE_NAMES)} ${random.pick(parts.MIDDLE_NAMES)}`
    : random.pick(parts.MIDDLE_NAMES);
  return `${random.pickZipf(parts.FAMILY_NAMES)} ${middle} ${random.pick(parts.GIVEN_NAMES)}`;
}

function makePlace(random: Random): string {
  return `${random.pick(parts.PLACE_KINDS)} ${random.pick(parts.PLACE_PARTS)} ${random.pick(parts.PLACE_PARTS)}`;
}

function makeUnique(count: number, make: () => string): string[] {
  const all = new Set<string>();
  while (all.size < count) all.add(make());
  return [...all];
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
