import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Everyone, Roles } from '../platform/http/access.ts';
import { CheckedBody } from '../platform/http/body.ts';
import { About } from '../platform/http/openapi/about.ts';
import type { Switching } from '../platform/projecting/messages.ts';
import { Views } from '../platform/projecting/views.ts';
import { OneOf, Optional } from '../../commands/fields.ts';
import { Rebuilds } from './rebuilds.ts';

const switchings: readonly Switching[] = ['never', 'whenEqual', 'always'];

class Rebuild {
  /** `never`: only compared. `whenEqual`, the default. `always`: also where it differs from the one that is shown. */
  @Optional() @OneOf(switchings) switching?: Switching;
}

@Controller('views')
export class ViewsController {
  constructor(
    private readonly views: Views,
    private readonly rebuilds: Rebuilds,
  ) {}

  @Get()
  @Everyone()
  @About({ summary: 'Every view: where it stands, and whether it is sound' })
  status() {
    return { ...this.views.status, position: this.views.position };
  }

  @Post(':view/rebuilds')
  @Roles('admin', 'auditor')
  @HttpCode(202)
  @About({
    summary: 'Builds a view anew beside the one that is shown, while people go on, and compares the two',
    body: Rebuild,
  })
  begin(@Param('view') view: string, @CheckedBody() { switching }: Rebuild) {
    return this.rebuilds.begin(view, switching ?? 'whenEqual');
  }

  @Get(':view/rebuilds/:rebuild')
  @Roles('admin', 'auditor')
  @About({ summary: 'How a rebuild stands, and what came of it' })
  rebuild(@Param('rebuild') id: string) {
    return this.rebuilds.state(id);
  }
}
