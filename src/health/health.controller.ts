import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { Controller, Get, Inject } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { Public } from '../platform/http/access.ts';
import { About } from '../platform/http/openapi/about.ts';
import { LOG, type Log } from '../platform/log/log.ts';
import { Views } from '../platform/projecting/views.ts';
import { LOG_FILE } from '../platform/http/http.module.ts';

/** How far the views may be behind the log, in events, before the server counts as not ready. */
const MOST_BEHIND = 1_000;

/** How long the log is given to say that it has heard everything, in milliseconds: who asks for health is in a hurry. */
const PATIENCE = 2_000;

@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly views: Views,
    @Inject(LOG) private readonly log: Log,
    @Inject(LOG_FILE) private readonly logFile: string,
  ) {}

  @Get('live')
  @Public()
  @About({ summary: 'The server answers' })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @HealthCheck()
  @About({ summary: 'The views have caught up, none has failed, and the log can be written' })
  ready() {
    return this.health.check([() => this.#views(), () => this.#log()]);
  }

  #views(): HealthIndicatorResult {
    const indicator = this.indicators.check('views');
    const { views, stopped } = this.views.status;
    const behind = this.log.head() - this.views.position;
    const failed = views.filter(({ state }) => state === 'failed').map(({ name }) => name);
    if (stopped !== undefined || failed.length > 0 || behind > MOST_BEHIND)
      return indicator.down({ behind, failed: failed.join(', ') });
    return indicator.up({ behind });
  }

  async #log(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('log');
    try {
      await access(this.logFile, constants.W_OK);
    } catch {
      return indicator.down({ why: 'the file cannot be written' });
    }
    // Where others write to the book too: whether it can be heard, and has been, what they have written until now.
    const heard = this.log.caughtUp(this.log.head()).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const late = setTimeout(PATIENCE, 'the cluster does not answer, or is not caught up with yet', { ref: false });
    const why = await Promise.race([heard, late]);
    return why === undefined ? indicator.up() : indicator.down({ why });
  }
}
