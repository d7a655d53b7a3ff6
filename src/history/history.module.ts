import { Module } from '@nestjs/common';
import { EventLog } from './event-log.ts';
import { HistoryController } from './history.controller.ts';
import { Listeners } from './listeners.ts';

@Module({ controllers: [HistoryController], providers: [EventLog, Listeners] })
export class HistoryModule {}
