import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { problemOf } from './problems.ts';
import { languageFor, type Asked } from './requests.ts';

/** Answers every error as application/problem+json (RFC 9457), in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<Asked>(), http.getResponse<Response>(), (reference, unforeseen) =>
      this.#logger.error(
        `${reference} ${unforeseen instanceof Error ? (unforeseen.stack ?? unforeseen.message) : String(unforeseen)}`,
      ),
    );
  }
}

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
    path: request.path,
    carriesSitting: request.carriesSitting ?? false,
    log,
  });
  response
    .status(problem.status)
    .set({ 'Cache-Control': 'no-store', 'Content-Language': language, Vary: 'Accept-Language', ...headers })
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
