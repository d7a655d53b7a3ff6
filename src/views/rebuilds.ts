import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { RequestRefused } from '../platform/http/requests.ts';
import type { Rebuilt, RebuildProgress, Switching } from '../platform/projecting/messages.ts';
import { Views } from '../platform/projecting/views.ts';

/** How a rebuild stands. */
export interface RebuildState {
  readonly id: string;
  readonly view: string;
  readonly switching: Switching;
  readonly state: 'running' | 'done' | 'failed';
  readonly progress?: RebuildProgress;
  readonly result?: Rebuilt;
  readonly why?: string;
}

/** Rebuilds that were asked for; the last ones can be looked at. */
@Injectable()
export class Rebuilds {
  readonly #states = new LRUCache<string, RebuildState>({ max: 100 });

  constructor(private readonly views: Views) {}

  /** @throws RequestRefused there is no such view, or it is being rebuilt. */
  begin(view: string, switching: Switching): RebuildState {
    if (!this.views.status.views.some(({ name }) => name === view)) throw new RequestRefused('view.unknown', { view });
    const running = [...this.#states.values()].some((one) => one.view === view && one.state === 'running');
    if (running) throw new RequestRefused('view.rebuilding', { view });
    const state: RebuildState = { id: randomUUID(), view, switching, state: 'running' };
    const change = (changed: Partial<RebuildState>) =>
      this.#states.set(state.id, { ...state, ...this.#states.get(state.id), ...changed });
    this.#states.set(state.id, state);
    this.views
      .rebuild(view, switching, (progress) => change({ progress }))
      .then(
        (result) => change({ state: 'done', result }),
        (error: unknown) => change({ state: 'failed', why: error instanceof Error ? error.message : String(error) }),
      );
    return state;
  }

  /** @throws RequestRefused */
  state(id: string): RebuildState {
    const state = this.#states.get(id);
    if (!state) throw new RequestRefused('rebuild.unknown', { rebuild: id });
    return state;
  }
}
