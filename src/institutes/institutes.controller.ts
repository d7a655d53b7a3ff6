import { Controller, Get, Post } from '@nestjs/common';
import { AnnounceInstitute } from '../../commands/institutes/announce-institute.ts';
import { CloseInstitute } from '../../commands/institutes/close-institute.ts';
import { CorrectInstitute } from '../../commands/institutes/correct-institute.ts';
import { OpenResearchInstitute } from '../../commands/institutes/open-research-institute.ts';
import { RecordNeverOpened } from '../../commands/institutes/record-never-opened.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { instituteList } from './institutes.queries.ts';

@Controller('institutes')
export class InstitutesController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
  ) {}

  @Get()
  @ListOf(instituteList)
  list(@Query() query: ListQuery) {
    return this.lists.page(instituteList, query);
  }

  @Post()
  @Gives(AnnounceInstitute)
  announce(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post('openings')
  @Gives(OpenResearchInstitute)
  open(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':institute/closing')
  @Gives(CloseInstitute)
  close(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':institute/never-opened')
  @Gives(RecordNeverOpened)
  recordNeverOpened(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':institute/corrections')
  @Gives(CorrectInstitute)
  correct(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
