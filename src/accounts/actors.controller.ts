import { Controller, Get } from '@nestjs/common';
import { Everyone } from '../platform/http/access.ts';
import { About, moments } from '../platform/http/openapi/about.ts';
import { Accounts } from './accounts.ts';

@Controller('actors')
export class ActorsController {
  constructor(private readonly accounts: Accounts) {}

  @Get()
  @Everyone()
  @About({ summary: 'What those are called who can write in the book, by the id of their account', query: moments })
  names() {
    return { names: this.accounts.names() };
  }
}
