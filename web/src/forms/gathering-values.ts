/** What the fields of a gathering hold, and the commands they say: the gathering, who was there, what was shown. */
import { nobodyCounted, type Attendance } from '../../../events/values/attendance.ts';
import type { Text } from '../../../events/values/text.ts';
import { commandIn, type FormCommand, type SittingValues } from './sitting.ts';

export interface WorkValues {
  readonly titles: readonly Text[];
  readonly about: readonly Text[];
  readonly promotes: string;
}

export interface GatheringValues {
  /** The id of its command: what is said there refers to it. */
  readonly id: string;
  readonly form: string;
  readonly titles: readonly Text[];
  readonly occurredOn: string;
  readonly place: string;
  readonly organisers: readonly string[];
  readonly count: Attendance;
  readonly works: readonly WorkValues[];
  /** Of a visit or a larger gathering; left out where it stands in the form of its visit. */
  readonly partOf?: string;
}

export const newWork: WorkValues = { titles: [], about: [], promotes: '' };

export const newGathering = (id: string): GatheringValues => ({
  id,
  form: 'forum',
  titles: [],
  occurredOn: '',
  place: '',
  organisers: [],
  count: nobodyCounted,
  works: [],
});

const isCounted = ({ quality, named, words = '' }: Attendance): boolean =>
  quality !== 'unknown' || named.length > 0 || words.trim() !== '';

/** Each fact by itself. `at`: where the gathering's fields stand in the form; `key` makes the ids of its commands. */
export function gatheringCommands(
  values: SittingValues,
  { id, count, works, ...gathering }: GatheringValues,
  { at, key }: { readonly at: string; readonly key: string },
): readonly FormCommand[] {
  const held = commandIn(
    values,
    { id, command: 'HoldGathering', at },
    { ...gathering, attendance: nobodyCounted, works: [] },
  );
  const counted = commandIn(
    values,
    { id: `${key}/attendance`, command: 'RecordAttendance', at },
    { of: `@${id}`, count },
  );
  const shown = works.map((work, number) =>
    commandIn(
      values,
      { id: `${key}/work-${number}`, command: 'ScreenWork', at: `${at}.works.${number}` },
      { ...work, gathering: `@${id}` },
    ),
  );
  return [held, ...(isCounted(count) ? [counted] : []), ...shown];
}
