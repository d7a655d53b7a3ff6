import { Inject, Injectable } from '@nestjs/common';
import type { Entry } from '../../events/entry.ts';
import { catalogue, eventTypes } from '../../events/catalogue.ts';
import { kindOf } from '../../events/subject.ts';
import { addDays, isDay } from '../../events/values/day.ts';
import { LOG, type Log, type Written } from '../platform/log/log.ts';
import { Views } from '../platform/projecting/views.ts';
import { cited, idsIn, named, related, type Named } from '../platform/reading/bodies.ts';
import { checkAmong } from '../platform/reading/filters.ts';
import { PAGE_DEFAULT, BadQuery, type ListQuery } from '../platform/reading/lists.ts';
import { Moments } from '../platform/reading/moments.ts';
import { Records, type LoggedEvent } from '../platform/reading/records.ts';
import { Snapshot } from '../platform/reading/snapshot.ts';
import { everWrittenIn } from '../platform/reading/scope.ts';

/** Events of one page. */
const PAGE_LIMIT = 1_000;
/** Events looked at for one page where a filter leaves most of them out. */
const SCAN_LIMIT = 10_000;
const SLICE = 500;
/** The most different words that a text may be searched for. */
const WORDS = 8;

/** What can be asked of the log. Lists of values have commas between; a value that begins with `-` is left out instead. */
export const eventFilters = {
  order: '`oldest` first (the default) or `newest` first',
  after: 'Oldest first: the position before the first; -1, or left out, from the beginning',
  before: 'Newest first: the position after the first; left out, from the end',
  limit: `1 to ${PAGE_LIMIT}, left out ${PAGE_DEFAULT}`,
  record: 'Of these records',
  actor: 'By these accounts or users',
  type: 'Of these types',
  kind: 'Of records of these kinds',
  relationship: 'Of records that belong, or once belonged, to this one: its slug, or `all`',
  writtenFrom: 'Written on this day of the book’s time zone, or later',
  writtenTo: 'Written on this day, or earlier',
  words: 'That say all of these words in what they tell or in the reason',
} as const;

export interface EventPage {
  readonly events: readonly LoggedEvent[];
  /** Ask for the events after this position; newest first, before it. */
  readonly next: number;
  /** Nothing comes after this page. */
  readonly complete: boolean;
  readonly head: number;
  readonly names: Named;
  /** What the other records are called that the events are of or refer to, by id; and what they cite. */
  readonly related: Named;
  readonly sources: Named;
}

/** The events that may be listed: a stretch of the log, and what must be true of each. */
interface Wanted {
  readonly first: number;
  readonly last: number;
  /** Told by the stored entry alone, before it is read whole. */
  entry(entry: Entry): boolean;
  event(event: LoggedEvent): boolean;
}

/** The log in pages. */
@Injectable()
export class EventLog {
  constructor(
    @Inject(LOG) private readonly log: Log,
    private readonly records: Records,
    private readonly moments: Moments,
    private readonly views: Views,
  ) {}

  /**
   * @param shown the event as the reader may see it; what they may not see is not searched either.
   * @throws BadQuery, NoSuchMoment, NoSuchRelationship, NotThereYet
   */
  async page(query: ListQuery, shown: (event: LoggedEvent) => LoggedEvent): Promise<EventPage> {
    const { position, asOf } = await this.moments.resolve(query);
    // Without a moment the log is read to its end, however far the views are.
    const head = query.asKnownOn === undefined ? this.log.head() : position;
    const newestFirst = orderOf(query) === 'newest';
    const [filter, order] = newestFirst ? ['after', 'oldest'] : ['before', 'newest'];
    if (query[filter] !== undefined) throw new BadQuery(filter, 'query.of-other-order', { filter, order });
    const limit = whole(query, 'limit', 1, PAGE_LIMIT, PAGE_DEFAULT);
    const wanted = await this.#wanted(query, head);
    const events: LoggedEvent[] = [];
    const start = newestFirst
      ? Math.min(whole(query, 'before', -1, Infinity, head + 1), wanted.last + 1)
      : Math.max(whole(query, 'after', -1, head, -1), wanted.first - 1);
    let at = start;
    const over = () => (newestFirst ? at <= wanted.first : at >= wanted.last);
    while (!over() && events.length < limit && Math.abs(at - start) < SCAN_LIMIT) {
      const slice = await this.#slice(at, newestFirst, wanted);
      if (slice.length === 0) break;
      for (const written of slice) {
        if (events.length === limit) break;
        at = written.position;
        if (!wanted.entry(JSON.parse(written.json) as Entry)) continue;
        const event = shown(this.records.logged(written));
        if (wanted.event(event)) events.push(event);
      }
    }
    return {
      events,
      next: at,
      complete: over(),
      head,
      ...Snapshot.read(this.views, Math.min(position, this.views.position), (snapshot) => ({
        names: named(snapshot, [...idsIn(events), ...relationshipsIn(events)]),
        related: related(snapshot, events, asOf),
        sources: cited(snapshot, events),
      })),
    };
  }

  /** The entries next to a position, in the order asked for. */
  async #slice(at: number, newestFirst: boolean, { first, last }: Wanted): Promise<readonly Written[]> {
    if (!newestFirst) return (await this.log.readAll(at, Math.min(SLICE, last - at))).slice(0, last - at);
    const from = Math.max(first, at - SLICE);
    return (await this.log.readAll(from - 1, at - from)).toReversed();
  }

  async #wanted(query: ListQuery, head: number): Promise<Wanted> {
    const { relationship, writtenFrom, writtenTo } = query;
    const words = (query['words'] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length > WORDS) throw new BadQuery('words', 'query.too-many-words', { limit: WORDS });
    checkAmong('type', valuesOf(query['type']), eventTypes);
    checkAmong('kind', valuesOf(query['kind']), kinds);
    const [record, actor, type, kind] = ['record', 'actor', 'type', 'kind'].map((name) => chosen(query[name]));
    const streams =
      relationship === undefined || relationship === 'all'
        ? undefined
        : Snapshot.read(this.views, undefined, (snapshot) => everWrittenIn(snapshot, relationship));
    return {
      first: writtenFrom === undefined ? 0 : (await this.#endOf('writtenFrom', writtenFrom, -1)) + 1,
      last: Math.min(head, writtenTo === undefined ? head : await this.#endOf('writtenTo', writtenTo, 0)),
      entry: (entry) =>
        record!(entry.stream) &&
        actor!(entry.actor) &&
        type!(entry.type) &&
        kind!(kindOf(entry.stream)) &&
        (streams?.has(entry.stream) ?? true),
      event: ({ type: told, reason = '', data }) => {
        if (words.length === 0) return true;
        const text = `${told} ${reason} ${JSON.stringify(data)}`.toLowerCase();
        return words.every((word) => text.includes(word));
      },
    };
  }

  /** The last position written by the end of a day, or of one that is so many days from it. */
  async #endOf(field: string, day: string, days: number): Promise<number> {
    if (!isDay(day)) throw new BadQuery(field, 'moment.no-day', { given: day });
    return (await this.moments.resolve({ asKnownOn: addDays(day, days) })).position;
  }
}

const relationshipsIn = (events: readonly LoggedEvent[]): readonly string[] => [
  ...new Set(events.flatMap(({ stream }) => (kindOf(stream) === 'relationship' ? [stream] : []))),
];

const kinds = catalogue.subjects.map((subject) => subject.kind);

/** The values that are asked for or left out. */
const valuesOf = (asked = ''): readonly string[] =>
  asked
    .split(',')
    .filter(Boolean)
    .map((value) => value.replace(/^-/, ''));

/** Whether a value is among those asked for, and not among those left out. */
function chosen(asked: string | undefined): (value: string) => boolean {
  const values = asked?.split(',').filter(Boolean) ?? [];
  const without = new Set(values.flatMap((value) => (value.startsWith('-') ? [value.slice(1)] : [])));
  const only = new Set(values.filter((value) => !value.startsWith('-')));
  return (value) => (only.size === 0 || only.has(value)) && !without.has(value);
}

function orderOf({ order = 'oldest' }: ListQuery): 'oldest' | 'newest' {
  if (order === 'oldest' || order === 'newest') return order;
  throw new BadQuery('order', 'query.not-one-of', { given: order, allowed: 'oldest, newest' });
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
