import { Module } from '@nestjs/common';
import { DeliveryDays } from './delivery-days.ts';
import { DeliveryController } from './delivery.controller.ts';

@Module({ controllers: [DeliveryController], providers: [DeliveryDays] })
export class DeliveryModule {}
