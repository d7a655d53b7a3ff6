import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { BadQuery, type ListDefinition, type ListQuery } from '../reading/lists.ts';
import { Everyone } from './access.ts';
import { ABOUT, type About } from './openapi/about.ts';
import type { Asked } from './requests.ts';

export const LISTS = 'bridgebook:lists';

/** The route answers a list, with its filters, the two moments and a cursor. Everyone signed in reads, unless it says otherwise. */
export const ListOf = (list: ListDefinition, access: MethodDecorator = Everyone()): MethodDecorator =>
  applyDecorators(SetMetadata(LISTS, list), access);

/**
 * What the query asks for, each name once. A list says itself what it may be asked; another route names what it takes
 * besides the moments.
 */
export const Query = createParamDecorator((_, context: ExecutionContext): ListQuery => {
  const { query } = context.switchToHttp().getRequest<Asked>();
  const about = Reflect.getMetadata(ABOUT, context.getHandler()) as About | undefined;
  const known = about?.query && Object.keys(about.query);
  const asked: { [name: string]: string } = {};
  for (const [name, value] of Object.entries(query)) {
    // The language is for what people read; answers hold all languages there are.
    if (name === 'lang') continue;
    if (known && !known.includes(name))
      throw new BadQuery(name, 'query.unknown-filter', { filter: name, known: known.join(', ') });
    if (typeof value !== 'string') throw new BadQuery(name, 'query.twice', { filter: name });
    asked[name] = value;
  }
  return asked;
});
