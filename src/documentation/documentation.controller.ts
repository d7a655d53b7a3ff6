import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { Public } from '../platform/http/access.ts';
import { openApiOf } from '../platform/http/openapi/document.ts';
import { languageFor, RequestRefused, type Asked } from '../platform/http/requests.ts';
import { RouteList } from '../platform/http/routes.ts';
import { docsHtml, isProblemType, problemHtml } from './docs.ts';
import { docsStyle } from './style.ts';

@Controller()
export class DocumentationController {
  /** Made once: anybody may ask for them, and routes do not change while the server runs. */
  #openApi: object | undefined;
  #docs: string | undefined;

  constructor(private readonly routes: RouteList) {}

  @Get('openapi.json')
  @Public()
  openApi() {
    this.#openApi ??= openApiOf(this.routes.all);
    return this.#openApi;
  }

  @Get('docs')
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  docs() {
    this.#docs ??= docsHtml(this.routes.all);
    return this.#docs;
  }

  @Get('docs/style.css')
  @Public()
  @Header('Content-Type', 'text/css; charset=utf-8')
  style() {
    return docsStyle;
  }

  /** What the `type` of a problem leads to. */
  @Get('problems/:type')
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  problem(@Param('type') type: string, @Req() request: Asked) {
    if (!isProblemType(type)) throw new RequestRefused('route.unknown', { path: request.path });
    return problemHtml(type, languageFor(request));
  }
}
