/** Every message of the screens. A key is the name of its folder, a dot, and what it is. */
import { compareMessages } from '../history/compare/messages.ts';
import { formMessages } from '../forms/messages.ts';
import { actMessages } from '../acts/messages.ts';
import { agreementScreenMessages } from '../agreements/messages.ts';
import { logMessages } from '../history/log/messages.ts';
import { directoryMessages } from '../directory/messages.ts';
import { replayMessages } from '../history/replay/messages.ts';
import { operateMessages } from '../operate/messages.ts';
import { firstRunMessages } from '../first-run/messages.ts';
import { boardMessages } from '../boards/messages.ts';
import { dueMessages } from '../due/messages.ts';
import { kitMessages } from '../kit/messages.ts';
import { overviewMessages } from '../overview/messages.ts';
import { refusedMessages } from '../kit/refused-messages.ts';
import { signMessages } from '../record-agreement/messages.ts';
import { recordingMessages } from '../recording/messages.ts';
import { visitMessages } from '../record-visit/messages.ts';
import { doorMessages } from '../records/doors/messages.ts';
import { recordMessages } from '../records/messages.ts';
import { searchMessages } from '../search/messages.ts';
import { shellMessages } from '../shell/messages.ts';
import { signInMessages } from '../sign-in/messages.ts';
import { timelineMessages } from '../timeline/messages.ts';
import { choiceMessages } from '../words/choice-messages.ts';
import { eventMessages } from '../words/event-messages.ts';
import { fieldMessages } from '../words/field-messages.ts';
import { wordMessages } from '../words/messages.ts';
import type { ScreenMessages } from './messages.ts';

/** By file, so that a key that stands in two of them is found. */
export const messageFiles = [
  actMessages,
  agreementScreenMessages,
  boardMessages,
  dueMessages,
  choiceMessages,
  compareMessages,
  eventMessages,
  fieldMessages,
  firstRunMessages,
  formMessages,
  directoryMessages,
  kitMessages,
  logMessages,
  operateMessages,
  overviewMessages,
  recordingMessages,
  refusedMessages,
  doorMessages,
  recordMessages,
  searchMessages,
  replayMessages,
  shellMessages,
  signInMessages,
  signMessages,
  timelineMessages,
  visitMessages,
  wordMessages,
] as const;

type UnionOfFiles = (typeof messageFiles)[number];
type KeysOf<T> = T extends T ? keyof T & string : never;

/** The keys there are; a key that is not one does not compile. */
export type MessageKey = KeysOf<UnionOfFiles>;

export const catalogue: ScreenMessages = Object.assign({}, ...messageFiles) as ScreenMessages;
