import { Controller, Get, Post } from '@nestjs/common';
import { AnnounceProject } from '../../commands/projects/announce-project.ts';
import { ChangeProjectStatus } from '../../commands/projects/change-project-status.ts';
import { CorrectProject } from '../../commands/projects/correct-project.ts';
import { RenameProject } from '../../commands/projects/rename-project.ts';
import { ReportIndicator } from '../../commands/projects/report-indicator.ts';
import { SetIndicator } from '../../commands/projects/set-indicator.ts';
import { StartProject } from '../../commands/projects/start-project.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { projectList } from './projects.queries.ts';

@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
  ) {}

  @Get()
  @ListOf(projectList)
  list(@Query() query: ListQuery) {
    return this.lists.page(projectList, query);
  }

  @Post()
  @Gives(AnnounceProject)
  announce(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':project/start')
  @Gives(StartProject)
  start(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':project/names')
  @Gives(RenameProject)
  rename(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':project/statuses')
  @Gives(ChangeProjectStatus)
  changeStatus(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':project/indicators')
  @Gives(SetIndicator)
  setIndicator(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':project/reports')
  @Gives(ReportIndicator)
  reportIndicator(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':project/corrections')
  @Gives(CorrectProject)
  correct(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
