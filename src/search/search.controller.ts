import { Controller, Get } from '@nestjs/common';
import { Everyone } from '../platform/http/access.ts';
import { Query } from '../platform/http/lists.ts';
import { About, moments } from '../platform/http/openapi/about.ts';
import { BadQuery, type ListQuery } from '../platform/reading/lists.ts';
import { Search } from '../platform/reading/search.ts';

@Controller('search')
export class SearchController {
  constructor(private readonly search: Search) {}

  @Get()
  @Everyone()
  @About({
    summary: 'Records by their names, titles and aliases, in Latin and Han script',
    query: { q: 'What to look for', kind: 'Kinds of records, with commas between; left out, all', ...moments },
  })
  find(@Query() { q, kind = '', ...moment }: ListQuery) {
    if (q === undefined) throw new BadQuery('q', 'query.missing', { filter: 'q' });
    return this.search.find(q, kind.split(',').filter(Boolean), moment);
  }
}
