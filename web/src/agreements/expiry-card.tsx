import { Button } from '@mantine/core';
import type { ExpiryCard, ExpiryPlace } from '../../../projections/expiry.ts';
import { Computed } from '../kit/computed.tsx';
import { Glyph } from '../kit/glyph.tsx';
import { NameText } from '../kit/name-text.tsx';
import { RecordLink } from '../kit/reference.tsx';
import type { Column } from '../kit/rows.tsx';
import { choiceInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import { boundsAsDate } from '../words/reckoned.ts';
import classes from './expiry.module.css';

/** A card and the column or tray it stands in. */
export type PlacedCard = ExpiryCard & { readonly place: ExpiryPlace };

const nobody = { names: {} };

/** An agreement on the board: the day to act first. */
export function CardOf({
  card,
  renew,
}: {
  readonly card: ExpiryCard;
  /** Opens the dialog that tells of a renewal; left out where nothing can be written. */
  readonly renew: ((record: string) => void) | undefined;
}) {
  const { say } = useWords();
  const { record, titles, instrument, end, noticeBy, renewsTacitly, standing, corrected } = card;
  const noticeLabel = say('agreements.notice-by');
  const endLabel = say('agreements.ends');
  return (
    <article className={classes['card']}>
      <h3>
        <Glyph kind="agreement" standing={standing} corrected={corrected} />{' '}
        <RecordLink id={record}>
          <NameText texts={titles} />
        </RecordLink>
      </h3>
      <p className="quiet">
        {choiceInWords(instrument, say)}
        {renewsTacitly && `, ${say('expiry.renews')}`}
      </p>
      <dl>
        {noticeBy && (
          <div>
            <dt>{noticeLabel}</dt>
            <dd>
              <Computed of={noticeLabel} day={noticeBy} from={nobody} />
            </dd>
          </div>
        )}
        <div>
          <dt>{endLabel}</dt>
          <dd>
            <Computed of={endLabel} day={end} from={nobody} />
          </dd>
        </div>
      </dl>
      {renew && (
        <Button variant="default" size="xs" className={classes['renew'] ?? ''} onClick={() => renew(record)}>
          {say('acts.renew-verb')}
        </Button>
      )}
    </article>
  );
}

/** The board as a file: every card with where it stands. */
export function useExpiryColumns(): readonly Column<PlacedCard>[] {
  const { say } = useWords();
  const column = (label: string, text: (card: PlacedCard) => string): Column<PlacedCard> => ({
    label,
    text,
    cell: text,
  });
  return [
    column(say('expiry.act-by'), ({ actBy = '' }) => actBy),
    column(say('expiry.where'), ({ place }) => say(place === 'ahead' ? 'expiry.months' : `expiry.${place}`)),
    column(say('agreements.agreement'), ({ titles }) => titles.map(({ text }) => text).join(' / ')),
    column(say('agreements.instrument'), ({ instrument }) => choiceInWords(instrument, say)),
    column(say('agreements.notice-by'), ({ noticeBy }) => (noticeBy ? boundsAsDate(noticeBy) : '')),
    column(say('agreements.ends'), ({ end }) => boundsAsDate(end)),
    column(say('agreements.standing'), ({ standing }) => say(`standing.${standing}`)),
  ];
}
