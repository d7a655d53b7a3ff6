import type { Changes } from '../../../../events/changes.ts';
import { parseOccurredOn, UNKNOWN } from '../../../../events/values/occurred-on.ts';
import type { LoggedEvent } from '../../api/answers.ts';

/** Where events say when it happened, in the order in which it is looked for. */
const fields =
  'occurredOn saidOn signedOn establishedOn openedOn announcedOn startedOn designatedOn renamedOn madeOn fulfilledOn releasedOn effectiveOn inForceOn givenOn renewedOn terminatedOn supersededOn closedOn endedOn setOn on proposedOn from publishedOn'.split(
    ' ',
  );

/** When it happened what an event tells, as it was entered; of a correction the right date. Undefined where it says none. */
export function happenedOn({ data }: Pick<LoggedEvent, 'data'>): string | undefined {
  const told = data as { readonly [field: string]: unknown; readonly changes?: Changes };
  for (const field of fields) {
    const corrected = told.changes?.[field];
    const value = corrected ? (corrected.now ?? corrected.was) : told[field];
    if (typeof value === 'string' && value !== UNKNOWN && parseOccurredOn(value) !== null) return value;
  }
  return undefined;
}
