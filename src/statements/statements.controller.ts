import { Controller, Get, Post } from '@nestjs/common';
import { CorrectStatement } from '../../commands/statements/correct-statement.ts';
import { RecordStatement } from '../../commands/statements/record-statement.ts';
import { TranslateStatement } from '../../commands/statements/translate-statement.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { statementList } from './statements.queries.ts';

@Controller('statements')
export class StatementsController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
  ) {}

  @Get()
  @ListOf(statementList)
  list(@Query() query: ListQuery) {
    return this.lists.page(statementList, query);
  }

  @Post()
  @Gives(RecordStatement)
  record(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':statement/translations')
  @Gives(TranslateStatement)
  translate(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':statement/corrections')
  @Gives(CorrectStatement)
  correct(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
