import { Inject, Injectable } from '@nestjs/common';
import { LOG, type Log } from '../platform/log/log.ts';
import { PAGE_DEFAULT, PAGE_LIMIT, BadQuery, type ListQuery } from '../platform/reading/lists.ts';
import { Records, type LoggedEvent } from '../platform/reading/records.ts';

/** Events looked at for one page where a filter leaves most of them out. */
const SCAN_LIMIT = 10_000;
const SLICE = 500;

export interface EventPage {
  readonly events: readonly LoggedEvent[];
  /** Ask for the events after this position. */
  readonly next: number;
  readonly head: number;
}

/** The log in pages. */
@Injectable()
export class EventLog {
  constructor(
    @Inject(LOG) private readonly log: Log,
    private readonly records: Records,
  ) {}

  /** @throws BadQuery */
  async page(query: ListQuery): Promise<EventPage> {
    const { record, actor, type } = query;
    const after = whole(query, 'after', -1, this.log.head(), -1);
    const limit = whole(query, 'limit', 1, PAGE_LIMIT, PAGE_DEFAULT);
    const types = type?.split(',');
    const wanted = (event: LoggedEvent) =>
      (record === undefined || event.stream === record) &&
      (actor === undefined || event.actor === actor) &&
      (types?.includes(event.type) ?? true);
    const events: LoggedEvent[] = [];
    let position = after;
    for (let scanned = 0; events.length < limit && scanned < SCAN_LIMIT;) {
      const slice = await this.records.log(position, record || actor || types ? SLICE : limit);
      if (slice.length === 0) break;
      for (const event of slice) {
        if (events.length === limit) break;
        position = event.position;
        scanned += 1;
        if (wanted(event)) events.push(event);
      }
    }
    return { events, next: position, head: this.log.head() };
  }
}

function whole(query: ListQuery, field: string, min: number, max: number, left: number): number {
  const asked = query[field];
  if (asked === undefined) return left;
  const value = Number(asked);
  if (!/^(-1|\d{1,15})$/.test(asked) || value < min || (field === 'limit' && value > max))
    throw field === 'limit'
      ? new BadQuery(field, 'query.bad-limit', { limit: max })
      : new BadQuery(field, 'moment.no-position', { given: asked });
  return value;
}
