import { Controller, Get } from '@nestjs/common';
import { Everyone } from '../platform/http/access.ts';
import { About, moments } from '../platform/http/openapi/about.ts';
import { Query } from '../platform/http/lists.ts';
import type { ListQuery } from '../platform/reading/lists.ts';
import { Moments } from '../platform/reading/moments.ts';
import { Accounts } from './accounts.ts';

@Controller('actors')
export class ActorsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly moments: Moments,
  ) {}

  @Get()
  @Everyone()
  @About({ summary: 'What those are called who can write in the book, by the id of their account', query: moments })
  async names(@Query() moment: ListQuery) {
    // Of every moment the names are those of today: who may write is not a thing of the past.
    await this.moments.resolve(moment);
    return { names: this.accounts.names() };
  }
}
