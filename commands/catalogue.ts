/** Every command there is. A command that is not here cannot be given by any door. */
import { visits } from '../events/visits.ts';
import { adds, creates, revises, type Definition } from './decision.ts';
import { AddStop, addStop } from './visits/add-stop.ts';
import { CancelVisit, cancelVisit } from './visits/cancel-visit.ts';
import { CorrectVisit, correctVisit } from './visits/correct-visit.ts';
import { PlanVisit, planVisit } from './visits/plan-visit.ts';
import { RecordAttendance, recordAttendance } from './visits/record-attendance.ts';
import { RecordVisit, recordVisit } from './visits/record-visit.ts';

export const commands: readonly Definition[] = [
  creates(visits, PlanVisit, planVisit),
  creates(visits, RecordVisit, recordVisit, { named: ({ planned }) => planned }),
  adds(visits, 'visit', AddStop, addStop),
  adds(visits, 'visit', RecordAttendance, recordAttendance),
  adds(visits, 'visit', CancelVisit, cancelVisit),
  revises(visits, 'visit', CorrectVisit, correctVisit),
];

const byName = new Map(commands.map((definition) => [definition.name, definition]));

/** The command of a name, or undefined. */
export const commandNamed = (name: string): Definition | undefined => byName.get(name);

/** The names of all commands, for messages. */
export const commandNames: readonly string[] = [...byName.keys()];
