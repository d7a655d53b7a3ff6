import { Controller, Get } from '@nestjs/common';
import { Public } from '../platform/http/access.ts';
import { openApiOf } from '../platform/http/openapi/document.ts';
import { RouteList } from '../platform/http/routes.ts';

@Controller()
export class DocumentationController {
  constructor(private readonly routes: RouteList) {}

  @Get('openapi.json')
  @Public()
  openApi() {
    return openApiOf(this.routes.all);
  }
}
