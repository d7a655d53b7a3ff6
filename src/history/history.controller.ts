import { Controller, Get, Inject, Req, Sse, type MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { Everyone } from '../platform/http/access.ts';
import { RouteList } from '../platform/http/routes.ts';
import { Query } from '../platform/http/lists.ts';
import { About, moments } from '../platform/http/openapi/about.ts';
import { shownTo } from '../platform/http/privacy.ts';
import type { Asked } from '../platform/http/requests.ts';
import { LOG, type Log } from '../platform/log/log.ts';
import { Changes } from '../platform/reading/changes.ts';
import { checkAmong } from '../platform/reading/filters.ts';
import { BadQuery, type ListQuery } from '../platform/reading/lists.ts';
import { Moments } from '../platform/reading/moments.ts';
import { Records } from '../platform/reading/records.ts';
import { EventLog, eventFilters } from './event-log.ts';
import { Listeners } from './listeners.ts';

/** Filters of lists that choose what is compared; `from` and `to` are the two moments here. */
const listFilters = Object.fromEntries(
  ['kind', 'standing', 'body', 'status', 'instrument', 'inForce', 'delivered', 'owner', 'speaker', 'code'].map(
    (name) => [name, 'As in the list, where it has it: rows that it lets through at either moment'],
  ),
);

@Controller()
export class HistoryController {
  constructor(
    @Inject(LOG) private readonly log: Log,
    private readonly events: EventLog,
    private readonly listeners: Listeners,
    private readonly moments: Moments,
    private readonly records: Records,
    private readonly changes: Changes,
    private readonly routes: RouteList,
  ) {}

  @Get('events')
  @Everyone()
  @About({
    summary: 'The log itself, event by event',
    query: { ...eventFilters, ...moments },
  })
  page(@Query() query: ListQuery, @Req() { requester }: Asked) {
    return this.events.page(query, (event) => shownTo(requester, event));
  }

  @Sse('events/stream')
  @Everyone()
  @About({
    summary: 'The positions that the views reach, as they reach them; a comment now and then while nothing happens',
    media: 'text/event-stream',
  })
  stream(@Req() request: Asked): Observable<MessageEvent> {
    return this.listeners.listen(request);
  }

  @Get('moments')
  @Everyone()
  @About({ summary: 'The position a moment stands for, and when that was written', query: moments })
  async moment(@Query() query: ListQuery) {
    const { asOf, position } = await this.moments.resolve(query);
    const [recordedAt, day] = [await this.moments.recordedAt(position), await this.moments.dayOf(position)];
    return { asOf, position, recordedAt: recordedAt ?? null, day: day ?? null, head: this.log.head() };
  }

  @Get('changes')
  @Everyone()
  @About({
    summary: 'What changed in a list between two moments of what was known, or two days of what was in effect',
    query: {
      view: 'The name of a list: `timeline`, `agreements`, …',
      axis: '`known` (the default) or `effect`',
      from: 'The first moment, or day',
      to: 'The second; a moment that is not before the first, or any day',
      relationship: 'Slug, or `all`',
      asKnownOn: 'With `effect`: as known at this moment',
      atLeast: moments.atLeast,
      same: '`true`: the rows that are the same too, the first 500',
      ...listFilters,
    },
  })
  async between(@Query() query: ListQuery) {
    const { view = '', axis = 'known', from, to, relationship, asKnownOn, atLeast, same = 'false', ...filters } = query;
    const lists = new Map(
      this.routes.all.flatMap(({ path, lists: list }) => (list ? [[path.split('/').at(-1), list]] : [])),
    );
    lists.delete('accounts');
    const list = lists.get(view);
    if (!list) throw new BadQuery('view', 'query.not-one-of', { given: view, allowed: [...lists.keys()].join(', ') });
    if (axis !== 'known' && axis !== 'effect')
      throw new BadQuery('axis', 'query.not-one-of', { given: axis, allowed: 'known, effect' });
    checkAmong('same', [same], ['true', 'false']);
    if (from === undefined) throw new BadQuery('from', 'query.missing', { filter: 'from' });
    if (to === undefined) throw new BadQuery('to', 'query.missing', { filter: 'to' });
    await this.moments.resolve({ atLeast });
    return this.changes.between(list, {
      relationship,
      axis,
      from,
      to,
      asKnownOn,
      withSame: same === 'true',
      filters,
    });
  }
}
