import { Controller, Get, Post } from '@nestjs/common';
import { CorrectRelationship } from '../../commands/relationships/correct-relationship.ts';
import { EndRelationship } from '../../commands/relationships/end-relationship.ts';
import { EstablishRelationship } from '../../commands/relationships/establish-relationship.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { relationshipList } from './relationships.queries.ts';

@Controller('relationships')
export class RelationshipsController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
  ) {}

  @Get()
  @ListOf(relationshipList)
  list(@Query() query: ListQuery) {
    return this.lists.page(relationshipList, query);
  }

  @Post()
  @Gives(EstablishRelationship)
  establish(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':relationship/end')
  @Gives(EndRelationship)
  end(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':relationship/corrections')
  @Gives(CorrectRelationship)
  correct(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
