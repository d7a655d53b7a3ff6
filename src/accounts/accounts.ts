import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { isRecordId } from '../../commands/fields.ts';
import type { Account } from '../../events/accounts.ts';
import type { RecordOf } from '../../events/records.ts';
import { normalOf } from '../../projections/search-terms.ts';
import { Decider } from '../platform/deciding/deciding.ts';
import { LOG, LogUnavailable, type Log } from '../platform/log/log.ts';
import { NotThereYet, Views } from '../platform/projecting/views.ts';
import { Snapshot } from '../platform/reading/snapshot.ts';

/** How long it is waited, in milliseconds, until the views show the accounts as they are. */
const PATIENCE = 2_000;
/** More accounts of one name than this, and those made later must use their address to sign in. Each costs a hash. */
const CANDIDATES = 5;
const KEPT_TOKENS = 1_000;
/** The most accounts that are named in one answer, the first to be made first. */
const NAMED = 5_000;

export type AccountRecord = RecordOf<Account>;

/** SHA-256, 64 hex digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Accounts as they are now, found by id, name or token. */
@Injectable()
export class Accounts {
  readonly #log: Log;
  readonly #decider: Decider;
  readonly #views: Views;
  /** Which account a token is of; whether it is still good is looked up in the account each time. */
  readonly #holders = new LRUCache<string, string>({ max: KEPT_TOKENS });

  constructor(@Inject(LOG) log: Log, decider: Decider, views: Views) {
    this.#log = log;
    this.#decider = decider;
    this.#views = views;
  }

  /** The account as it stands at the head of the log, whatever the views show. */
  async account(id: string): Promise<AccountRecord | undefined> {
    if (!isRecordId(id, ['account'])) return undefined;
    const record = (await this.#decider.record(id)) as AccountRecord;
    return record.revision === -1 ? undefined : record;
  }

  /** Learns what other servers of the book have written about accounts until now, if it can be learnt. */
  async hear(): Promise<void> {
    try {
      await this.#log.caughtUp(this.#log.head());
    } catch (error) {
      // Whoever is known here can come in while the cluster is away.
      if (!(error instanceof LogUnavailable)) throw error;
    }
  }

  /** The active accounts that may be meant by this name or address: those of the address, else all of the name. */
  async signingInAs(name: string): Promise<readonly AccountRecord[]> {
    const wanted = normalOf(name);
    const ids = await this.#ids('status = ? AND (name = ? OR email = ?)', ['active', wanted, wanted]);
    const found = await Promise.all(ids.map((id) => this.account(id)));
    const active = found.filter((account) => account?.state.status === 'active') as readonly AccountRecord[];
    const byAddress = active.filter(({ state: { email } }) => normalOf(email ?? '') === wanted);
    return byAddress.length > 0 ? byAddress : active;
  }

  /** What everybody is called who has, or had, an account; not those whose names were erased. */
  names(): { readonly [account: string]: string } {
    return Snapshot.read(this.#views, undefined, (snapshot) =>
      Object.fromEntries(
        snapshot
          .all(
            `SELECT record, json_extract("row", '$.name') AS called FROM ${snapshot.table('accounts')}
              WHERE lead = 1 AND ${snapshot.holds} AND name IS NOT NULL ORDER BY position LIMIT ${NAMED}`,
          )
          .map(({ record, called }) => [String(record), String(called)]),
      ),
    );
  }

  /**
   * Whether anybody can sign in at all.
   * @throws NotThereYet, ViewUnavailable the view has found nobody, and has not seen the whole log.
   */
  async someoneIsActive(): Promise<boolean> {
    const head = this.#log.head();
    if ((await this.#ids('status = ?', ['active'])).length > 0) return true;
    this.#views.checkReadable();
    if (this.#views.position < head) throw new NotThereYet(head, this.#views.position);
    return false;
  }

  /** The account that an API token acts for, if the token is good today. */
  async holderOf(token: string): Promise<AccountRecord | undefined> {
    const tokenId = /^bb_([0-9a-f-]{36})_[A-Za-z0-9_-]{43}$/.exec(token)?.[1];
    if (tokenId === undefined) return undefined;
    const known = this.#holders.get(tokenId);
    const [holder] = known === undefined ? await this.#ids(tokenSql, [tokenId]) : [known];
    const account = holder === undefined ? undefined : await this.account(holder);
    const held = account?.state.tokens.find((one) => one.tokenId === tokenId);
    if (!account || !held || account.state.status !== 'active') return undefined;
    this.#holders.set(tokenId, account.id);
    const same = timingSafeEqual(Buffer.from(held.hash, 'hex'), Buffer.from(sha256(token), 'hex'));
    return same && (await this.#decider.today()) <= held.expiresOn ? account : undefined;
  }

  /** Ids of accounts by the view, which is waited for. */
  async #ids(condition: string, values: readonly string[]): Promise<readonly string[]> {
    try {
      await this.#views.reach(this.#log.head(), PATIENCE);
    } catch (error) {
      // Better those that the view knows than none: whoever is found is looked up in the log.
      if (!(error instanceof NotThereYet)) throw error;
    }
    return Snapshot.read(this.#views, undefined, (snapshot) =>
      snapshot
        .all(
          `SELECT record FROM ${snapshot.table('accounts')} WHERE lead = 1 AND ${snapshot.holds} AND (${condition})
            ORDER BY position LIMIT ${CANDIDATES}`,
          ...values,
        )
        .map(({ record }) => String(record)),
    );
  }
}

const tokenSql = `EXISTS (SELECT 1 FROM json_each("row", '$.tokens') WHERE json_extract(value, '$.tokenId') = ?)`;
