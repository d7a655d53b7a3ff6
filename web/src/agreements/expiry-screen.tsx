import { useMediaQuery } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ExpiryBoard, ExpiryCard } from '../../../projections/expiry.ts';
import { ActInFront } from '../acts/act-in-front.tsx';
import { useAnswer } from '../api/reading.ts';
import { Chips } from '../kit/chips.tsx';
import { Page } from '../kit/page.tsx';
import { CsvButton, type Stamp } from '../kit/rows.tsx';
import { Answered } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { useRelationship } from '../shell/relationship.ts';
import { useMay } from '../shell/session.ts';
import { dateInWords, dayInWords } from '../words/dates.ts';
import { CardOf, useExpiryColumns, type PlacedCard } from './expiry-card.tsx';
import { horizonIn, horizons } from './filters.ts';
import { monthsBetween, stretchesOf, type Stretch } from './months.ts';
import classes from './expiry.module.css';

/** As the API answers it. */
interface ExpiryAnswer extends ExpiryBoard, Stamp {
  readonly until: string;
}

const HORIZON = 'P12M';

/** What ends or needs notice in the months ahead, and apart from it what is over unsaid and what has no known end. */
export function ExpiryScreen() {
  const { say, language } = useWords();
  const relationship = useRelationship();
  const asked = useSearch({ strict: false, select: (search) => (search as { horizon?: unknown }).horizon });
  const horizon = horizonIn(asked) ?? HORIZON;
  const answer = useAnswer<ExpiryAnswer>('/agreements/expiry', { relationship, horizon });
  const columns = useExpiryColumns();
  const may = useMay('staff', 'manager');
  const [renewing, setRenewing] = useState<string>();
  const renew = may ? setRenewing : undefined;
  const monthsOf = useMonths();
  const day = (text: string) => dayInWords(text, language, { weekday: false });
  const whole = () =>
    answer.data
      ? Promise.resolve({ ...answer.data, names: {}, rows: placed(answer.data) })
      : Promise.reject(new Error('no answer'));
  return (
    <Page
      title={say('expiry.title')}
      summary={answer.data && say('expiry.summary', { from: day(answer.data.asOf), until: day(answer.data.until) })}
      actions={<CsvButton name={`expiry-${relationship}`} columns={columns} whole={whole} />}
    >
      <Chips
        label={say('expiry.horizon')}
        field="horizon"
        chosen={horizon}
        chips={horizons.map((value) => ({ value, label: say(`expiry.${value}`) }))}
      />
      <Answered of={answer}>
        {(board) => (
          <div className={classes['board']}>
            <section aria-label={say('expiry.months')}>
              <ol className={classes['months']}>
                {monthsOf(board).map(({ from, to, cards }) => (
                  <Month
                    key={from}
                    title={dateInWords(edtf(from, to), language, say, { bare: true })}
                    cards={cards}
                    renew={renew}
                  />
                ))}
              </ol>
              {board.later > 0 && <p className="quiet">{say('expiry.later', { count: board.later })}</p>}
            </section>
            <div className={classes['trays']}>
              <Tray place="ended" cards={board.ended} renew={renew} />
              <Tray place="unknown" cards={board.unknown} renew={renew} />
            </div>
          </div>
        )}
      </Answered>
      {renewing !== undefined && <ActInFront verb="renew" record={renewing} close={() => setRenewing(undefined)} />}
    </Page>
  );
}

/** Each month with its cards; on a phone those in a row that have none are one. */
function useMonths() {
  const narrow = useMediaQuery('(max-width: 599px)', false, { getInitialValueInEffect: false });
  return ({ asOf, until, ahead }: ExpiryAnswer): readonly Stretch<ExpiryCard>[] => {
    const months = monthsBetween(asOf, until);
    const cardsOf = (month: string) => ahead.filter(({ actBy = '' }) => actBy.startsWith(month));
    return narrow
      ? stretchesOf(months, cardsOf)
      : months.map((month) => ({ from: month, to: month, cards: cardsOf(month) }));
  };
}

const edtf = (from: string, to: string): string => (from === to ? from : `${from}/${to}`);

const placed = ({ ahead, ended, unknown }: ExpiryBoard): readonly PlacedCard[] => [
  ...ended.map((card) => ({ place: 'ended' as const, ...card })),
  ...ahead.map((card) => ({ place: 'ahead' as const, ...card })),
  ...unknown.map((card) => ({ place: 'unknown' as const, ...card })),
];

interface CardsProps {
  readonly cards: readonly ExpiryCard[];
  readonly renew: ((record: string) => void) | undefined;
}

function Month({ title, cards, renew }: CardsProps & { readonly title: string }) {
  const { say } = useWords();
  return (
    <li className={classes['month']} data-empty={cards.length === 0 || undefined}>
      <h2>
        {title} {cards.length > 0 && <span className={classes['count']}>{cards.length}</span>}
      </h2>
      {cards.length === 0 ? (
        <p className="quiet">{say('expiry.nothing-in-month')}</p>
      ) : (
        cards.map((card) => <CardOf key={card.record} card={card} renew={renew} />)
      )}
    </li>
  );
}

function Tray({ place, cards, renew }: CardsProps & { readonly place: 'ended' | 'unknown' }) {
  const { say } = useWords();
  return (
    <section className={`card ${classes['tray']}`} aria-label={say(`expiry.${place}`)}>
      <h2>
        {say(`expiry.${place}`)} <span className={classes['count']}>{cards.length}</span>
      </h2>
      <p className="quiet">{say(cards.length === 0 ? `expiry.${place}-none` : `expiry.${place}-why`)}</p>
      <div className={classes['tray-cards']}>
        {cards.map((card) => (
          <CardOf key={card.record} card={card} renew={renew} />
        ))}
      </div>
    </section>
  );
}
