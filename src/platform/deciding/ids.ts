import { hash } from 'node:crypto';

/** The namespace of all ids made here: the UUID 5f0c2a6e-7d1b-4c5e-9a44-2f3f0f6f9b01, chosen once and fixed for ever. */
const NAMESPACE = Buffer.from('5f0c2a6e7d1b4c5e9a442f3f0f6f9b01', 'hex');

/** The UUID of a name: version 5, RFC 9562, section 5.5. */
function uuidOf(name: string): string {
  const bytes = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(name, 'utf8')]), 'buffer');
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The id of the record of a kind that a command makes. */
export const madeBy = (kind: string, commandId: string): string => `${kind}-${uuidOf(`${kind}/${commandId}`)}`;

/** The id of an event: of which command, and the how manieth of it. */
export const eventIdOf = (commandId: string, commandHash: string, number: number): string =>
  uuidOf(`${commandId}/${commandHash}/${number}`);
