import { createHmac, timingSafeEqual } from 'node:crypto';

/** What is signed says for which purpose it was, so that a link never passes for a session. */
export type Purpose = 'session' | 'activation' | 'welcome';

/** Signs small values with the book's key, so that every server of the book can tell its own. */
export class Signatures {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  /** `<value in base64url>.<signature>`. */
  sign(purpose: Purpose, value: object): string {
    const text = Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
    return `${text}.${this.#signature(purpose, text).toString('base64url')}`;
  }

  /** The value that was signed, or undefined if this is nothing of ours. */
  read(purpose: Purpose, signed: string): unknown {
    const [text = '', signature = '', ...more] = signed.split('.');
    const given = Buffer.from(signature, 'base64url');
    const right = this.#signature(purpose, text);
    if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
  }

  /** 256 bits that only the holder of the key can make from a text. */
  secret(text: string): Buffer {
    return createHmac('sha256', this.#key).update(`secret/${text}`, 'utf8').digest();
  }

  #signature(purpose: Purpose, text: string): Buffer {
    return createHmac('sha256', this.#key).update(`${purpose}/${text}`, 'utf8').digest();
  }
}
