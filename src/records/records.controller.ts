import { Controller, Get, Post } from '@nestjs/common';
import { DisputeFact } from '../../commands/records/dispute-fact.ts';
import { ReinstateRecord } from '../../commands/records/reinstate-record.ts';
import { ResolveDispute } from '../../commands/records/resolve-dispute.ts';
import { WithdrawRecord } from '../../commands/records/withdraw-record.ts';
import { RecordAttendance } from '../../commands/visits/record-attendance.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { recordList } from './records.queries.ts';

@Controller('records')
export class RecordsController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
  ) {}

  @Get()
  @ListOf(recordList)
  list(@Query() query: ListQuery) {
    return this.lists.page(recordList, query);
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
}
