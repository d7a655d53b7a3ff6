import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { RecordOf } from '../../../events/records.ts';
import { kindOf } from '../../../events/subject.ts';
import type { PartsAnswer, RecordAnswer } from '../api/answers.ts';
import { isRefusal } from '../api/problem.ts';
import { useAnswer } from '../api/reading.ts';
import { Page } from '../kit/page.tsx';
import { Answered, Empty } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { History } from './history-panel.tsx';
import { kinds } from './kinds/kinds.ts';
import { MentionedIn } from './mentioned-in.tsx';
import { MergedNotice } from './merged-notice.tsx';
import { PartsContext } from './parts.tsx';
import { RecordHead } from './record-head.tsx';
import { citedIn, ShownContext, type Shown } from './shown.ts';
import { Sources } from './sources.tsx';
import { WithdrawnNotice } from './withdrawn-notice.tsx';
import classes from './record-screen.module.css';

/** Kinds of records that others are parts of. */
const wholes: ReadonlySet<string> = new Set(['visit', 'gathering', 'agreement', 'institute', 'project']);

/** The page of a record: what it says, on what that rests, and beside it how it came to say so. */
export function RecordScreen() {
  const { record = '' } = useParams({ strict: false });
  // Keyed, so that nothing of the record before shows on this one.
  return <RecordAt key={record} id={record} />;
}

function RecordAt({ id }: { readonly id: string }) {
  const { say } = useWords();
  const asked = useAnswer<RecordAnswer>(`/records/${id}`);
  if (isRefusal(asked.error, 'not-found'))
    return (
      <Page title={say('records.never')}>
        <Empty title={asked.error.problem.detail} />
      </Page>
    );
  return (
    <Answered of={asked} rows={10}>
      {(answer) =>
        answer.survivor === undefined || answer.record.id !== id ? (
          <RecordPage answer={answer} />
        ) : (
          <Survivor merged={answer} survivor={answer.survivor} />
        )
      }
    </Answered>
  );
}

/** Somebody asked for a record that was joined to another: that one stands for both, and the page says so. */
function Survivor({ merged, survivor }: { readonly merged: RecordAnswer; readonly survivor: string }) {
  const asked = useAnswer<RecordAnswer>(`/records/${survivor}`);
  return (
    <Answered of={asked} rows={10}>
      {(answer) => <RecordPage answer={answer} merged={merged} />}
    </Answered>
  );
}

const noParts: readonly RecordOf<unknown>[] = [];

function RecordPage({ answer, merged }: { readonly answer: RecordAnswer; readonly merged?: RecordAnswer }) {
  const { say } = useWords();
  // Where there is no room beside the record, its history is a page behind it.
  const tabbed = useMediaQuery('(min-width: 1200px) and (max-width: 1439px)', false) ?? false;
  const { at } = useSearch({ strict: false });
  const [tab, setTab] = useState(at === undefined ? 'record' : 'history');
  const { record, asOf } = answer;
  const kind = kindOf(record.id);
  const { data } = useAnswer<PartsAnswer>(`/records/${record.id}/parts`, {}, { enabled: wholes.has(kind) });
  const parts = wholes.has(kind) ? (data?.parts ?? noParts) : noParts;
  const names = { ...data?.names, ...answer.names };
  const related = { ...data?.related, ...answer.related };
  const sources = { ...data?.sources, ...answer.sources };
  const shown: Shown = {
    record,
    from: { names, related, sources },
    asOf,
    cited: citedIn([record.sources, ...parts.map((part) => part.sources)]),
  };
  const View = kinds[kind as keyof typeof kinds];
  return (
    <ShownContext value={shown}>
      <PartsContext value={parts}>
        <div className={classes['layout']}>
          <article className={classes['main']} data-withdrawn={record.withdrawn !== null || undefined}>
            <RecordHead />
            {merged && <MergedNotice merged={merged.record.id} names={merged.names} />}
            <WithdrawnNotice />
            {tabbed && (
              <SegmentedControl
                aria-label={say('records.shown')}
                className={classes['tabs'] ?? ''}
                size="xs"
                value={tab}
                onChange={setTab}
                data={[
                  { value: 'record', label: say('records.record') },
                  { value: 'history', label: say('records.history') },
                ]}
              />
            )}
            <div hidden={tabbed && tab !== 'record'}>
              <View />
              <MentionedIn />
            </div>
          </article>
          <aside className={classes['side']} hidden={tabbed && tab !== 'history'}>
            <History record={record.id} withParts={wholes.has(kind)} />
            <Sources />
          </aside>
        </div>
      </PartsContext>
    </ShownContext>
  );
}
