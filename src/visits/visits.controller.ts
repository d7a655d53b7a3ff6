import { Controller, Get, Post } from '@nestjs/common';
import { AddStop } from '../../commands/visits/add-stop.ts';
import { CancelVisit } from '../../commands/visits/cancel-visit.ts';
import { CorrectVisit } from '../../commands/visits/correct-visit.ts';
import { PlanVisit } from '../../commands/visits/plan-visit.ts';
import { RecordVisit } from '../../commands/visits/record-visit.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { visitList } from './visits.queries.ts';

@Controller('visits')
export class VisitsController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
  ) {}

  @Get()
  @ListOf(visitList)
  list(@Query() query: ListQuery) {
    return this.lists.page(visitList, query);
  }

  @Post()
  @Gives(RecordVisit)
  record(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post('plans')
  @Gives(PlanVisit)
  plan(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':visit/stops')
  @Gives(AddStop)
  addStop(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':visit/cancellation')
  @Gives(CancelVisit)
  cancel(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':visit/corrections')
  @Gives(CorrectVisit)
  correct(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
