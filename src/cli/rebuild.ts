import { setTimeout as pause } from 'node:timers/promises';
import type { Rebuilt, RebuildProgress, Switching, ViewStatus } from '../platform/projecting/messages.ts';
import { withBook, type Context } from './context.ts';
import type { Client } from './client.ts';
import { EXIT, Failure, type ExitCode } from './exit.ts';
import type { Output } from './output.ts';
import { progressOf } from './progress.ts';
import { tableOf } from './table.ts';

export interface RebuildOptions {
  readonly projection?: string;
  readonly check?: boolean;
  readonly evenIfDifferent?: boolean;
  readonly json?: boolean;
}

interface RebuildState {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly progress?: RebuildProgress;
  readonly result?: Rebuilt;
  readonly why?: string;
}

/** Milliseconds between two looks at a rebuild. */
const LOOK = 50;

/**
 * Builds views anew while people go on, one after the other, and puts each in the place of the one that is shown where
 * both are equal; with `check` they are only compared.
 * @returns 5 where one is not equal, unless that was to be switched too
 */
export const rebuild = (
  context: Context,
  { projection, check, evenIfDifferent, json }: RebuildOptions,
): Promise<ExitCode> =>
  withBook(context, async (client) => {
    const { output } = context;
    const { views } = await client.get<{ readonly views: readonly ViewStatus[] }>('/api/v1/views');
    const there = views.map(({ name }) => name);
    if (projection !== undefined && !there.includes(projection))
      throw new Failure(`There is no projection ${projection}. There are: ${there.join(', ')}.`, EXIT.usage);
    if (check && evenIfDifferent)
      throw new Failure('--check switches nothing, --even-if-different does: give one of them.', EXIT.usage);
    const switching = check ? 'never' : evenIfDifferent ? 'always' : 'whenEqual';
    const results: Rebuilt[] = [];
    for (const view of projection === undefined ? there : [projection])
      results.push(await rebuildOne(client, view, switching, output));
    if (json) for (const result of results) output.result(JSON.stringify(result));
    else for (const line of linesOf(results)) output.result(line);
    const unequal = results.filter(({ equal }) => !equal);
    for (const { view, switched, firstDifference } of unequal) {
      const where = firstDifference ? `, first in ${firstDifference.record} at position ${firstDifference.since}` : '';
      output.note(`${view} differs${where}. ${switched ? 'The new one is shown now.' : stays(view)}`);
    }
    return unequal.some(({ switched }) => !switched) ? EXIT.verification : EXIT.ok;
  });

const stays = (view: string) =>
  `The one that is shown stays; “bridgebook rebuild --projection ${view} --even-if-different” puts the new one in its place.`;

async function rebuildOne(client: Client, view: string, switching: Switching, output: Output): Promise<Rebuilt> {
  const path = `/api/v1/views/${encodeURIComponent(view)}/rebuilds`;
  const bar = progressOf(`${switching === 'never' ? 'Comparing' : 'Rebuilding'} ${view}`, output);
  try {
    for (let state = await client.post<RebuildState>(path, { switching }); ;) {
      if (state.state === 'done' && state.result) return state.result;
      if (state.state === 'failed')
        throw new Failure(`${view} could not be rebuilt: ${state.why ?? 'nobody knows why'}`);
      if (state.progress) bar.at(state.progress.position + 1, state.progress.head + 1);
      await pause(LOOK);
      state = await client.get<RebuildState>(`${path}/${state.id}`);
    }
  } finally {
    bar.end();
  }
}

const linesOf = (results: readonly Rebuilt[]) =>
  tableOf(
    [
      { title: 'Projection' },
      { title: 'Position', right: true },
      { title: 'Rows', right: true },
      { title: 'Equal' },
      { title: 'Switched' },
      { title: 'ms', right: true },
    ],
    results.map(({ view, position, rebuilt, equal, switched, milliseconds }) => [
      view,
      String(position),
      String(rebuilt.rows),
      equal ? 'yes' : 'NO',
      switched ? 'yes' : 'no',
      String(Math.round(milliseconds)),
    ]),
  );
