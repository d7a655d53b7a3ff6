import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import type { Answer } from '../deciding/sitting.ts';
import type { Page } from '../reading/lists.ts';
import { GIVES, GIVES_SITTING } from './gives.ts';
import type { Asked } from './requests.ts';

/** Where a record is read. */
export const addressOf = (record: string): string => `/api/v1/records/${record}`;

/** Says in headers what an answer says: its position, the record's revision, where it is read, whether it was made. */
@Injectable()
export class AnswerHeaders implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const response = http.getResponse<Response>();
    if (http.getRequest<Asked>().path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
    const handler = context.getHandler();
    const answers = Reflect.hasMetadata(GIVES, handler) || Reflect.hasMetadata(GIVES_SITTING, handler);
    return next.handle().pipe(
      map((value: unknown) => {
        if (typeof value === 'object' && value !== null && 'position' in value)
          response.setHeader('Bridgebook-Position', String((value as Page).position));
        if (answers && typeof value === 'object' && value !== null && 'orders' in value)
          say(value as Answer, http.getRequest<Asked>().method, response);
        return value;
      }),
    );
  }
}

function say({ orders }: Answer, method: string, response: Response): void {
  const written = orders.some(({ verdict }) => verdict === 'written');
  response.status(written && method === 'POST' ? 201 : 200);
  const [only] = orders;
  if (orders.length !== 1 || !only || only.record === '' || only.verdict === 'preview') return;
  response.setHeader('ETag', `"${only.revision}"`);
  response.setHeader('Location', addressOf(only.record));
}
