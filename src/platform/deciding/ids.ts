import { v5 } from 'uuid';

/** The namespace of all ids made here: a random UUID, chosen once and fixed for ever. */
const NAMESPACE = '5f0c2a6e-7d1b-4c5e-9a44-2f3f0f6f9b01';

/** The id of the record of a kind that a command makes. */
export const madeBy = (kind: string, commandId: string): string => `${kind}-${v5(`${kind}/${commandId}`, NAMESPACE)}`;

/** The id of an event: which command it comes from, and its number among that command's events, from 0. */
export const eventIdOf = (commandId: string, commandHash: string, number: number): string =>
  v5(`${commandId}/${commandHash}/${number}`, NAMESPACE);
