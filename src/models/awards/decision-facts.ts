import type { Decision } from '../../awards/decision.ts';
import { issuerOf } from '../../awards/issuer.ts';
import { unitName, type Unit } from '../../catalogue/units.ts';
import { capitalised } from '../../vietnamese/days.ts';
import type { KnownFact, KnownWords } from '../known-words.ts';
import { awardName, type AwardModelContext } from './award-words.ts';

/** What is known of a decision beside its list; what is not known is left out. */
export function listFacts(decision: Decision, context: AwardModelContext): KnownFact[] {
  const { catalogue, words, addresses } = context;
  const { decision: own } = words.awards;
  const { fields } = decision;
  const { signer, movement, bloc, issuedOn, defaults } = fields;
  const topic = (list: 'movements' | 'blocs', id: string | undefined): KnownWords[] => {
    const unit: Unit | undefined = catalogue.registers[list].find((each) => each.id === id);
    if (!unit) return [];
    const hasPage = catalogue.topics[list].has(unit.id);
    return [{ text: unitName(unit, issuedOn), href: hasPage ? addresses.topic(list, unit.id) : undefined }];
  };
  const facts: KnownFact[] = [
    { label: own.number, values: [{ text: fields.number }] },
    { label: own.symbol, values: [{ text: fields.symbol }] },
    { label: own.issuedOn, values: [{ text: capitalised(own.day(issuedOn, fields.issuedPlace)) }] },
    { label: own.issuer, values: [{ text: issuerOf(decision, catalogue.registers) }] },
    {
      label: own.signer,
      values: signer ? [{ text: own.signedBy(signer.name, signer.position, signer.capacity) }] : [],
    },
    {
      label: own.kind,
      values: fields.kind === 'khen-thuong' ? [] : [{ text: own.kinds[fields.kind] }],
    },
    { label: own.type, values: listTypes(decision, context) },
    { label: own.manner, values: defaults.manner ? [{ text: own.manners[defaults.manner] }] : [] },
    { label: own.proposedBy, values: fields.proposedBy === undefined ? [] : [{ text: fields.proposedBy }] },
    { label: own.movement, values: topic('movements', movement) },
    { label: own.bloc, values: topic('blocs', bloc) },
    { label: own.basis, values: listBases(decision, context) },
    { label: own.presented, values: listCeremonies(decision, context) },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

/** The forms of award in a decision, each with the page of its decisions. */
function listTypes({ rows, fields }: Decision, context: AwardModelContext): KnownWords[] {
  const { awards, addresses } = context;
  return [...awards.byType.keys()].flatMap((type) => {
    const row = rows.find((each) => each.type === type);
    if (!row) return [];
    const { class: _class, war: _war, typeName: _typeName, ...plain } = row;
    return [{ text: awardName(plain, fields.issuedOn, context), href: addresses.awardList('type', type) }];
  });
}

function listBases({ fields }: Decision, { awards, words }: AwardModelContext): KnownWords[] {
  return fields.legalBasis.flatMap((basis) => {
    if (typeof basis === 'string') return [{ text: basis }];
    const found = awards.vocabulary.bases.get(basis.document);
    if (!found) return [];
    const { form, number, abstract, validTo } = found;
    const ended = validTo === undefined ? [] : [words.awards.decision.ended(validTo)];
    return [{ text: [basis.article, `${form} ${number}`, abstract, ...ended].filter(Boolean).join(', ') }];
  });
}

/** Where its award was presented: bulletins that are shown, and what the decision itself says. */
function listCeremonies(
  { fields }: Decision,
  { catalogue, addresses, words }: AwardModelContext,
): KnownWords[] {
  return fields.presented.flatMap((each): KnownWords[] => {
    if ('on' in each) return [{ text: `${each.text}, ${words.formatDayShort(each.on)}` }];
    const bulletin = catalogue.byId.get(each.bulletin);
    return bulletin ? [{ text: bulletin.title, href: addresses.bulletin(bulletin.key) }] : [];
  });
}
