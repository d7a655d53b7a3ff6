import { useMoments } from '../api/moments.ts';
import { Page } from '../kit/page.tsx';
import { Answered } from '../kit/states.tsx';
import { NothingYet } from '../first-run/nothing-yet.tsx';
import { useWords } from '../language/language.ts';
import { useRelationship } from '../shell/relationship.ts';
import { dayInWords } from '../words/dates.ts';
import { ActivityPanel } from './activity-panel.tsx';
import { calendarOf, laneTotals } from './activity-years.ts';
import { AnnouncedPanel, dueOf, EndingPanel, ToDoPanel } from './panels.tsx';
import { Figures, type Figure } from './figures.tsx';
import { useOverview, type OverviewAnswers } from './use-overview.ts';
import classes from './overview.module.css';

/** What a manager looks at first: what is late, what ends, what was announced and never came, how much happened. */
export function OverviewScreen() {
  const { say, language } = useWords();
  const rel = useRelationship();
  const asked = useOverview(rel);
  const day = asked.data?.activity.asOf;
  return (
    <Page
      title={say('overview.title')}
      summary={day && say('overview.on', { day: dayInWords(day, language, { weekday: false }) })}
    >
      <Answered of={asked} rows={10}>
        {(answers) => <Overview answers={answers} rel={rel} />}
      </Answered>
    </Page>
  );
}

function Overview({ answers, rel }: { readonly answers: OverviewAnswers; readonly rel: string }) {
  const { past } = useMoments();
  const figures = useFigures(answers, rel);
  const calendar = calendarOf(answers.activity, answers.activity.asOf);
  // That a relationship began is no activity in it.
  const happened = calendar.total - (laneTotals(answers.activity).get('relationship') ?? 0);
  if (calendar.total === 0 || (happened === 0 && !past)) return <NothingYet />;
  return (
    <>
      <Figures figures={figures} rel={rel} />
      <div className={classes['panels']}>
        <ToDoPanel due={answers.due} rel={rel} />
        <EndingPanel board={answers.expiry} rel={rel} />
        <AnnouncedPanel rows={answers.delivery.rows} open={answers.deliveryCounts.open} rel={rel} />
      </div>
      <ActivityPanel activity={answers.activity} calendar={calendar} rel={rel} />
    </>
  );
}

function useFigures({ due, agreements, expiry, deliveryCounts }: OverviewAnswers, rel: string): readonly Figure[] {
  const { say } = useWords();
  const duty = (...groups: readonly string[]) => due.items.filter(({ when }) => groups.includes(when)).length;
  const register = '/r/$rel/agreements';
  const figure = (count: number, label: Figure['label'], to: string, more: Partial<Figure> = {}): Figure => ({
    count,
    label,
    to,
    ...more,
  });
  return [
    figure(duty('overdue'), say('overview.overdue'), '/due', { search: dueOf(rel), alarming: true }),
    figure(duty('thisWeek', 'thisMonth'), say('overview.this-month'), '/due', { search: dueOf(rel) }),
    figure(agreements.yes, say('overview.in-force', { count: agreements.yes }), register, {
      search: { stands: 'yes' },
    }),
    figure(agreements.unknown, say('overview.in-force-unknown', { count: agreements.unknown }), register, {
      search: { stands: 'unknown' },
    }),
    figure(expiry.ahead.length, say('overview.ends', { count: expiry.ahead.length }), '/r/$rel/expiry'),
    figure(deliveryCounts.open, say('overview.open'), '/r/$rel/delivery'),
  ];
}
