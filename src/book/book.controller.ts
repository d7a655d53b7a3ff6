import { Controller, Get, Inject, Post } from '@nestjs/common';
import { OpenBook } from '../../commands/book/open-book.ts';
import { Decider } from '../platform/deciding/deciding.ts';
import { Everyone } from '../platform/http/access.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { About } from '../platform/http/openapi/about.ts';
import { LOG, type Log } from '../platform/log/log.ts';

@Controller('book')
export class BookController {
  constructor(
    private readonly commands: Commands,
    private readonly decider: Decider,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Get()
  @Everyone()
  @About({ summary: 'The book: its name, its time zone, whether it is an example, and how far it goes' })
  async book() {
    const book = await this.decider.book();
    const open = book ?? { open: false, name: null, timeZone: null, example: null };
    return { ...open, today: await this.decider.today(), head: this.log.head() };
  }

  @Post()
  @Gives(OpenBook)
  open(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
