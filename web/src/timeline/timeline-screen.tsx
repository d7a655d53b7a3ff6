import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconList, IconSearch, IconTimeline } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useMoments } from '../api/moments.ts';
import { Page } from '../kit/page.tsx';
import { Answered, Empty } from '../kit/states.tsx';
import { say as sayNow, useWords } from '../language/language.ts';
import { NothingYet } from '../first-run/nothing-yet.tsx';
import { useRelationship, useRelationships } from '../shell/relationship.ts';
import { useBook } from '../shell/session.ts';
import { filterIn, timelineIn } from './address.ts';
import { Chart } from './chart.tsx';
import { FactDrawer } from './fact-drawer.tsx';
import { FactList } from './fact-list.tsx';
import type { Speech } from './labels.ts';
import { LaneChips } from './lane-chips.tsx';
import { Legend } from './legend.tsx';
import { choiceOf, countWords, groundOf, pictureOf } from './scene.ts';
import { Since } from './since.tsx';
import { csvOf, jsonOf } from './table.ts';
import classes from './timeline-screen.module.css';
import { ExportMenu, StandingPicker, YearsPicker, type ExportKind } from './toolbar.tsx';
import { useDays } from './use-days.ts';
import { chosenOf } from './facts.ts';
import { MOST_FACTS, useFacts, type Told } from './use-facts.ts';
import { useTimelineKeys } from './use-keys.ts';
import { shownName } from '../kit/names.ts';

/** Everything that happened between two places: as a drawing, or as a list. */
export function TimelineScreen() {
  const { say } = useWords();
  const relationship = useRelationship();
  const told = useFacts(relationship);
  if (told.data) return <Timeline key={relationship} told={told.data} cut={told.cut} relationship={relationship} />;
  return (
    <Page title={say('timeline.title')}>
      <Answered of={told} rows={10}>
        {() => null}
      </Answered>
    </Page>
  );
}

function Timeline({
  told,
  cut,
  relationship,
}: {
  readonly told: Told;
  readonly cut: boolean;
  readonly relationship: string;
}) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const { past } = useMoments();
  const { today: bookToday } = useBook();
  const search = useSearch({ strict: false });
  const address = timelineIn(search);
  const narrow = useMediaQuery('(max-width: 599px)', false, { getInitialValueInEffect: false });
  const title = useTitle(relationship);

  const today = told.asOf > bookToday ? told.asOf : bookToday;
  const speech = useMemo<Speech>(() => ({ say: sayNow, language, names: told.names }), [language, told.names]);
  const ground = useMemo(() => groundOf(told.facts, today), [told.facts, today]);
  const { from, to, match, kinds, standing, q, sel } = address;
  const asked = useMemo(() => filterIn({ from, to, match, kinds, standing, q }), [from, to, match, kinds, standing, q]);
  const days = useDays(asked, ground.extent, ground.all);
  const shownFrom = days.asked?.from;
  const shownTo = days.asked?.to;
  const filter = useMemo(() => ({ ...asked, from: shownFrom, to: shownTo }), [asked, shownFrom, shownTo]);
  const choice = useMemo(() => choiceOf(ground, told.names, filter), [ground, told.names, filter]);

  const [arrivedAt] = useState(address.sel);
  const chosen = useMemo(() => chosenOf(told.facts, sel), [told.facts, sel]);
  const close = useCallback(() => {
    const mark = document.querySelector<SVGAElement | HTMLElement>(
      '[aria-current="true"][data-mark], li [aria-current="true"]',
    );
    void navigate({ to: '.', search: (now) => ({ ...now, sel: undefined }), replace: true });
    mark?.focus();
  }, [navigate]);
  useTimelineKeys(days, chosen ? close : undefined);

  const [unmade, setUnmade] = useState(false);

  const list = narrow || address.view === 'list';
  const stamp = { relationship, asOf: told.asOf, position: told.position };
  const make = async (kind: ExportKind) => {
    const name = `${relationship}-${told.asOf}-event-${told.position}.${kind}`;
    const text = (content: string, type: string) => new Blob([content], { type });
    const { pngOf, save, svgOf } = await import('./export.tsx');
    if (kind === 'csv') return save(name, text(csvOf(choice.facts, stamp), 'text/csv'));
    if (kind === 'json') return save(name, text(jsonOf(choice.facts, stamp), 'application/json'));
    const picture = pictureOf({ ground, choice, filter, days: days.shown, speech, title, stamp, today });
    save(name, kind === 'svg' ? text(svgOf(picture), 'image/svg+xml') : await pngOf(picture));
  };
  const showAll = () =>
    void navigate({
      to: '.',
      search: (now) => ({
        ...now,
        from: undefined,
        to: undefined,
        match: undefined,
        kinds: undefined,
        standing: undefined,
        q: undefined,
      }),
    });

  return (
    <div className={classes['screen']} data-chosen={chosen ? true : undefined}>
      <Page
        title={say('timeline.title')}
        summary={
          <>
            <b>{countWords(choice, speech)}</b>
            {cut && <> {say('timeline.too-many', { count: MOST_FACTS })}</>}
            <Since facts={told.facts} speech={speech} />
          </>
        }
        actions={
          told.facts.length > 0 && (
            <>
              <YearsPicker asked={days.asked} shown={days.shown} filter={filter} />
              {!narrow && (
                <SegmentedControl
                  aria-label={say('timeline.view')}
                  value={list ? 'list' : 'timeline'}
                  onChange={(view) =>
                    void navigate({
                      to: '.',
                      search: (now) => ({ ...now, view: view === 'list' ? ('list' as const) : undefined }),
                    })
                  }
                  data={[
                    { value: 'timeline', label: <ViewLabel icon={IconTimeline} label={say('timeline.title')} /> },
                    { value: 'list', label: <ViewLabel icon={IconList} label={say('timeline.list')} /> },
                  ]}
                />
              )}
              <ExportMenu
                make={(kind) => {
                  setUnmade(false);
                  make(kind).catch(() => setUnmade(true));
                }}
              />
            </>
          )
        }
      >
        {unmade && (
          <p role="alert" className={classes['unmade']}>
            {say('timeline.export-failed')}
          </p>
        )}
        {told.facts.length === 0 ? (
          <NothingYet />
        ) : (
          <>
            <div className={classes['filters']}>
              <LaneChips chosen={filter.lanes} counts={choice.counts} total={ground.total} />
              <div className={classes['rest']}>
                <TextInput
                  className={classes['find'] ?? ''}
                  key={relationship}
                  size="xs"
                  type="search"
                  aria-label={say('timeline.find')}
                  placeholder={say('timeline.find')}
                  leftSection={<IconSearch size={14} aria-hidden />}
                  value={filter.words}
                  maxLength={80}
                  onChange={({ currentTarget: { value } }) =>
                    void navigate({
                      to: '.',
                      search: (now) => ({ ...now, q: value === '' ? undefined : value }),
                      replace: true,
                    })
                  }
                />
                <StandingPicker chosen={filter.standings} />
              </div>
            </div>
            {(!list || narrow) && (
              <Chart
                ground={ground}
                choice={choice}
                filter={filter}
                days={days}
                speech={speech}
                today={today}
                chosen={chosen?.id}
                small={narrow}
              />
            )}
            {choice.facts.length === 0 ? (
              <Empty
                title={say('timeline.nothing-left')}
                action={
                  <Button variant="default" onClick={showAll}>
                    {say('timeline.show-all')}
                  </Button>
                }
              >
                {say('timeline.nothing-left-why', { count: told.facts.length })}
              </Empty>
            ) : list ? (
              <FactList facts={choice.facts} speech={speech} chosen={chosen?.id} />
            ) : (
              <Legend />
            )}
            {!past && told.facts.every(({ lane }) => lane === 'relationship') && (
              <div className={classes['next']}>
                <NothingYet />
              </div>
            )}
          </>
        )}
      </Page>
      {chosen && (
        <FactDrawer
          fact={chosen}
          facts={told.facts}
          speech={speech}
          chosenHere={chosen.id !== arrivedAt}
          close={close}
        />
      )}
    </div>
  );
}

const ViewLabel = ({ icon: ViewIcon, label }: { readonly icon: typeof IconList; readonly label: string }) => (
  <span className={classes['view']}>
    <ViewIcon size={16} aria-hidden /> {label}
  </span>
);

/** What the relationship is called. */
function useTitle(relationship: string): string {
  const { say, language } = useWords();
  const { data } = useRelationships();
  const entry = data?.rows.find(({ code }) => code === relationship);
  return (entry && shownName(entry.names, language)?.first.text) ?? say('shell.all-relationships');
}
