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
}
