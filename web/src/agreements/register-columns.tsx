/** What the register says of an agreement, on screen and in a file. */
import type { AgreementOn, AgreementRow } from '../../../projections/agreement-register.ts';
import { UNKNOWN } from '../../../events/values/occurred-on.ts';
import { Computed, Explained } from '../kit/computed.tsx';
import { DateText } from '../kit/date-text.tsx';
import { Glyph } from '../kit/glyph.tsx';
import { NameText } from '../kit/name-text.tsx';
import { nameInWords, RecordLink, Reference, type Referred } from '../kit/reference.tsx';
import type { Column } from '../kit/rows.tsx';
import { StandingTag } from '../kit/standing-tag.tsx';
import { choiceInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import { dayInWords } from '../words/dates.ts';
import { boundsAsDate } from '../words/reckoned.ts';
import classes from './agreements.module.css';

/** A row as it is answered on a day: `derived` is then that of the day. */
export interface RegisterRow extends AgreementRow {
  readonly inForce: AgreementOn['inForce'];
}

/** More parties than this are counted. */
const MOST_PARTIES = 3;

function Parties({ row: { parties, unnamedParties }, from }: { readonly row: RegisterRow; readonly from: Referred }) {
  const { say } = useWords();
  const shown = parties.slice(0, MOST_PARTIES);
  const more = parties.length - shown.length;
  return (
    <>
      {shown.map(({ key, body }, index) => (
        <span key={key}>
          {index > 0 && say('kit.comma')}
          <Reference id={body} from={from} single />
        </span>
      ))}
      {more > 0 && ` ${say('agreements.more-parties', { count: more })}`}
      {unnamedParties && (
        <span className="quiet">
          {shown.length > 0 && say('kit.comma')}
          {say(`agreements.unnamed-${unnamedParties.quality}`, { count: unnamedParties.count })}
        </span>
      )}
    </>
  );
}

/** @param asOf the day the list stands for, once it is known */
export function useRegisterColumns(asOf: string | undefined, from: Referred): readonly Column<RegisterRow>[] {
  const { say, language } = useWords();
  const moment = asOf === undefined ? say('moments.today') : dayInWords(asOf, language, { weekday: false });
  const endLabel = say('agreements.ends');
  const noticeLabel = say('agreements.notice-by');
  const inForceLabel = say('agreements.in-force-on', { day: moment });
  return [
    {
      label: say('agreements.agreement'),
      head: true,
      cell: ({ record, titles, standing, corrected }) => (
        <>
          <Glyph kind="agreement" standing={standing} corrected={corrected} />{' '}
          <RecordLink id={record}>
            <NameText texts={titles} />
          </RecordLink>
        </>
      ),
      text: ({ titles }) => titles.map(({ text }) => text).join(' / '),
    },
    {
      label: say('agreements.parties'),
      short: '',
      wide: true,
      cell: (row) => <Parties row={row} from={from} />,
      text: ({ parties, unnamedParties }, all) =>
        [
          ...parties.map(({ body }) => nameInWords(body, all, language)),
          ...(unnamedParties
            ? [say(`agreements.unnamed-${unnamedParties.quality}`, { count: unnamedParties.count })]
            : []),
        ].join('; '),
    },
    {
      label: say('agreements.instrument'),
      short: '',
      wide: true,
      cell: ({ instrument }) => choiceInWords(instrument, say),
      text: ({ instrument }) => choiceInWords(instrument, say),
    },
    {
      label: say('agreements.signed'),
      cell: ({ signedOn, concluded }) =>
        concluded || signedOn !== UNKNOWN ? (
          <DateText edtf={signedOn} weekday={false} />
        ) : (
          <span className="quiet">{say('agreements.not-signed')}</span>
        ),
      text: ({ signedOn, concluded }) => (concluded || signedOn !== UNKNOWN ? signedOn : say('agreements.not-signed')),
    },
    {
      label: inForceLabel,
      short: say('agreements.in-force'),
      cell: ({ inForce: { answer, how } }) => (
        <span className={classes['answer']} data-answer={answer}>
          <Explained of={inForceLabel} how={how} from={from}>
            {say(`agreements.answer-${answer}`)}
          </Explained>
        </span>
      ),
      text: ({ inForce: { answer } }) => say(`agreements.answer-${answer}`),
    },
    {
      label: endLabel,
      cell: ({ derived: { end } }) => <Computed of={endLabel} day={end} from={from} />,
      text: ({ derived: { end } }) => boundsAsDate(end),
    },
    {
      label: noticeLabel,
      cell: ({ derived: { noticeBy } }) => noticeBy && <Computed of={noticeLabel} day={noticeBy} from={from} />,
      text: ({ derived: { noticeBy } }) => (noticeBy ? boundsAsDate(noticeBy) : ''),
    },
    {
      label: say('agreements.standing'),
      short: '',
      cell: ({ standing, corrected }) => (
        <span className={classes['tags']}>
          <StandingTag standing={standing} />
          {corrected && <StandingTag standing="corrected" />}
        </span>
      ),
      text: ({ standing }) => say(`standing.${standing}`),
    },
  ];
}
