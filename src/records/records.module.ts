import { Module } from '@nestjs/common';
import { RecordsController } from './records.controller.ts';

@Module({ controllers: [RecordsController] })
export class RecordsModule {}
