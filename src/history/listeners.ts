import { Inject, Injectable, type MessageEvent, type OnApplicationShutdown } from '@nestjs/common';
import { type Observable, concatMap, finalize, interval, map, merge, of, Subject, takeUntil, takeWhile } from 'rxjs';
import { LISTENERS, type ListenerOptions } from '../platform/http/options.ts';
import { AUTHENTICATE, RequestRefused, type Asked, type Authenticate } from '../platform/http/requests.ts';
import { Views } from '../platform/projecting/views.ts';

/** Tells browsers when there is something new. */
@Injectable()
export class Listeners implements OnApplicationShutdown {
  readonly #closing = new Subject<void>();
  #count = 0;

  constructor(
    private readonly views: Views,
    @Inject(AUTHENTICATE) private readonly authenticate: Authenticate,
    @Inject(LISTENERS) private readonly options: ListenerOptions,
  ) {}

  /**
   * The position now, then each new one; a comment at every beat, when it is looked whether the listener may still read.
   * @throws RequestRefused where too many listen already
   */
  listen(request: Asked): Observable<MessageEvent> {
    const { most, beat } = this.options;
    if (this.#count >= most) throw new RequestRefused('listeners.too-many', { limit: most }, { retryAfter: 30 });
    this.#count += 1;
    const positions = this.views.positions.pipe(
      map((position): MessageEvent => ({ type: 'position', id: String(position), data: { position } })),
    );
    const beats = interval(beat).pipe(
      concatMap(async () => request.overControlSocket === true || (await this.authenticate(request)) !== undefined),
      map((allowed): MessageEvent | undefined => (allowed ? { comment: 'still here' } : undefined)),
    );
    return merge(of({ retry: 2_000, comment: 'listening' } as MessageEvent), positions, beats).pipe(
      takeWhile((message): message is MessageEvent => message !== undefined),
      takeUntil(this.#closing),
      finalize(() => (this.#count -= 1)),
    );
  }

  onApplicationShutdown(): void {
    this.#closing.next();
  }
}
