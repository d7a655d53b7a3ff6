/** The vault of a book that several servers serve: each entry is one stream in the cluster, which can be deleted alone. */
import {
  ANY,
  binaryEvent,
  NO_STREAM,
  WrongExpectedVersionError,
  type KurrentDBClient,
} from '@kurrent/kurrentdb-client';
import { Unreachable, type Cluster } from '../log/kurrentdb/cluster.ts';
import { CHECK } from './vault-file.ts';

/**
 * Reads and writes sealed boxes by name. A box that is there is there for every server.
 * STORAGE FORMAT: the stream `<book>:vault:<name>` holds events of type `Box`; the last one's bytes are the box.
 */
export class VaultStreams {
  readonly #cluster: Cluster;
  readonly #book: string;

  /** @param book the book's stream; no book has a `:` in its name. */
  constructor(cluster: Cluster, book: string) {
    this.#cluster = cluster;
    this.#book = book;
  }

  /** Whether a server has sealed anything for this book. @throws Unreachable */
  async isBegun(): Promise<boolean> {
    return (await this.get(CHECK)) !== undefined;
  }

  /** The box of this name, undefined where there is none, or none any more. @throws Unreachable */
  async get(name: string): Promise<Buffer | undefined> {
    let box: Buffer | undefined;
    await this.#cluster.lookThrough(this.#streamOf(name), -1, ({ data }) => {
      if (data instanceof Uint8Array) box = Buffer.from(data);
    });
    return box;
  }

  /**
   * Keeps a box under a name that has none.
   * @returns the box that is there: of two servers that come with one, the first one's.
   * @throws Unreachable
   */
  async keepFirst(name: string, box: Buffer): Promise<Buffer> {
    try {
      await this.#append(name, box, NO_STREAM);
      return box;
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      // Another's, or an attempt of ours whose answer was lost.
      const there = await this.get(name);
      if (there === undefined) throw new Unreachable(`${name} was erased from the vault at this moment: try again`);
      return there;
    }
  }

  /** Keeps a box in the place of whatever was there, and lets the engine drop that. @throws Unreachable */
  async replace(name: string, box: Buffer): Promise<void> {
    const revision = await this.#append(name, box, ANY);
    if (revision > 0n)
      await this.#cluster.ask(this.#streamOf(name), (client) =>
        client.setStreamMetadata(this.#streamOf(name), { truncateBefore: Number(revision) }),
      );
  }

  #append(name: string, box: Buffer, streamState: typeof NO_STREAM | typeof ANY): Promise<bigint> {
    // One id for all attempts: the engine takes the second for the first.
    const event = binaryEvent({ type: 'Box', data: box });
    return this.#cluster.ask(this.#streamOf(name), async (client: KurrentDBClient) => {
      const options = { streamState, requiresLeader: true };
      return (await client.appendToStream(this.#streamOf(name), event, options)).nextExpectedRevision;
    });
  }

  #streamOf(name: string): string {
    return `${this.#book}:vault:${name}`;
  }
}
