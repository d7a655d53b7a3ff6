import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../platform/http/access.ts';

@Controller()
export class PageController {
  @Get()
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page() {
    return '<!doctype html><title>Bridgebook</title>';
  }
}
