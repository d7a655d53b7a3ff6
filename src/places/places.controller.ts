import { Controller, Get, Post } from '@nestjs/common';
import { CorrectPlace } from '../../commands/places/correct-place.ts';
import { DesignateZone } from '../../commands/places/designate-zone.ts';
import { RegisterPlace } from '../../commands/places/register-place.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { placeList } from './places.queries.ts';

@Controller('places')
export class PlacesController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
  ) {}

  @Get()
  @ListOf(placeList)
  list(@Query() query: ListQuery) {
    return this.lists.page(placeList, query);
  }

  @Post()
  @Gives(RegisterPlace)
  register(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':place/designations')
  @Gives(DesignateZone)
  designate(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':place/corrections')
  @Gives(CorrectPlace)
  correct(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
