import { Module } from '@nestjs/common';
import { TimelineController } from './timeline.controller.ts';

@Module({ controllers: [TimelineController] })
export class TimelineModule {}
