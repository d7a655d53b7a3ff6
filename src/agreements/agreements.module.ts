import { Module } from '@nestjs/common';
import { AgreementsController } from './agreements.controller.ts';

@Module({ controllers: [AgreementsController] })
export class AgreementsModule {}
