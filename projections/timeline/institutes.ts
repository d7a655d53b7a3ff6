import type { Institute } from '../../events/institutes.ts';
import type { RecordOf, Vouched } from '../../events/records.ts';
import { UNKNOWN } from '../../events/values/occurred-on.ts';
import { vouchedBy, type Happening } from '../happening.ts';

/** An institute's announcement, opening and end, as far as each is recorded; the first that is tells what it is. */
export function instituteHappenings({ state }: RecordOf<Institute>): readonly Happening[] {
  const { titles, hosts, basis, fields, place, announcedOn, openedOn, neverOpenedKnownOn, closedOn } = state;
  const told: Happening[] = [];
  const tell = (happening: string, field: string, occurredOn: string | undefined, vouched?: Vouched) => {
    if (occurredOn === undefined) return;
    const what = { happening: `institute.${happening}`, kind: 'institute', titles } as const;
    told.push({ ...what, occurredOn, field, path: field, ...vouchedBy(vouched) });
  };
  tell('announced', 'announcedOn', announcedOn);
  tell('opened', 'openedOn', openedOn, state.opening);
  tell('neverOpened', 'neverOpenedKnownOn', neverOpenedKnownOn, state.neverOpening);
  tell('closed', 'closedOn', closedOn, state.closing);
  const unheardOf = { happening: 'institute.announced', kind: 'institute', titles, occurredOn: UNKNOWN } as const;
  const [first = unheardOf, ...others] = told;
  // Without a path the first row answers for all that is no other row's: a corrected title, a disputed host.
  const { path: _, ...main }: Happening = first;
  const details = { hosts, basis, place, fields: fields.map((text) => ({ ...text })) };
  const notOf = ['openedOn', 'neverOpenedKnownOn', 'closedOn'].filter((path) => path !== main.field);
  return [{ ...main, notOf, details }, ...others];
}
