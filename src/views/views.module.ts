import { Module } from '@nestjs/common';
import { Rebuilds } from './rebuilds.ts';
import { ViewsController } from './views.controller.ts';

@Module({ controllers: [ViewsController], providers: [Rebuilds] })
export class ViewsModule {}
