import { Controller, Get } from '@nestjs/common';
import { Everyone } from '../platform/http/access.ts';
import { Query } from '../platform/http/lists.ts';
import { About, moments } from '../platform/http/openapi/about.ts';
import type { ListQuery } from '../platform/reading/lists.ts';
import { Due } from './due.queries.ts';

@Controller('due')
export class DueController {
  constructor(private readonly due: Due) {}

  @Get()
  @Everyone()
  @About({
    summary: 'What must be done until when, on the day asked for',
    query: { relationship: 'Slug, or `all`', owner: 'An account', ...moments },
  })
  list(@Query() { relationship = 'all', owner, ...moment }: ListQuery) {
    return this.due.list(relationship, owner, moment);
  }

  @Get('counts')
  @Everyone()
  @About({
    summary: 'How much is overdue, due this week, this month or later, or without a date',
    query: { relationship: 'Slug, or `all`', ...moments },
  })
  counts(@Query() { relationship = 'all', ...moment }: ListQuery) {
    return this.due.counts(relationship, moment);
  }
}
