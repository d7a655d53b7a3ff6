import { Module } from '@nestjs/common';
import { PageController } from './page.controller.ts';

@Module({ controllers: [PageController] })
export class PageModule {}
