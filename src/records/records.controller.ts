import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DisputeFact } from '../../commands/records/dispute-fact.ts';
import { ReinstateRecord } from '../../commands/records/reinstate-record.ts';
import { ResolveDispute } from '../../commands/records/resolve-dispute.ts';
import { WithdrawRecord } from '../../commands/records/withdraw-record.ts';
import { RecordAttendance } from '../../commands/visits/record-attendance.ts';
import { Everyone } from '../platform/http/access.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { About, moments } from '../platform/http/openapi/about.ts';
import type { Asked } from '../platform/http/requests.ts';
import { checkMaySee } from '../platform/http/privacy.ts';
import { LOG, type Log } from '../platform/log/log.ts';
import { checkAmong } from '../platform/reading/filters.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { Records } from '../platform/reading/records.ts';
import { recordList } from './records.queries.ts';

@Controller('records')
export class RecordsController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
    private readonly records: Records,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Get()
  @ListOf(recordList)
  list(@Query() query: ListQuery) {
    return this.lists.page(recordList, query);
  }

  @Get(':record')
  @Everyone()
  @About({ summary: 'A record, as it was known at the moment asked for', query: moments })
  async record(
    @Param('record') id: string,
    @Query() query: ListQuery,
    @Req() { requester }: Asked,
    @Res({ passthrough: true }) response: Response,
  ) {
    checkMaySee(id, requester);
    const answer = await this.records.record(id, this.#atHead(query));
    // What was known earlier has a revision too, but no command may be given on it.
    if (query.asKnownOn === undefined) response.setHeader('ETag', `"${answer.record.revision}"`);
    return answer;
  }

  @Get(':record/history')
  @Everyone()
  @About({
    summary: 'Every event of a record, with who wrote it, when, from what and why',
    query: { ...moments, parts: '`true`: the events of its parts too' },
  })
  history(@Param('record') id: string, @Query() query: ListQuery, @Req() { requester }: Asked) {
    checkMaySee(id, requester);
    const { parts = 'false' } = query;
    checkAmong('parts', [parts], ['true', 'false']);
    return this.records.history(id, this.#atHead(query), parts === 'true');
  }

  @Get(':record/parts')
  @Everyone()
  @About({ summary: 'What was held, said and promised in the course of a record: its parts, whole', query: moments })
  parts(@Param('record') id: string, @Query() query: ListQuery, @Req() { requester }: Asked) {
    checkMaySee(id, requester);
    return this.records.parts(id, this.#atHead(query));
  }

  @Post(':record/withdrawal')
  @Gives(WithdrawRecord)
  withdraw(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':record/reinstatement')
  @Gives(ReinstateRecord)
  reinstate(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':record/disputes')
  @Gives(DisputeFact)
  dispute(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':record/disputes/resolutions')
  @Gives(ResolveDispute)
  resolveDispute(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':of/attendance')
  @Gives(RecordAttendance)
  recordAttendance(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  /** A record is read to the end of the log, so that an address that was just answered leads somewhere. */
  #atHead(query: ListQuery): ListQuery {
    return query.asKnownOn === undefined && query.atLeast === undefined
      ? { ...query, atLeast: String(this.log.head()) }
      : query;
  }
}
