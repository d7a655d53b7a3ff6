import { Controller, Get, Header, Req } from '@nestjs/common';
import { Decider } from '../platform/deciding/deciding.ts';
import { Public } from '../platform/http/access.ts';
import { languageFor, type Asked } from '../platform/http/requests.ts';
import { pageHtml, type Coming } from './page.ts';
import { pageScript } from './script.ts';
import { pageIcon, pageStyle } from './style.ts';

const html = Header('Content-Type', 'text/html; charset=utf-8');

/** One plain page: come in, choose a relationship, read its timeline. */
@Controller()
export class PageController {
  constructor(private readonly decider: Decider) {}

  @Get()
  @Public()
  @html
  read(@Req() request: Asked) {
    return this.#page('read', request);
  }

  @Get('welcome')
  @Public()
  @html
  welcome(@Req() request: Asked) {
    return this.#page('welcome', request);
  }

  @Get('activate')
  @Public()
  @html
  activate(@Req() request: Asked) {
    return this.#page('activate', request);
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

  @Get('icon.svg')
  @Public()
  @Header('Content-Type', 'image/svg+xml')
  icon() {
    return pageIcon;
  }

  async #page(coming: Coming, request: Asked): Promise<string> {
    const bookIsOpen = (await this.decider.book()) !== undefined;
    return pageHtml({ coming, bookIsOpen, signedIn: request.requester !== undefined, language: languageFor(request) });
  }
}
