import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Page } from '../../kit/page.tsx';
import { Answered, Empty } from '../../kit/states.tsx';
import { useWords } from '../../language/language.ts';
import { useRelationship } from '../../shell/relationship.ts';
import { Player } from './player.tsx';
import { replayOf } from './replayed.ts';
import { MOST, useRelationshipEvents } from './use-relationship-events.ts';
import { Link } from '@tanstack/react-router';
import classes from './replay.module.css';

/** A relationship event by event: when it happened, when it was written, and what the record said before and after. */
export function ReplayScreen() {
  const { say } = useWords();
  const relationship = useRelationship();
  const { at, record } = useSearch({ strict: false });
  const events = useRelationshipEvents(relationship);
  const { data, pages, cut } = events;
  const replay = useMemo(() => data && replayOf(data, relationship), [data, relationship]);
  const names = useMemo(
    () => ({
      names: Object.assign({}, ...pages.map((page) => page.names)) as (typeof pages)[number]['names'],
      related: Object.assign({}, ...pages.map((page) => page.related)) as (typeof pages)[number]['related'],
      sources: Object.assign({}, ...pages.map((page) => page.sources)) as (typeof pages)[number]['sources'],
    }),
    [pages],
  );
  return (
    <Page
      title={say('replay.title')}
      summary={data ? say('replay.count', { count: data.length }) : say('replay.reading', { count: events.count })}
      actions={
        record === undefined ? undefined : (
          <Button
            variant="default"
            renderRoot={(props: object) => <Link {...props} to="." search={(now) => ({ ...now, record: undefined })} />}
          >
            {say('replay.whole')}
          </Button>
        )
      }
    >
      {cut && data && (
        <p className={classes['note']} role="status">
          {say('replay.cut', { count: MOST })}
        </p>
      )}
      <Answered of={{ ...events, data: replay }}>
        {(whole) =>
          whole.events.length === 0 ? (
            <Empty title={say('replay.nothing')} />
          ) : (
            <Player key={`${relationship} ${record ?? ''}`} replay={whole} from={names} position={at} record={record} />
          )
        }
      </Answered>
    </Page>
  );
}
