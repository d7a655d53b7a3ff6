/** What the delivery board says of an institute, a project or a promise, on screen and in a file. */
import type { ReactNode } from 'react';
import type { DeliveryRow } from '../../../projections/delivery.ts';
import type { OpenQuestion, Silence, TargetAndActual } from '../../../projections/delivery/on-a-day.ts';
import { DateText } from '../kit/date-text.tsx';
import { Glyph } from '../kit/glyph.tsx';
import { NameText } from '../kit/name-text.tsx';
import { shownName } from '../kit/names.ts';
import { nameInWords, RecordLink, Reference, type Referred } from '../kit/reference.tsx';
import type { Column } from '../kit/rows.tsx';
import { StandingTag } from '../kit/standing-tag.tsx';
import { figureInWords } from '../kit/value-text.tsx';
import { useWords, type Language, type Say } from '../language/language.ts';
import classes from './boards.module.css';

/** A row as it is answered on a day. */
export interface DeliveryOnDay extends DeliveryRow {
  readonly silence: Silence | null;
}

/** `Firms: at least 50 firms, actual unknown`. */
function targetInWords({ titles, unit, target, actual }: TargetAndActual, language: Language, say: Say): string {
  const of = unit === undefined ? '' : ` ${unit}`;
  return say('delivery.target', {
    what: shownName(titles, language)?.first.text ?? '',
    target: target ? `${figureInWords(target, say)}${of}` : say('kit.unknown'),
    actual: actual ? `${figureInWords(actual, say)}${of}` : say('kit.unknown'),
  });
}

/** What nobody has said yet, in a word: `opening unknown`; '' where nothing is open. */
export const openInWords = ([first]: readonly OpenQuestion[], say: Say): string =>
  first === undefined ? '' : say(`delivery.open-${first}`);

/** Whole years where there are any, else months: no word for 7 years. */
export function silenceInWords(silence: Silence | null, say: Say): string {
  if (silence === null) return say('delivery.never-heard');
  const { atLeast } = silence;
  return atLeast >= 12
    ? say('delivery.years', { count: Math.floor(atLeast / 12) })
    : say('delivery.months', { count: atLeast });
}

/** @param verbs what can be done about a row, on screen */
export function useDeliveryColumns(
  from: Referred,
  verbs: (row: DeliveryOnDay) => ReactNode,
): readonly Column<DeliveryOnDay>[] {
  const { say, language } = useWords();
  const delivered = ({ open, deliveredOn }: DeliveryOnDay) => deliveredOn ?? openInWords(open, say);
  return [
    {
      label: say('delivery.what'),
      head: true,
      cell: (row) => (
        <>
          <Glyph kind={row.kind} standing={row.standing} /> <span className="unseen">{say(`kind.${row.kind}`)}: </span>
          <RecordLink id={row.record}>
            <NameText texts={row.titles} />
          </RecordLink>
          {verbs(row)}
        </>
      ),
      text: ({ titles }) => titles.map(({ text }) => text).join(' / '),
    },
    {
      label: say('delivery.who'),
      wide: true,
      cell: ({ bodies }) =>
        bodies.map((body, index) => (
          <span key={body}>
            {index > 0 && say('kit.comma')}
            <Reference id={body} from={from} single />
          </span>
        )),
      text: ({ bodies }, all) => bodies.map((body) => nameInWords(body, all, language)).join('; '),
    },
    {
      label: say('delivery.announced'),
      cell: ({ announcedOn }) => <DateText edtf={announcedOn} weekday={false} />,
      text: ({ announcedOn }) => announcedOn,
    },
    {
      label: say('delivery.came-true'),
      cell: (row) =>
        row.deliveredOn === undefined ? (
          <span className={classes['open']}>{delivered(row)}</span>
        ) : (
          <DateText edtf={row.deliveredOn} weekday={false} />
        ),
      text: delivered,
    },
    {
      label: say('delivery.targets'),
      cell: ({ targets }) =>
        targets.length === 0 ? null : (
          <ul className={classes['targets']}>
            {targets.map((target) => (
              <li key={target.key}>{targetInWords(target, language, say)}</li>
            ))}
          </ul>
        ),
      text: ({ targets }) => targets.map((target) => targetInWords(target, language, say)).join('; '),
    },
    {
      label: say('delivery.last-word'),
      cell: ({ lastWord }) => lastWord && <DateText edtf={lastWord.occurredOn} weekday={false} />,
      text: ({ lastWord }) => lastWord?.occurredOn ?? '',
    },
    {
      label: say('delivery.silence'),
      short: '',
      cell: ({ silence, open }) => (open.length > 0 ? <b>{silenceInWords(silence, say)}</b> : null),
      text: ({ silence, open }) => (open.length > 0 ? silenceInWords(silence, say) : ''),
    },
    {
      label: say('agreements.standing'),
      short: '',
      cell: ({ standing }) => <StandingTag standing={standing} />,
      text: ({ standing }) => say(`standing.${standing}`),
    },
  ];
}
