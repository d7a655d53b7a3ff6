import { parse, v5 } from 'uuid';

/** The namespace of all ids made here: a random UUID, chosen once and fixed for ever. */
const NAMESPACE = parse('5f0c2a6e-7d1b-4c5e-9a44-2f3f0f6f9b01');

/** Bytes are taken as they are; a text the library would first write as a URI, which takes longer than the hash. */
const idOf = (name: string): string => v5(Buffer.from(name), NAMESPACE);

/** The id of the record of a kind that a command makes. */
export const madeBy = (kind: string, commandId: string): string => `${kind}-${idOf(`${kind}/${commandId}`)}`;

/** The id of an event: which command it comes from, and its number among that command's events, from 0. */
export const eventIdOf = (commandId: string, commandHash: string, number: number): string =>
  idOf(`${commandId}/${commandHash}/${number}`);
