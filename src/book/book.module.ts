import { Module } from '@nestjs/common';
import { BookController } from './book.controller.ts';

@Module({ controllers: [BookController] })
export class BookModule {}
