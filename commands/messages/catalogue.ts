/** Every message there is, by its code: what people read when something may not happen or cannot be answered. */
import type { Params } from '../refused.ts';
import { accountMessages } from './accounts.ts';
import { agreementMessages, agreementTermMessages } from './agreements.ts';
import { attendanceMessages } from './attendance.ts';
import { bookMessages } from './book.ts';
import { commitmentMessages } from './commitments.ts';
import { decidingMessages } from './deciding.ts';
import { fieldMessages } from './fields.ts';
import { gatheringMessages } from './gatherings.ts';
import { instituteMessages } from './institutes.ts';
import { fill, type Language, type Messages } from './messages.ts';
import { nameMessages } from './names.ts';
import { organisationMessages } from './organisations.ts';
import { personMessages } from './people.ts';
import { placeMessages } from './places.ts';
import { projectMessages } from './projects.ts';
import { readingMessages } from './reading.ts';
import { recordMessages } from './records.ts';
import { relationshipMessages } from './relationships.ts';
import { sourceMessages } from './sources.ts';
import { statementMessages } from './statements.ts';
import { visitMessages } from './visits.ts';

/** By file, so that a code that stands in two of them is found. */
export const messageFiles: readonly Messages[] = [
  accountMessages,
  agreementMessages,
  agreementTermMessages,
  attendanceMessages,
  bookMessages,
  commitmentMessages,
  decidingMessages,
  fieldMessages,
  gatheringMessages,
  instituteMessages,
  nameMessages,
  organisationMessages,
  personMessages,
  placeMessages,
  projectMessages,
  readingMessages,
  recordMessages,
  relationshipMessages,
  sourceMessages,
  statementMessages,
  visitMessages,
];

export const messages: Messages = Object.fromEntries(messageFiles.flatMap((file) => Object.entries(file)));

/** The message of a code, with what it names in place. A code without a message is said itself, so that the gap is seen. */
export function say(code: string, params: Params, language: Language): string {
  const message = Object.hasOwn(messages, code) ? messages[code] : undefined;
  return message ? fill(message[language], params) : code;
}
