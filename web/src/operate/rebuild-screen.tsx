import { Button, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import { useAnswer } from '../api/reading.ts';
import { Page } from '../kit/page.tsx';
import { RecordLink } from '../kit/reference.tsx';
import { Answered, Failed } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { useSession } from '../shell/session.ts';
import type { RebuildState, ViewsAnswer, ViewStatus } from './answers.ts';
import { useAct } from './use-act.ts';
import classes from './operate.module.css';

/** How often a rebuild that runs is asked how far it is, in milliseconds. */
const PACE = 300;

/** Every view of the book: where it stands; and each can be built anew beside the one that is shown. */
export function RebuildScreen() {
  const { say } = useWords();
  const views = useAnswer<ViewsAnswer>('/views');
  return (
    <Page title={say('rebuild.title')} summary={say('rebuild.what')}>
      <Answered of={views}>
        {({ views: list, position, stopped }) => (
          <>
            {stopped !== undefined && (
              <p className={classes['wrong']} role="alert">
                {say('rebuild.stopped', { why: stopped })}
              </p>
            )}
            <ul className={classes['views']}>
              {list.map((view) => (
                <ViewCard key={view.name} view={view} head={position} />
              ))}
            </ul>
          </>
        )}
      </Answered>
    </Page>
  );
}

function ViewCard({
  view: { name, version, state, position, failure },
  head,
}: {
  readonly view: ViewStatus;
  readonly head: number;
}) {
  const { say } = useWords();
  const { roles } = useSession();
  const may = roles.includes('admin') || roles.includes('auditor');
  const [running, setRunning] = useState<string>();
  const begin = useAct<RebuildState>();
  const rebuild = useQuery({
    queryKey: ['rebuild', running],
    queryFn: ({ signal }) => ask<RebuildState>(`/views/${name}/rebuilds/${running ?? ''}`, { signal }),
    enabled: running !== undefined,
    refetchInterval: ({ state: { data } }) => (data === undefined || data.state === 'running' ? PACE : false),
  });
  const [began, setBegan] = useState(0);
  const start = (switching: RebuildState['switching']) => {
    setBegan(Date.now());
    begin.mutate({ path: `/views/${name}/rebuilds`, body: { switching } }, { onSuccess: ({ id }) => setRunning(id) });
  };
  const busy = begin.isPending || (running !== undefined && (rebuild.data?.state ?? 'running') === 'running');
  return (
    <li className={`card ${classes['view']}`} aria-label={say(`rebuild.view-${name as 'timeline'}`)}>
      <header>
        <h2>{say(`rebuild.view-${name as 'timeline'}`)}</h2>
        <p className="quiet figures">
          {say(`rebuild.state-${state}`)} · {say('rebuild.at', { position })} ·{' '}
          {head > position ? say('rebuild.behind', { count: head - position }) : say('rebuild.up-to-date')} ·{' '}
          {say('rebuild.version', { version })}
        </p>
      </header>
      {failure && (
        <p className={classes['wrong']}>{say('rebuild.failure', { position: failure.position, why: failure.why })}</p>
      )}
      {may && (
        <div className={classes['tools']}>
          <Button size="xs" variant="default" disabled={busy} onClick={() => start('never')}>
            {say('rebuild.compare')}
          </Button>
          <Button size="xs" variant="default" disabled={busy} onClick={() => start('whenEqual')}>
            {say('rebuild.rebuild')}
          </Button>
        </div>
      )}
      {begin.error && <Failed error={begin.error} />}
      {rebuild.error && <Failed error={rebuild.error} />}
      {rebuild.data && (
        <Outcome state={rebuild.data} elapsed={rebuild.dataUpdatedAt - began} switchAnyway={() => start('always')} />
      )}
    </li>
  );
}

function Outcome({
  state: { state, progress, result, why },
  elapsed,
  switchAnyway,
}: {
  readonly state: RebuildState;
  /** Milliseconds from its beginning to when this was told. */
  readonly elapsed: number;
  readonly switchAnyway: () => void;
}) {
  const { say } = useWords();
  if (state === 'failed')
    return (
      <p className={classes['wrong']} role="status">
        {say('rebuild.failed', { why: why ?? '' })}
      </p>
    );
  if (!result)
    return (
      <div role="status">
        <p>
          {progress
            ? say('rebuild.progress', {
                position: Math.max(progress.position, 0),
                head: progress.head,
                rate: Math.round((1_000 * (progress.position + 1)) / Math.max(elapsed, 1)),
              })
            : say('rebuild.begun')}
        </p>
        <Progress
          value={progress && progress.head > 0 ? (100 * progress.position) / progress.head : 0}
          aria-label={say('rebuild.title')}
        />
      </div>
    );
  const { live, rebuilt, equal, switched, position, milliseconds, firstDifference } = result;
  return (
    <div className={classes['outcome']} data-equal={equal} role="status">
      <p>
        <b>{say(equal ? 'rebuild.equal' : 'rebuild.differs')}</b>{' '}
        {say(switched ? 'rebuild.switched' : 'rebuild.not-switched', { position, milliseconds })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('rebuild.which')}</th>
            <th scope="col">{say('rebuild.rows')}</th>
            <th scope="col">{say('rebuild.checksum')}</th>
          </tr>
        </thead>
        <tbody>
          {(
            [
              ['rebuild.live', live],
              ['rebuild.new', rebuilt],
            ] as const
          ).map(([label, { rows, hash }]) => (
            <tr key={label}>
              <th scope="row">{say(label)}</th>
              <td className="figures">{rows}</td>
              <td className="code">{hash.slice(0, 16)}…</td>
            </tr>
          ))}
        </tbody>
      </table>
      {firstDifference && (
        <p>
          {say('rebuild.first-difference', { key: firstDifference.key, position: firstDifference.since })}{' '}
          <RecordLink id={firstDifference.record}>{firstDifference.record}</RecordLink>
        </p>
      )}
      {!equal && !switched && (
        <div className={classes['tools']}>
          <Button size="xs" variant="default" onClick={switchAnyway}>
            {say('rebuild.switch-anyway')}
          </Button>
          <span className="quiet">{say('rebuild.switch-anyway-what')}</span>
        </div>
      )}
    </div>
  );
}
