import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ChangeKind } from '../../api/answers.ts';
import { useActors } from '../../api/actors.ts';
import { useMomentAnswer } from '../../api/reading.ts';
import { Page } from '../../kit/page.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { Answered, Empty } from '../../kit/states.tsx';
import { useWords } from '../../language/language.ts';
import { useScreenKeys } from '../../shell/keys.ts';
import { useRelationship } from '../../shell/relationship.ts';
import { useBook } from '../../shell/session.ts';
import { Changes } from './changes.tsx';
import { useCsv } from './use-csv.ts';
import { grouped, sections, type Grouping } from './comparison.ts';
import { KindChips } from './kind-chips.tsx';
import { MomentsCard } from './moments-card.tsx';
import { compareSearch, firstMoment, type Axis, type CompareSearch } from './moments-compared.ts';
import { useCompared, type ComparedAnswer, type Moments } from './use-compared.ts';
import { useMomentWords } from './moment-words.ts';
import classes from './compare.module.css';

/** What the difference is between two moments: of what was known, or of what was in effect. */
export function CompareScreen() {
  const { say } = useWords();
  const navigate = useNavigate();
  const relationship = useRelationship();
  const search = compareSearch(useSearch({ strict: false }));
  const { today, head } = useBook();
  const newest = useMomentAnswer();
  const { axis = 'known', of = 'agreements' } = search;
  const a = search.a ?? firstMoment(axis, today, newest.data?.day ?? undefined);
  // What is written meanwhile must not stand in one list and be missing in another.
  const b = search.b ?? (axis === 'known' ? `@${head}` : today);
  const moments: Moments = { axis, a, b, of, relationship };
  const compared = useCompared(moments);
  const csv = useCsv(moments);

  const change = (next: CompareSearch) =>
    void navigate({
      to: '.',
      search: (now) => ({ ...now, axis: undefined, a: undefined, b: undefined, of: undefined, ...next }),
      replace: true,
    });
  const swap = () => change({ ...search, a: search.b ?? b, b: search.a ?? a });
  useScreenKeys({ x: swap });

  return (
    <Page
      title={say('compare.title')}
      actions={
        <div className={classes['actions']}>
          <SegmentedControl
            aria-label={say('compare.axis')}
            value={axis}
            onChange={(value) => change(value === 'effect' ? { axis: 'effect' } : {})}
            data={(['effect', 'known'] as const).map((one) => ({ value: one, label: say(`compare.axis-${one}`) }))}
          />
          {compared.data && compared.data.entries.length > 0 && (
            <Button
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => {
                const { name, content } = csv(compared.data as ComparedAnswer);
                saveFile(name, 'text/csv;charset=utf-8', content);
              }}
            >
              {say('compare.export')}
            </Button>
          )}
        </div>
      }
    >
      <MomentsCard
        axis={axis}
        a={a}
        b={search.b}
        compared={compared.data}
        choose={(next) => change({ ...search, ...next })}
        swap={swap}
      />
      {axis === 'effect' && (
        <SegmentedControl
          className={classes['of'] ?? ''}
          aria-label={say('compare.axis')}
          value={of}
          size="xs"
          onChange={(value) => change({ ...search, of: value === 'agreements' ? undefined : value })}
          data={(['agreements', 'delivery', 'timeline'] as const).map((one) => ({
            value: one,
            label: say(`compare.of-${one}`),
          }))}
        />
      )}
      <Answered of={compared}>
        {(answer) =>
          answer.entries.length === 0 ? (
            <Nothing axis={axis} a={a} b={b} toBeginning={() => change({ a: '@0' })} />
          ) : (
            <Difference
              answer={answer}
              moments={moments}
              today={search.b === undefined}
              group={search.group ?? 'change'}
            />
          )
        }
      </Answered>
    </Page>
  );
}

function Difference({
  answer,
  moments,
  today,
  group,
}: {
  readonly answer: ComparedAnswer;
  readonly moments: Moments;
  readonly today: boolean;
  readonly group: Grouping;
}) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { dayOf } = useMomentWords();
  const actors = useActors();
  const [only, setOnly] = useState<ChangeKind>();
  const counts = new Map(
    sections.map((kind) => [kind, answer.entries.filter((entry) => entry.kind === kind).length] as const),
  );
  const chosen = only !== undefined && (counts.get(only) ?? 0) > 0 ? only : undefined;
  const shown = chosen === undefined ? answer.entries : answer.entries.filter(({ kind }) => kind === chosen);
  const groupings = moments.axis === 'known' ? (['change', 'kind', 'day'] as const) : (['change', 'kind'] as const);
  return (
    <>
      <div className={classes['filters']}>
        <KindChips counts={counts} chosen={chosen} choose={setOnly} />
        <span className={classes['group']}>
          <span className="quiet">{say('compare.group')}</span>
          <SegmentedControl
            size="xs"
            aria-label={say('compare.group')}
            value={group}
            onChange={(value) =>
              void navigate({
                to: '.',
                search: (now) => ({ ...now, group: value === 'change' ? undefined : value }),
                replace: true,
              })
            }
            data={groupings.map((one) => ({ value: one, label: say(`compare.group-${one}`) }))}
          />
        </span>
      </div>
      <Changes
        groups={grouped(shown, group, dayOf)}
        by={group}
        moments={moments}
        names={answer.names}
        actors={actors}
        entries={answer.entries}
        unchanged={answer.unchanged}
        today={today}
      />
    </>
  );
}

function Nothing({
  axis,
  a,
  b,
  toBeginning,
}: {
  readonly axis: Axis;
  readonly a: string;
  readonly b: string;
  readonly toBeginning: () => void;
}) {
  const { say } = useWords();
  const { momentInWords } = useMomentWords();
  return (
    <Empty
      title={say('compare.nothing')}
      action={
        axis === 'known' && a !== '@0' ? (
          <Button variant="default" onClick={toBeginning}>
            {say('compare.from-the-beginning')}
          </Button>
        ) : undefined
      }
    >
      {say(axis === 'known' ? 'compare.nothing-why-known' : 'compare.nothing-why-effect', {
        a: momentInWords(a),
        b: momentInWords(b),
      })}
    </Empty>
  );
}
