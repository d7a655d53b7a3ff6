import { Controller, Get } from '@nestjs/common';
import { ListOf, Query } from '../platform/http/lists.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { deliveryList } from './delivery.queries.ts';

@Controller('delivery')
export class DeliveryController {
  constructor(private readonly lists: Lists) {}

  @Get()
  @ListOf(deliveryList)
  list(@Query() query: ListQuery) {
    return this.lists.page(deliveryList, query);
  }
}
