/** The same facts as a list: by year, in their order; on a narrow screen a rail with the same bands. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Glyph } from '../kit/glyph.tsx';
import { StandingTag } from '../kit/standing-tag.tsx';
import { useWords } from '../language/language.ts';
import { detailOf, type Fact } from './facts.ts';
import classes from './fact-list.module.css';
import { dateOf, headingOf, titleOf, type Speech } from './labels.ts';
import { dayAt } from './days.ts';

/** Rows that are shown at once; more on demand. */
const STEP = 500;

/** The year a fact stands under; '' where its start is not known. */
const yearOf = ({ span: { shape, first } }: Fact): string =>
  shape === 'by' || shape === 'unknown' ? '' : dayAt(first).slice(0, 4);

/** Whether a part stands under its gathering: what was said there, what was shown there. */
const isInside = ({ kind, record, details }: Fact, whole: string | undefined): boolean =>
  whole !== undefined && (details['at'] === whole || (kind === 'screening' && record === whole));

interface Row {
  readonly fact: Fact;
  readonly inside: boolean;
  /** The date stands in the row before. */
  readonly sameDate: boolean;
}

function rowsOf(facts: readonly Fact[]): readonly Row[] {
  let whole: Fact | undefined;
  let before: Fact | undefined;
  return facts.map((fact) => {
    const inside = isInside(fact, whole?.record);
    if (!inside) whole = fact;
    const sameDate = inside && before?.occurredOn === fact.occurredOn;
    before = fact;
    return { fact, inside, sameDate };
  });
}

export interface FactListProps {
  readonly facts: readonly Fact[];
  readonly speech: Speech;
  readonly chosen: string | undefined;
}

export function FactList({ facts, speech, chosen }: FactListProps) {
  const { say } = useWords();
  const [most, setMost] = useState(STEP);
  const years = [...Map.groupBy(rowsOf(facts.slice(0, most)), ({ fact }) => yearOf(fact))];
  return (
    <div className={`card ${classes['list']}`}>
      <div className={classes['head']} aria-hidden="true">
        <span />
        <span>{say('timeline.when')}</span>
        <span className={classes['kept']}>{say('timeline.kept-as')}</span>
        <span />
        <span>{say('timeline.what')}</span>
      </div>
      {years.map(([year, rows]) => (
        <section key={year}>
          <h2 className={`figures ${classes['year']}`}>{year === '' ? say('timeline.no-known-start') : year}</h2>
          <ul>
            {rows.map((row) => (
              <FactRow key={row.fact.id} row={row} speech={speech} chosen={row.fact.id === chosen} />
            ))}
          </ul>
        </section>
      ))}
      {facts.length > most && (
        <Button variant="default" mt="md" onClick={() => setMost(most + STEP)}>
          {say('timeline.more', { count: Math.min(STEP, facts.length - most) })}
        </Button>
      )}
    </div>
  );
}

function FactRow({
  row: { fact, inside, sameDate },
  speech,
  chosen,
}: {
  readonly row: Row;
  readonly speech: Speech;
  readonly chosen: boolean;
}) {
  const { say } = useWords();
  const { id, kind, standing, corrected, occurredOn, span, byThen } = fact;
  const { first, second } = titleOf(fact, speech);
  const speaker = fact.kind === 'statement' ? speech.names[detailOf(fact, 'speaker')]?.names[0] : undefined;
  return (
    <li
      className={classes['row']}
      data-inside={inside || undefined}
      data-standing={standing}
      data-shape={span.shape}
      data-hatched={span.hatched || undefined}
      data-chosen={chosen || undefined}
      data-fact={id}
    >
      <span className={classes['glyph']}>
        <Glyph kind={kind} standing={standing} corrected={corrected} unknown={span.shape === 'unknown'} />
      </span>
      <span className={classes['when']}>
        <b className={sameDate ? 'unseen' : 'figures'}>{dateOf(fact, speech)}</b>
        {!sameDate && occurredOn !== 'unknown' && <span className={`code quiet ${classes['edtf']}`}>{occurredOn}</span>}
      </span>
      <span
        className={classes['bar']}
        data-fading={span.fading || undefined}
        data-doubtful={span.doubtful || undefined}
        aria-hidden="true"
      />
      <Link
        to="."
        search={(search) => ({ ...search, sel: id })}
        className={classes['title']}
        aria-current={chosen ? 'true' : undefined}
        replace
      >
        <span className="unseen">{say(`kind.${kind}`)}: </span>
        <span className={kind === 'statement' ? 'verbatim' : undefined} lang={first.language}>
          {headingOf(fact, speech)}
        </span>{' '}
        {second && (
          <span className="second-script" lang={second.language}>
            {second.text}
          </span>
        )}
        {speaker && (
          <span className="second-script" lang={speaker.language}>
            {speaker.text}
          </span>
        )}
      </Link>
      <span className={classes['tags']}>
        {byThen === 'no' && <span className="quiet">{say('timeline.ahead')}</span>}
        {corrected && <StandingTag standing="corrected" />}
        {standing !== 'primary' && <StandingTag standing={standing} />}
      </span>
    </li>
  );
}
