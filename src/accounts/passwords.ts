import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';
import { RequestRefused } from '../platform/http/requests.ts';

/** Fewest and most characters of a password (NIST SP 800-63B); what is in it is the owner's business. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. Stored with each hash, so they can be raised. */
const current = { memory: 19_456, passes: 2, parallelism: 1 } as const;

interface Hash {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly nonce: Buffer;
  readonly tag: Buffer;
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

/** The hash as a PHC string: `$argon2id$v=19$m=…,t=…,p=…$<salt>$<hash>`. */
const write = ({ memory, passes, parallelism, nonce, tag }: Hash): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`;

function read(phc: string): Hash {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(phc);
  if (!found) throw new TypeError('this is no argon2id hash');
  const [, memory, passes, parallelism, nonce = '', tag = ''] = found;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

const tagOf = (password: string, { memory, passes, parallelism, nonce }: Omit<Hash, 'tag'>, tagLength: number) =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce, memory, passes, parallelism, tagLength });

/** How many passwords are hashed at the same time, and how many wait for it; each takes memory and a thread. */
const AT_ONCE = 2;
const WAITING = 32;

/** Hashes and checks passwords, a few at a time. */
export class Passwords {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** @throws RequestRefused where too many wait already */
  hash(password: string): Promise<string> {
    return this.#inTurn(async () => {
      const nonce = randomBytes(16);
      return write({ ...current, nonce, tag: await tagOf(password, { ...current, nonce }, 32) });
    });
  }

  /**
   * Whether the password is the one that was hashed. Where there is no hash it takes as long and answers no.
   * @throws RequestRefused where too many wait already
   */
  check(password: string, phc: string | undefined): Promise<boolean> {
    return this.#inTurn(async () => {
      const known = phc === undefined ? { ...current, nonce: Buffer.alloc(16), tag: Buffer.alloc(32) } : read(phc);
      const same = timingSafeEqual(await tagOf(password, known, known.tag.length), known.tag);
      return same && phc !== undefined;
    });
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= AT_ONCE) {
      if (this.#waiting.length >= WAITING) throw new RequestRefused('session.busy', {}, { retryAfter: 1 });
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
