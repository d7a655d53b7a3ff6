import { Module } from '@nestjs/common';
import { InstitutesController } from './institutes.controller.ts';

@Module({ controllers: [InstitutesController] })
export class InstitutesModule {}
