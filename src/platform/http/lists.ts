import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { BadQuery, type ListDefinition, type ListQuery } from '../reading/lists.ts';
import { Everyone } from './access.ts';
import type { Asked } from './requests.ts';

export const LISTS = 'bridgebook:lists';

/** The route answers a list, with its filters, the two moments and a cursor. Everyone signed in reads. */
export const ListOf = (list: ListDefinition): MethodDecorator => applyDecorators(SetMetadata(LISTS, list), Everyone());

/** What the query asks for, each name once. */
export const Query = createParamDecorator((_, context: ExecutionContext): ListQuery =>
  queryOf(context.switchToHttp().getRequest<Asked>()),
);

export function queryOf({ query }: Asked): ListQuery {
  const asked: { [name: string]: string } = {};
  for (const [name, value] of Object.entries(query)) {
    if (typeof value !== 'string') throw new BadQuery(name, 'query.twice', { filter: name });
    // The language is for what people read; lists answer all languages there are.
    if (name !== 'lang') asked[name] = value;
  }
  return asked;
}
