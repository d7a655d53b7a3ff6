/** The parts that commands about projects share, and what they check. */
import { Matches } from 'class-validator';
import type { Figure, FigureQuality, Participant, ParticipantRole, ProjectStatus } from '../../events/projects.ts';
import type { Day } from '../../events/values/day.ts';
import { certainlyBefore } from '../../events/values/occurred-on.ts';
import { IfKnown, OccurredOnField, OneOf, RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { liesAhead } from '../values.ts';

export const projectStatuses: readonly ProjectStatus[] = [
  'pipeline',
  'implementation',
  'finalisation',
  'closed',
  'cancelled',
  'suspended',
];

export const participantRoles: readonly ParticipantRole[] = [
  'funding',
  'accountable',
  'extending',
  'implementing',
  'partner',
];

export const figureQualities: readonly FigureQuality[] = ['exact', 'atLeast', 'about', 'moreThan'];

export class ParticipantValue implements Participant {
  @RefersTo('organisation', 'place', 'placeCode') body!: string;
  @OneOf(participantRoles) role!: ParticipantRole;
}

/** A decimal text, as for money, so that no figure is rounded: `200`, `0.75`. */
export class FigureValue implements Figure {
  @Matches(/^\d{1,18}(\.\d{1,4})?$/, { message: 'amount' }) value!: string;
  @OneOf(figureQualities) quality!: FigureQuality;
}

export class BaselineValue extends FigureValue {
  @IfKnown() @OccurredOnField() on?: string;
}

/** Refuses what certainly lies ahead and is told as done. */
export function checkNotAhead(occurredOn: string, today: Day, pointer: string): void {
  demand(!liesAhead(occurredOn, today), 'project.in-the-future', { occurredOn, today }, pointer);
}

/** Refuses what certainly came before the project was announced. */
export function checkSinceAnnounced(occurredOn: string, announcedOn: string, pointer: string): void {
  const before = certainlyBefore(occurredOn, announcedOn);
  demand(!before, 'project.before-announced', { occurredOn, announcedOn }, pointer);
}

/** Refuses an organisation that has the same role twice. */
export function checkParticipants(participants: readonly Participant[]): void {
  for (const [index, { body, role }] of participants.entries()) {
    const line = 1 + participants.findIndex((one) => one.body === body && one.role === role);
    demand(line === index + 1, 'project.already-takes-part', { body, role, line }, `/participants/${index}`);
  }
}
