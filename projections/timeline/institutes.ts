import type { Institute } from '../../events/institutes.ts';
import type { RecordOf, Vouched } from '../../events/records.ts';
import { UNKNOWN } from '../../events/values/occurred-on.ts';
import type { Happening } from '../happening.ts';

/** An institute's announcement, opening and end, as far as each is recorded; the first that is tells what it is. */
export function instituteHappenings({ state }: RecordOf<Institute>): readonly Happening[] {
  const { titles, hosts, basis, fields, place, announced, opened, closed, neverOpened } = state;
  const told: Happening[] = [];
  const tell = (path: string, field: string, occurredOn: string, vouched: Vouched) => {
    const what = { happening: `institute.${path}`, kind: 'institute', titles } as const;
    told.push({ ...what, occurredOn, field: `${path}/${field}`, path, vouched });
  };
  if (announced) tell('announced', 'announcedOn', announced.announcedOn, announced);
  if (opened) tell('opened', 'openedOn', opened.openedOn, opened);
  if (neverOpened) tell('neverOpened', 'knownOn', neverOpened.knownOn, neverOpened);
  if (closed) tell('closed', 'closedOn', closed.closedOn, closed);
  const unheardOf = { happening: 'institute.announced', kind: 'institute', titles, occurredOn: UNKNOWN } as const;
  const [first = unheardOf, ...others] = told;
  // Without a path the first row answers for all that is no other row's: a corrected title, a disputed host.
  const { path: _, ...main }: Happening = first;
  const details = { hosts, basis, place, fields: fields.map((text) => ({ ...text })) };
  return [{ ...main, details }, ...others];
}
