import { Module } from '@nestjs/common';
import { RelationshipsController } from './relationships.controller.ts';

@Module({ controllers: [RelationshipsController] })
export class RelationshipsModule {}
