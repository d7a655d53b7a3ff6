import { inForce, termOf } from '../../../events/agreement-term.ts';
import { Computed, Explained } from '../kit/computed.tsx';
import { useWords } from '../language/language.ts';
import { useBook } from '../shell/session.ts';
import { dayInWords } from '../words/dates.ts';
import { agreementSoFar, type AgreementValues } from './agreement-values.ts';
import classes from './computed-live.module.css';

const nobody = { names: {} };

/** What follows from what is typed, added up by the same rules that the book uses; each line opens how. */
export function ComputedLive({ agreement }: Pick<AgreementValues, 'agreement'>) {
  const { say, language } = useWords();
  const { today } = useBook();
  const soFar = agreementSoFar({ agreement });
  const first = termOf(soFar);
  const now = termOf(soFar, today);
  const { answer, how } = inForce(soFar, today);
  const movedOn = now.end.earliest !== first.end.earliest || now.end.latest !== first.end.latest;
  const todayInWords = dayInWords(today, language, { weekday: false });
  const inForceLabel = say('agreements.in-force-on', { day: todayInWords });
  const lines = [
    { label: say('sign.concluded'), day: first.start },
    { label: say('sign.first-ends'), day: first.end },
    ...(first.noticeBy ? [{ label: say('sign.first-notice'), day: first.noticeBy }] : []),
    ...(movedOn ? [{ label: say('sign.now-ends'), day: now.end }] : []),
    ...(movedOn && now.noticeBy ? [{ label: say('sign.now-notice'), day: now.noticeBy }] : []),
  ];
  return (
    <section className={classes['computed']} aria-labelledby="computed-title">
      <h2 id="computed-title">{say('sign.computed')}</h2>
      <dl aria-live="polite">
        {lines.map(({ label, day }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Computed of={label} day={day} from={nobody} marked={false} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{inForceLabel}</dt>
          <dd>
            <Explained of={inForceLabel} how={how} from={nobody}>
              {say(`agreements.answer-${answer}`)}
            </Explained>
          </dd>
        </div>
      </dl>
    </section>
  );
}
