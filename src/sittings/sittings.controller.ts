import { Controller, Post } from '@nestjs/common';
import { Commands } from '../platform/http/commands.ts';
import { GivesSitting, ReceivedCommands, type ReceivedSitting } from '../platform/http/gives.ts';

@Controller('sittings')
export class SittingsController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @GivesSitting()
  give(@ReceivedCommands() sitting: ReceivedSitting) {
    return this.commands.give(sitting);
  }
}
