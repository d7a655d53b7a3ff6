import { Controller, Get, Post } from '@nestjs/common';
import { AddOrganisationName } from '../../commands/organisations/add-organisation-name.ts';
import { CorrectOrganisation } from '../../commands/organisations/correct-organisation.ts';
import { DeclareDistinct } from '../../commands/organisations/declare-distinct.ts';
import { MergeOrganisations } from '../../commands/organisations/merge-organisations.ts';
import { RegisterOrganisation } from '../../commands/organisations/register-organisation.ts';
import { UnmergeOrganisations } from '../../commands/organisations/unmerge-organisations.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { organisationList } from './organisations.queries.ts';

@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
  ) {}

  @Get()
  @ListOf(organisationList)
  list(@Query() query: ListQuery) {
    return this.lists.page(organisationList, query);
  }

  @Post()
  @Gives(RegisterOrganisation)
  register(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':organisation/names')
  @Gives(AddOrganisationName)
  addName(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':organisation/distinctions')
  @Gives(DeclareDistinct)
  declareDistinct(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':organisation/merges')
  @Gives(MergeOrganisations)
  merge(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':organisation/unmerges')
  @Gives(UnmergeOrganisations)
  unmerge(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':organisation/corrections')
  @Gives(CorrectOrganisation)
  correct(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
