import { Catch, Logger, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { problemOf } from './problems.ts';
import { languageFor, RequestRefused, type Asked } from './requests.ts';
import { methodsAt, RouteList } from './routes.ts';

/** Answers every error as application/problem+json (RFC 9457), in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('http');
  readonly #routes: RouteList;

  constructor(routes: RouteList) {
    this.#routes = routes;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Asked>();
    const told = error instanceof NotFoundException ? this.#nothingThere(error, request) : error;
    answerProblem(told, request, http.getResponse<Response>(), (reference, unforeseen) =>
      this.#logger.error(
        `${reference} ${unforeseen instanceof Error ? (unforeseen.stack ?? unforeseen.message) : String(unforeseen)}`,
      ),
    );
  }

  /** There is no route; unless there is one, for other methods. */
  #nothingThere(error: NotFoundException, request: Asked): Error {
    const path = pathOf(request);
    const { method } = request;
    const methods = methodsAt(this.#routes.all, path);
    if (methods.length === 0 || methods.includes(method)) return error;
    return new RequestRefused('method.other', { method, path, allowed: methods.join(', ') });
  }
}

/** The path that was asked for, wherever the handler is mounted. */
const pathOf = ({ baseUrl, path }: Asked): string => `${baseUrl}${path}`;

/** The same for errors that come before a controller is found. */
export function answerProblem(
  error: unknown,
  request: Asked,
  response: Response,
  log: (reference: string, error: unknown) => void,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const language = languageFor(request);
  const { problem, headers } = problemOf(error, {
    language,
    path: pathOf(request),
    carriesSitting: request.carriesSitting ?? false,
    inAddress: Object.keys(request.params ?? {}).filter((name) => !Object.hasOwn(Object(request.body) as object, name)),
    log,
  });
  response
    .status(problem.status)
    .set({ 'Cache-Control': 'no-store', 'Content-Language': language, Vary: 'Accept-Language', ...headers })
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
