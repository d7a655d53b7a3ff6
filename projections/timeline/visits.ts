import type { RecordOf } from '../../events/records.ts';
import type { Visit } from '../../events/visits.ts';
import type { Happening } from '../happening.ts';

/** A visit as it was planned, held or cancelled, and each stop of its itinerary; of one that was cancelled there was none. */
export function visitHappenings({ state }: RecordOf<Visit>): readonly Happening[] {
  const { status, titles, occurredOn, from, to, delegation, hosts, stops } = state;
  return [
    {
      happening: `visit.${status}`,
      kind: 'visit',
      titles,
      occurredOn,
      field: 'occurredOn',
      details: {
        from,
        to,
        sentBy: delegation.sentBy,
        hosts,
        count: { ...delegation.count },
        ...(delegation.head ? { head: delegation.head } : {}),
      },
    },
    ...(status === 'cancelled' ? [] : stops).map((stop): Happening => ({
      happening: 'visit.stop',
      part: stop.key,
      kind: 'stop',
      titles: stop.titles,
      occurredOn: stop.occurredOn,
      field: `stops/${stop.key}/occurredOn`,
      path: `stops/${stop.key}`,
      vouched: stop,
      details: { place: stop.place, hosts: stop.hosts, unnamedHosts: stop.unnamedHosts },
    })),
  ];
}
