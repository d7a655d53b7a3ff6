/**
 * The timeline as of a day: what had happened by then, as it stood then. A line whose date lies after the day is not
 * there yet; one that may be of a later day says so.
 */
import { concludedOn, type Reckoned } from '../../events/agreement-term.ts';
import { isConcluded, signingDays, type Signatures } from '../../events/agreements.ts';
import { commitmentStatus } from '../../events/commitments.ts';
import type { Day } from '../../events/values/day.ts';
import { agreementOn, type AgreementRow } from '../agreement-register.ts';
import { begunBy, datesOf, signaturesBy, type ByThen } from '../by-then.ts';
import type { CommitmentRow } from '../commitments.ts';
import type { TimelineFact } from '../happening.ts';

/** What a line says on a day. */
export interface TimelineOn {
  readonly byThen: ByThen;
  /** Of what had only partly happened by then, where that says something else: an agreement that one party had signed. */
  readonly occurredOn?: string;
  readonly details?: TimelineFact['details'];
  /** Of the line of a signed agreement: whether it was in force on that day. The register of agreements says how. */
  readonly inForce?: 'yes' | 'no' | 'unknown';
  /** Of the line of a commitment: what it was on that day. */
  readonly status?: string;
  /** Of the line of a signed agreement: the end of the term that runs on that day, and the last day for notice. */
  readonly ends?: TermDay;
  readonly noticeBy?: TermDay;
}

/** A derived day between bounds; both null where it is `indefinite` or `unknown`. */
export type TermDay = Pick<Reckoned, 'kind' | 'earliest' | 'latest'>;

const termDay = ({ kind, earliest, latest }: Reckoned): TermDay => ({ kind, earliest, latest });

/** What is computed of the term of a signed agreement. Two days are not compared by it: a renewal would be news of its own. */
export function termOnLine(
  { happening }: TimelineFact,
  day: Day,
  beside?: object,
): Pick<TimelineOn, 'ends' | 'noticeBy'> {
  if (happening !== 'agreement.signed' || !beside) return {};
  const { end, noticeBy } = agreementOn(beside as AgreementRow, day).term;
  return { ends: termDay(end), ...(noticeBy ? { noticeBy: termDay(noticeBy) } : {}) };
}

/** The line of an agreement with the signatures given by the day; undefined where all were, or none. */
function signedBy(
  { details }: TimelineFact,
  day: Day,
): Pick<Required<TimelineOn>, 'occurredOn' | 'details'> | undefined {
  const all = details as unknown as Signatures;
  const then = signaturesBy(all, day);
  const given = signingDays(then).length;
  if (given === 0 || given === signingDays(all).length) return undefined;
  const told = { ...details, ...(then as object), concluded: isConcluded(then) };
  return { occurredOn: concludedOn(then), details: told };
}

/** The targets that had been set by the day. */
function targetsBy({ details }: TimelineFact, day: Day): Pick<TimelineOn, 'details'> {
  const targets = details['targets'] as readonly { readonly setOn: string }[];
  const set = targets.filter(({ setOn }) => begunBy([setOn], day) !== 'no');
  return set.length === targets.length ? {} : { details: { ...details, targets: set } };
}

/** @param beside the row of the same record in the register of agreements, or of commitments, at the same position. */
export function timelineOn(fact: TimelineFact, day: Day, beside?: object): TimelineOn {
  const { happening, occurredOn, claims } = fact;
  const partly = happening === 'agreement.signed' && !claims ? signedBy(fact, day) : undefined;
  const byThen = begunBy(datesOf(partly?.occurredOn ?? occurredOn, claims), day);
  if (byThen === 'no') return { byThen };
  return {
    byThen,
    ...partly,
    ...(happening === 'project.announced' ? targetsBy(fact, day) : {}),
    ...(happening === 'agreement.signed' && beside
      ? { inForce: agreementOn(beside as AgreementRow, day).inForce.answer }
      : {}),
    ...(happening === 'commitment.made' && beside ? { status: commitmentStatus(beside as CommitmentRow, day) } : {}),
  };
}
