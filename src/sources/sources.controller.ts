import { Controller, Get, Post } from '@nestjs/common';
import { CiteSource } from '../../commands/sources/cite-source.ts';
import { CorrectSource } from '../../commands/sources/correct-source.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { sourceList } from './sources.queries.ts';

@Controller('sources')
export class SourcesController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
  ) {}

  @Get()
  @ListOf(sourceList)
  list(@Query() query: ListQuery) {
    return this.lists.page(sourceList, query);
  }

  @Post()
  @Gives(CiteSource)
  cite(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':source/corrections')
  @Gives(CorrectSource)
  correct(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
