import { Controller, Get } from '@nestjs/common';
import { Everyone } from '../platform/http/access.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { About, moments } from '../platform/http/openapi/about.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { DeliveryDays } from './delivery-days.ts';
import { deliveryList } from './delivery.queries.ts';

@Controller('delivery')
export class DeliveryController {
  constructor(
    private readonly lists: Lists,
    private readonly days: DeliveryDays,
  ) {}

  @Get()
  @ListOf(deliveryList)
  list(@Query() query: ListQuery) {
    return this.lists.page(deliveryList, query);
  }

  @Get('counts')
  @Everyone()
  @About({
    summary: 'How much of what was announced or promised is open still, or settled; withdrawn ones apart',
    query: { relationship: 'Slug, or `all`', ...moments },
  })
  counts(@Query() { relationship = 'all', ...moment }: ListQuery) {
    return this.days.counts(relationship, moment);
  }
}
