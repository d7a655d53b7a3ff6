import type { Gathering } from '../../events/gatherings.ts';
import type { RecordOf } from '../../events/records.ts';
import type { Happening } from '../happening.ts';

/** A gathering, and each work that was shown there. */
export function gatheringHappenings({ state }: RecordOf<Gathering>): readonly Happening[] {
  const { form, titles, occurredOn, organisers, place, partOf, attendance, agreement, project, works } = state;
  return [
    {
      happening: 'gathering.held',
      kind: 'gathering',
      titles,
      occurredOn,
      field: 'occurredOn',
      details: { form, organisers, place, partOf, attendance: { ...attendance }, agreement, project },
    },
    ...works.map((work): Happening => ({
      happening: 'gathering.screened',
      part: work.key,
      kind: 'screening',
      titles: work.titles,
      occurredOn: work.occurredOn ?? occurredOn,
      // A work without a day of its own was shown when the gathering was: whatever is said of that day is said of both.
      field: work.occurredOn === undefined ? 'occurredOn' : `works/${work.key}/occurredOn`,
      path: `works/${work.key}`,
      vouched: work,
      details: { about: work.about?.map((text) => ({ ...text })), promotes: work.promotes, place },
    })),
  ];
}
