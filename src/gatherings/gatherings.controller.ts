import { Controller, Get, Post } from '@nestjs/common';
import { CorrectGathering } from '../../commands/gatherings/correct-gathering.ts';
import { HoldGathering } from '../../commands/gatherings/hold-gathering.ts';
import { ScreenWork } from '../../commands/gatherings/screen-work.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { gatheringList } from './gatherings.queries.ts';

@Controller('gatherings')
export class GatheringsController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
  ) {}

  @Get()
  @ListOf(gatheringList)
  list(@Query() query: ListQuery) {
    return this.lists.page(gatheringList, query);
  }

  @Post()
  @Gives(HoldGathering)
  hold(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':gathering/works')
  @Gives(ScreenWork)
  screenWork(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':gathering/corrections')
  @Gives(CorrectGathering)
  correct(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
