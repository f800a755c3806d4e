import { basename } from 'node:path/posix';
import type { Legislation, MediaObject } from 'schema-dts';
import { listChanges } from '../../awards/changes.ts';
import type { Decision } from '../../awards/decision.ts';
import { issuerOf } from '../../awards/issuer.ts';
import { CONTENT_LANGUAGE, type ModelContext } from '../context.ts';
import { decisionTitle, numberOf, withAwards } from './award-words.ts';
import { subjectForMachines } from './subject-for-machines.ts';

/**
 * A decision as an act of a public body (https://schema.org/Legislation): its number, day and issuer, the acts that it changes, its
 * signed files. Whom it names is not said.
 */
export function buildLegislation(canonical: string, decision: Decision, context: ModelContext): Legislation {
  const own = withAwards(context);
  const { catalogue, addresses, awards, words } = own;
  const { issuedOn } = decision.fields;
  const changed = [...new Set(listChanges(decision).map(({ target }) => target))].flatMap((id) => {
    const target = awards.byId.get(id);
    return target ? [{ '@id': idOf(addresses.absolute(addresses.decision(target.key))) }] : [];
  });
  const files = decision.files.flatMap(({ source, sha256, isPublished }): MediaObject[] => {
    const address = addresses.decisionFile(decision.key, basename(source.path));
    return isPublished ? [{ '@type': 'MediaObject', contentUrl: addresses.absolute(address), sha256 }] : [];
  });
  return {
    '@type': 'Legislation',
    '@id': idOf(canonical),
    name: decisionTitle(decision, own),
    abstract: subjectForMachines(decision, own),
    url: canonical,
    inLanguage: CONTENT_LANGUAGE,
    legislationType: words.awards.decision.act,
    legislationIdentifier: numberOf(decision),
    legislationDate: issuedOn,
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: issuerOf(decision, catalogue.registers) },
    ...(changed.length === 0 ? {} : { legislationChanges: changed }),
    ...(files.length === 0 ? {} : { encoding: files }),
  };
}

/** The `@id` of the decision whose page has an address. */
function idOf(address: string): string {
  return `${address}#quyet-dinh`;
}
