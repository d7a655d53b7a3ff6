import type { Institute } from '../../events/institutes.ts';
import type { RecordOf, Vouched } from '../../events/records.ts';
import { UNKNOWN } from '../../events/values/occurred-on.ts';
import type { Happening } from '../happening.ts';

/** An institute's announcement, opening and end, as far as each is recorded; the first that is tells what it is. */
export function instituteHappenings({ state }: RecordOf<Institute>): readonly Happening[] {
  const { titles, hosts, basis, fields, place, announced, opened, closed, neverOpened } = state;
  const part = { kind: 'institute', titles } as const;
  const told: Happening[] = [];
  const tell = (happening: string, path: string, field: string, occurredOn: string, vouched: Vouched) =>
    told.push({ ...part, happening: `institute.${happening}`, occurredOn, field: `${path}/${field}`, path, vouched });
  if (announced) tell('announced', 'announced', 'announcedOn', announced.announcedOn, announced);
  if (opened) tell('opened', 'opened', 'openedOn', opened.openedOn, opened);
  if (neverOpened) tell('neverOpened', 'neverOpened', 'knownOn', neverOpened.knownOn, neverOpened);
  if (closed) tell('closed', 'closed', 'closedOn', closed.closedOn, closed);
  const [first = { ...part, happening: 'institute.announced', occurredOn: UNKNOWN }, ...others] = told;
  // Without a path the first row answers for all that is no other row's: a corrected title, a disputed host.
  const { path: _, ...main } = first;
  const details = { hosts, basis, place, fields: fields.map((text) => ({ ...text })) };
  return [{ ...main, details }, ...others];
}
