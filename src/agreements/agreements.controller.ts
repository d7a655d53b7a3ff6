import { Controller, Get, Post } from '@nestjs/common';
import { AddSubsidiaryArrangement } from '../../commands/agreements/add-subsidiary-arrangement.ts';
import { AmendAgreement } from '../../commands/agreements/amend-agreement.ts';
import { BringIntoForce } from '../../commands/agreements/bring-into-force.ts';
import { CorrectAgreement } from '../../commands/agreements/correct-agreement.ts';
import { GiveNotice } from '../../commands/agreements/give-notice.ts';
import { ProposeAgreement } from '../../commands/agreements/propose-agreement.ts';
import { RenewAgreement } from '../../commands/agreements/renew-agreement.ts';
import { SignAgreement } from '../../commands/agreements/sign-agreement.ts';
import { SupersedeAgreement } from '../../commands/agreements/supersede-agreement.ts';
import { TerminateAgreement } from '../../commands/agreements/terminate-agreement.ts';
import { Everyone } from '../platform/http/access.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { About, moments } from '../platform/http/openapi/about.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { AgreementDays, HORIZON } from './agreement-days.ts';
import { agreementList } from './agreements.queries.ts';

@Controller('agreements')
export class AgreementsController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
    private readonly days: AgreementDays,
  ) {}

  @Get()
  @ListOf(agreementList)
  list(@Query() query: ListQuery) {
    return this.lists.page(agreementList, query);
  }

  @Get('counts')
  @Everyone()
  @About({
    summary: 'How many agreements are in force on the day asked for, are not, or may be; withdrawn ones apart',
    query: { relationship: 'Slug, or `all`', ...moments },
  })
  counts(@Query() { relationship = 'all', ...moment }: ListQuery) {
    return this.days.counts(relationship, moment);
  }

  @Get('expiry')
  @Everyone()
  @About({
    summary:
      'What ends, or needs notice, from the day asked for on; what is over unsaid, and what has no known end, apart',
    query: { relationship: 'Slug, or `all`', horizon: 'How far ahead: `P12M`', ...moments },
  })
  expiry(@Query() { relationship = 'all', horizon = HORIZON, ...moment }: ListQuery) {
    return this.days.expiry(relationship, horizon, moment);
  }

  @Post()
  @Gives(ProposeAgreement)
  propose(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':agreement/signatures')
  @Gives(SignAgreement)
  sign(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':agreement/entry-into-force')
  @Gives(BringIntoForce)
  bringIntoForce(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':agreement/amendments')
  @Gives(AmendAgreement)
  amend(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':agreement/subsidiaries')
  @Gives(AddSubsidiaryArrangement)
  addSubsidiary(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':agreement/renewals')
  @Gives(RenewAgreement)
  renew(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':agreement/notices')
  @Gives(GiveNotice)
  giveNotice(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':agreement/termination')
  @Gives(TerminateAgreement)
  terminate(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':agreement/supersession')
  @Gives(SupersedeAgreement)
  supersede(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':agreement/corrections')
  @Gives(CorrectAgreement)
  correct(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
