import { Controller, Get, Post } from '@nestjs/common';
import { AssignCommitment } from '../../commands/commitments/assign-commitment.ts';
import { CorrectCommitment } from '../../commands/commitments/correct-commitment.ts';
import { FulfilCommitment } from '../../commands/commitments/fulfil-commitment.ts';
import { MakeCommitment } from '../../commands/commitments/make-commitment.ts';
import { ReleaseCommitment } from '../../commands/commitments/release-commitment.ts';
import { RescheduleCommitment } from '../../commands/commitments/reschedule-commitment.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { commitmentList } from './commitments.queries.ts';

@Controller('commitments')
export class CommitmentsController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
  ) {}

  @Get()
  @ListOf(commitmentList)
  list(@Query() query: ListQuery) {
    return this.lists.page(commitmentList, query);
  }

  @Post()
  @Gives(MakeCommitment)
  make(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':commitment/assignments')
  @Gives(AssignCommitment)
  assign(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':commitment/reschedulings')
  @Gives(RescheduleCommitment)
  reschedule(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':commitment/fulfilments')
  @Gives(FulfilCommitment)
  fulfil(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':commitment/release')
  @Gives(ReleaseCommitment)
  release(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':commitment/corrections')
  @Gives(CorrectCommitment)
  correct(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
