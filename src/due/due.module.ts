import { Module } from '@nestjs/common';
import { DueController } from './due.controller.ts';
import { Due } from './due.queries.ts';

@Module({ controllers: [DueController], providers: [Due] })
export class DueModule {}
