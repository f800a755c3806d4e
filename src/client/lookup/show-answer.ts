import { MISSING_ANCHOR } from '../../addresses/missing-anchor.ts';
import type { LookupName } from '../../awards/lookup/find.ts';
import { SHOWN_NAMES, type LookupRow } from '../../awards/lookup/form.ts';
import type { ShownAnswer } from './answer.ts';
import type { LookupWords } from '../../strings/lookup.vi.ts';
import { buildDecision, buildLine, type ResultSources } from './build-row.ts';
import { buildButton, buildHeading, buildList, buildNote } from './parts.ts';
import { buildWhole } from './show-whole.ts';

/** What a reader may do with an answer. */
export interface AnswerActions {
  /** Takes the name as the query. */
  choose(name: LookupName): void;
  /** Reads all rows of a name. */
  readAll(name: LookupName): Promise<LookupRow[]>;
}

/** The results in place of those before. */
export function showAnswer(
  place: HTMLElement,
  { whole, others, near, ways, decisions, isOtherDay, isMore }: ShownAnswer,
  sources: ResultSources,
  actions: AnswerActions,
): void {
  const { words } = sources;
  place.replaceChildren(
    ...(decisions.length > 0
      ? [
          buildHeading(isOtherDay ? words.otherDays : words.decisions),
          buildList(decisions.map((each) => buildDecision(each, sources))),
        ]
      : []),
    ...buildWhole(whole, sources, actions.readAll),
    ...(others.length > 0
      ? [...(whole.length > 0 ? [buildHeading(words.others)] : []), ...buildNames(others, sources, actions)]
      : []),
    ...(near.length > 0 ? [buildHeading(words.near), ...buildNames(near, sources, actions)] : []),
    ...(ways.length > 0 ? [buildHeading(words.ways), buildList(ways.map(buildWay))] : []),
    ...(isOtherDay || whole.length + others.length + decisions.length + ways.length === 0
      ? [buildWayOut(words)]
      : []),
    ...(isMore || others.length > SHOWN_NAMES ? [buildNote(words.more)] : []),
  );
}

/** A list that the page leads to further down. */
function buildWay({ href, textContent }: HTMLAnchorElement): HTMLElement {
  const item = document.createElement('li');
  item.className = 'index-list__item';
  const link = document.createElement('a');
  link.href = href;
  link.textContent = textContent;
  item.append(link);
  return item;
}

/** For who finds nothing: the way to what else to try, and whom to ask. */
function buildWayOut(words: LookupWords): HTMLElement {
  const line = document.createElement('p');
  const link = document.createElement('a');
  link.href = `#${MISSING_ANCHOR}`;
  link.textContent = words.wayOut;
  line.append(link);
  return line;
}

/** The first names, and a button that shows the others. */
function buildNames(
  names: readonly LookupName[],
  sources: ResultSources,
  actions: AnswerActions,
): HTMLElement[] {
  const build = (some: readonly LookupName[]) => some.map((each) => buildName(each, sources, actions));
  const list = buildList(build(names.slice(0, SHOWN_NAMES)));
  const further = names.slice(SHOWN_NAMES);
  if (further.length === 0) return [list];
  const button = buildButton(sources.words.furtherNames(further.length));
  button.addEventListener('click', () => {
    const items = build(further);
    list.append(...items);
    button.remove();
    items[0]!.querySelector('button')?.focus();
  });
  return [list, button];
}

/** A name that can be chosen; a unit or place is what somebody's name may stand before. */
function buildName(named: LookupName, { words }: ResultSources, actions: AnswerActions): HTMLElement {
  const item = document.createElement('li');
  item.className = 'index-list__item';
  if (named.kind === 'u') item.append(named.name, buildLine(words.unit));
  else {
    const button = buildButton(named.name);
    button.className = 'lookup__name';
    button.addEventListener('click', () => actions.choose(named));
    item.append(button);
  }
  return item;
}
