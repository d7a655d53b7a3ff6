import { Module } from '@nestjs/common';
import { SittingsController } from './sittings.controller.ts';

@Module({ controllers: [SittingsController] })
export class SittingsModule {}
