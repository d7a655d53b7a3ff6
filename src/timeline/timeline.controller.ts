import { Controller, Get } from '@nestjs/common';
import { Everyone } from '../platform/http/access.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { About, moments } from '../platform/http/openapi/about.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { Search } from '../platform/reading/search.ts';
import { timelineList } from './timeline.queries.ts';

@Controller()
export class TimelineController {
  constructor(
    private readonly lists: Lists,
    private readonly search: Search,
  ) {}

  @Get('timeline')
  @ListOf(timelineList)
  list(@Query() query: ListQuery) {
    return this.lists.page(timelineList, query);
  }

  @Get('activity')
  @Everyone()
  @About({
    summary: 'How much happened, by month; what is known to a year or less exactly stands apart',
    query: { relationship: 'Slug, or `all`', ...moments },
  })
  activity(@Query() { relationship = 'all', ...moment }: ListQuery) {
    return this.search.activity(relationship, moment);
  }
}
