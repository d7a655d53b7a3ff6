/**
 * Deliberate faults, for tests that must be seen to fail: a gate that lets its fault pass proves nothing. They are taken
 * from the environment of a test run alone.
 */
const asked = process.env.NODE_ENV === 'test' ? (process.env.BRIDGEBOOK_FAULT ?? '') : '';
const [name, parameter] = asked.split(':');

/** Tells callers that their entries are durable before they are. */
export const ACKNOWLEDGE_BEFORE_COMMIT = name === 'ack-before-commit';

/** `commit-fails:3`: the third COMMIT, counted from 1, ends in an error after it has been done. */
export const FAILING_COMMIT = name === 'commit-fails' ? Number(parameter) : 0;

/** `full:20`: the disk has room for a file of that many pages and no more; 0 when it has no such limit. */
export const PAGES_ON_DISK = name === 'full' ? Number(parameter) : 0;

/** Appends to the cluster wherever its stream ends, instead of where the batch was judged. */
export const EXPECT_ANY = name === 'expect-any';

/** Command ids are indexed under a name that this process alone knows: the next one has never heard of them. */
export const indexed = (command: string): string =>
  name === 'deduplicate-in-memory' ? `${command}#${process.pid}` : command;
