import type { ModelContext } from './context.ts';

/** A fact of the footer; `value` is missing when the office has not given it. */
export interface Fact {
  label: string;
  value: string;
  href?: string;
}

/** The unit, person responsible, address, telephone and e-mail: what the foot of a state page has to hold. */
export function buildFacts({ catalogue, words }: ModelContext): Fact[] {
  const { office } = catalogue.site;
  const { footer } = words;
  const fact = (label: string, value: string | null, scheme?: string): Fact => ({
    label,
    // No-break spaces keep a telephone number on one line.
    value: (scheme === 'tel:' ? value?.replaceAll(' ', '\u00A0') : value) ?? words.unknown,
    ...(value !== null && scheme ? { href: scheme + value.replaceAll(' ', '') } : {}),
  });
  return [
    fact(footer.responsible, office.responsiblePerson),
    fact(footer.address, office.address),
    fact(footer.telephone, office.telephone, 'tel:'),
    fact(footer.email, office.email, 'mailto:'),
  ];
}
