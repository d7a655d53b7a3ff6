import { Module } from '@nestjs/common';
import { CommitmentsController } from './commitments.controller.ts';

@Module({ controllers: [CommitmentsController] })
export class CommitmentsModule {}
