import { Module } from '@nestjs/common';
import { AgreementDays } from './agreement-days.ts';
import { AgreementsController } from './agreements.controller.ts';

@Module({ controllers: [AgreementsController], providers: [AgreementDays] })
export class AgreementsModule {}
