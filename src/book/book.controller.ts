import { Controller, Post } from '@nestjs/common';
import { OpenBook } from '../../commands/book/open-book.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';

@Controller('book')
export class BookController {
  constructor(
    private readonly commands: Commands,
  ) {}

  @Post()
  @Gives(OpenBook)
  open(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
