import { Module } from '@nestjs/common';
import { GatheringsController } from './gatherings.controller.ts';

@Module({ controllers: [GatheringsController] })
export class GatheringsModule {}
