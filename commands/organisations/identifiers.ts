/** Identifiers of organisations: their form, and the reservation that makes each one the body's alone. */
import type { Identifier, IdentifierScheme } from '../../events/organisations.ts';
import type { Reservation } from '../../events/reservations.ts';
import type { Context, Elsewhere } from '../decision.ts';
import { OneOf, Words } from '../fields.ts';
import { demand } from '../refused.ts';

export const identifierSchemes: readonly IdentifierScheme[] = ['ror', 'wikidata', 'isni', 'grid', 'lei', 'other'];

export class IdentifierValue implements Identifier {
  @OneOf(identifierSchemes) scheme!: IdentifierScheme;
  /** Bare, as the register writes it: `01an7q238`, not its address. */
  @Words(100) value!: string;
}

const base32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** Nine characters, a 0 first: seven of Crockford's base 32, then their ISO 7064 checksum (98 − 100 n mod 97). */
function isRor(value: string): boolean {
  if (!/^0[0-9a-hj-km-np-tv-z]{6}\d{2}$/.test(value)) return false;
  const number = [...value.slice(0, 7)].reduce((sum, digit) => sum * 32 + base32.indexOf(digit), 0);
  return Number(value.slice(7)) === 98 - ((number * 100) % 97);
}

/** ISO 27729: sixteen digits without spaces, the last by ISO 7064 MOD 11-2. */
function isIsni(value: string): boolean {
  if (!/^\d{15}[\dX]$/.test(value)) return false;
  const sum = [...value.slice(0, 15)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return value[15] === (check === 10 ? 'X' : String(check));
}

/** ISO 17442: eighteen letters and digits and two check digits, by ISO 7064 MOD 97-10. */
function isLei(value: string): boolean {
  if (!/^[0-9A-Z]{18}\d{2}$/.test(value)) return false;
  const digits = [...value].map((sign) => parseInt(sign, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

const forms: { readonly [S in IdentifierScheme]: (value: string) => boolean } = {
  ror: isRor,
  wikidata: (value) => /^Q[1-9]\d{0,11}$/.test(value),
  isni: isIsni,
  grid: (value) => /^grid\.\d{1,8}\.[0-9a-f]{1,2}$/.test(value),
  lei: isLei,
  other: () => true,
};

const same = (a: Identifier) => (b: Identifier) => a.scheme === b.scheme && a.value === b.value;

/** Refuses an identifier that is not one, and one that is there twice. */
export function checkIdentifiers(identifiers: readonly Identifier[]): void {
  for (const [index, { scheme, value }] of identifiers.entries()) {
    const pointer = `/identifiers/${index}/value`;
    demand(forms[scheme](value), 'organisation.identifier-form', { scheme, value }, pointer);
    const first = identifiers.findIndex(same({ scheme, value }));
    demand(first === index, 'organisation.identifier-twice', { scheme, value }, pointer);
  }
}

/** The reservations of identifiers, to be loaded. */
export const reservationsOf = (identifiers: readonly Identifier[], { reservation }: Context): readonly string[] =>
  identifiers.map(({ scheme, value }) => reservation(scheme, value));

const holderOf = (stream: string, { records }: Context): string | null =>
  records<Reservation>(stream)?.state.holder ?? null;

/** Takes what is free for the organisation the command is about; refuses what another one holds. */
export function hold(identifiers: readonly Identifier[], context: Context): readonly Elsewhere[] {
  return identifiers.flatMap(({ scheme, value }, index): readonly Elsewhere[] => {
    const on = context.reservation(scheme, value);
    const holder = holderOf(on, context);
    if (holder === context.id) return [];
    const params = { scheme, value, holder: holder ?? '' };
    demand(holder === null, 'organisation.identifier-held', params, `/identifiers/${index}/value`);
    return [{ type: 'IdentifierHeld', data: { by: context.id }, on }];
  });
}

/** Gives free what the organisation holds. */
export function release(identifiers: readonly Identifier[], context: Context): readonly Elsewhere[] {
  return identifiers.flatMap(({ scheme, value }): readonly Elsewhere[] => {
    const on = context.reservation(scheme, value);
    if (holderOf(on, context) !== context.id) return [];
    return [{ type: 'IdentifierReleased', data: { by: context.id }, on }];
  });
}

/** What changes hands when one list of identifiers takes the place of another. */
export const exchange = (was: readonly Identifier[], now: readonly Identifier[], context: Context) => [
  ...hold(now, context),
  ...release(
    was.filter((identifier) => !now.some(same(identifier))),
    context,
  ),
];
