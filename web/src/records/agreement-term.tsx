import { inForce, termOf, type Reckoned, type Step } from '../../../events/agreement-term.ts';
import type { Agreement } from '../../../events/agreements.ts';
import { How } from '../kit/computed.tsx';
import { DateText } from '../kit/date-text.tsx';
import { useWords } from '../language/language.ts';
import { dayInWords } from '../words/dates.ts';
import { boundsInWords } from '../words/reckoned.ts';
import { Marks } from './marks.tsx';
import { useShown } from './shown.ts';
import classes from './agreement-term.module.css';

interface StripStep {
  readonly label: string;
  readonly when: React.ReactNode;
}

/** Whether it is in force on the day, the stations of its term, and how all that is computed. */
export function AgreementTermFacts() {
  const { say, language } = useWords();
  const { record, from, asOf } = useShown<Agreement>();
  const { state } = record;
  const { answer, how } = inForce(state, asOf);
  const { start, end, noticeBy } = termOf(state, asOf);
  const inWords = (day: Reckoned) => boundsInWords(day, language, say);
  const stations: readonly StripStep[] = [
    { label: say('records.begins'), when: inWords(start) },
    ...state.amendments.map((one) => ({
      label: say('records.amended'),
      when: (
        <>
          <DateText edtf={one.effectiveOn} weekday={false} />
          <Marks sources={one.sources} />
        </>
      ),
    })),
    ...state.renewals.map((one) => ({
      label: say('records.renewed'),
      when: (
        <>
          <DateText edtf={one.renewedOn} weekday={false} />
          <Marks sources={one.sources} />
        </>
      ),
    })),
    ...state.notices.map((one) => ({
      label: say('field.givenOn'),
      when: (
        <>
          <DateText edtf={one.givenOn} weekday={false} />
          <Marks sources={one.sources} />
        </>
      ),
    })),
    ...(noticeBy ? [{ label: say('records.notice-by'), when: inWords(noticeBy) }] : []),
    { label: say('records.ends'), when: inWords(end) },
  ];
  return (
    <section className={`card ${classes['term']}`}>
      <h2>
        {say('records.in-force-on', { day: dayInWords(asOf, language, { weekday: false }) })}{' '}
        <span className={classes['answer']} data-answer={answer}>
          {say(`records.in-force-${answer}`)}
        </span>
      </h2>
      {answer === 'unknown' && <How how={lastOf(how)} from={from} />}
      <ol className={classes['strip']}>
        {stations.map(({ label, when }, index) => (
          <li key={index}>
            <span className="quiet">{label}</span>
            <span className="figures">{when}</span>
          </li>
        ))}
      </ol>
      <details>
        <summary>{say('records.how')}</summary>
        <How how={once([...how, ...end.how, ...(noticeBy?.how ?? [])])} from={from} />
      </details>
    </section>
  );
}

/** Why it cannot be said: the conclusion, and the step that it rests on. */
const lastOf = (how: readonly Step[]): readonly Step[] => how.slice(-2);

/** Each step once, the conclusion last. */
const once = (steps: readonly Step[]): readonly Step[] => [
  ...new Map(steps.map((step) => [JSON.stringify(step), step])).values(),
];
