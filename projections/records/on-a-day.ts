/**
 * The register of records as of a day: what had begun by then, and what had become of it. A record whose date lies after
 * the day is not there yet; one that may be of a later day says so.
 */
import { concludedOn } from '../../events/agreement-term.ts';
import { signingDays } from '../../events/agreements.ts';
import type { Day } from '../../events/values/day.ts';
import { UNKNOWN } from '../../events/values/occurred-on.ts';
import type { Text } from '../../events/values/text.ts';
import { begunBy, datesOf, signaturesBy, type ByThen } from '../by-then.ts';
import { statusIn, titlesIn, type AgreementCourse } from '../course.ts';
import type { RecordRow } from '../records.ts';

/** What a row says on a day. */
export interface RecordOnDay {
  /** Absent where it is there on any day: a body, a place, a source. */
  readonly byThen?: ByThen;
  readonly status: string;
  readonly titles: readonly Text[];
  /** Of what had only partly happened by then, where that says something else: an agreement that one party had signed. */
  readonly occurredOn: string;
}

/** Kinds that are there on any day: their date is not that of their beginning, or they have none. */
const timeless: readonly string[] = ['organisation', 'person', 'place', 'source'];

/** The date of an agreement on a day: of the signatures given by then, of the proposal where there were none. */
function agreementDate({ proposedOn, ...course }: AgreementCourse, occurredOn: string, day: Day): string {
  const then = signaturesBy(course, day);
  const given = signingDays(then).length;
  if (given === signingDays(course).length) return occurredOn;
  if (given > 0) return concludedOn(then);
  return proposedOn === UNKNOWN ? occurredOn : proposedOn;
}

export function recordOnDay(row: RecordRow, day: Day): RecordOnDay {
  const { kind, claims, course = {} } = row;
  const { agreement } = course;
  const occurredOn = agreement && !claims ? agreementDate(agreement, row.occurredOn, day) : row.occurredOn;
  const byThen = begunBy(datesOf(occurredOn, claims), day);
  // What lies ahead is what it is written down as.
  if (byThen === 'no' && !timeless.includes(kind)) return { byThen, ...asWritten(row) };
  return {
    ...(timeless.includes(kind) ? {} : { byThen }),
    status: statusIn(course, day) ?? row.status,
    titles: titlesIn(course, row.titles, day),
    occurredOn,
  };
}

const asWritten = ({ status, titles, occurredOn }: RecordRow) => ({ status, titles, occurredOn });
