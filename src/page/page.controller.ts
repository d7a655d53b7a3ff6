import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../platform/http/access.ts';
import { pageHtml, pageScript, pageStyle } from './page.ts';

/** One plain page: come in, choose a relationship, read its timeline. */
@Controller()
export class PageController {
  @Get()
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page() {
    return pageHtml;
  }

  @Get('welcome')
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  welcome() {
    return pageHtml;
  }

  @Get('page.js')
  @Public()
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  script() {
    return pageScript;
  }

  @Get('page.css')
  @Public()
  @Header('Content-Type', 'text/css; charset=utf-8')
  style() {
    return pageStyle;
  }
}
