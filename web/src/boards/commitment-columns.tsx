/** What the register of commitments says of a promise, on screen and in a file. */
import type { CommitmentStatus } from '../../../events/commitments.ts';
import type { CommitmentRow } from '../../../projections/commitments.ts';
import { useActorNames } from '../api/actors.ts';
import { DateText } from '../kit/date-text.tsx';
import { Glyph } from '../kit/glyph.tsx';
import { NameText } from '../kit/name-text.tsx';
import { nameInWords, Reference, RecordLink, type Referred } from '../kit/reference.tsx';
import type { Column } from '../kit/rows.tsx';
import { StandingTag } from '../kit/standing-tag.tsx';
import { choiceInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import classes from './boards.module.css';

/** A row as it is answered on a day. */
export type CommitmentOnDay = Omit<CommitmentRow, 'status'> & { readonly status: CommitmentStatus };

function Bodies({ ids, from }: { readonly ids: readonly string[]; readonly from: Referred }) {
  const { say } = useWords();
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && say('kit.comma')}
      <Reference id={id} from={from} single />
    </span>
  ));
}

export function useCommitmentColumns(from: Referred): readonly Column<CommitmentOnDay>[] {
  const { say, language } = useWords();
  const accounts = useActorNames();
  const bodies = (ids: readonly string[], all: Referred) => ids.map((id) => nameInWords(id, all, language)).join('; ');
  const ownerOf = ({ owner }: CommitmentOnDay) => (owner === undefined ? '' : (accounts[owner] ?? say('kit.unnamed')));
  return [
    {
      label: say('kind.commitment'),
      head: true,
      cell: ({ record, what, standing, corrected }) => (
        <>
          <Glyph kind="commitment" standing={standing} corrected={corrected} />{' '}
          <RecordLink id={record}>
            <NameText texts={what} />
          </RecordLink>
        </>
      ),
      text: ({ what }) => what.map(({ text }) => text).join(' / '),
    },
    {
      label: say('commitments.by'),
      cell: ({ promisors }) => <Bodies ids={promisors} from={from} />,
      text: ({ promisors }, all) => bodies(promisors, all),
    },
    {
      label: say('commitments.to'),
      wide: true,
      cell: ({ promisees }) => promisees.length > 0 && <Bodies ids={promisees} from={from} />,
      text: ({ promisees }, all) => bodies(promisees, all),
    },
    {
      label: say('commitments.made'),
      wide: true,
      cell: ({ madeOn }) => <DateText edtf={madeOn} weekday={false} />,
      text: ({ madeOn }) => madeOn,
    },
    {
      label: say('commitments.due'),
      cell: ({ dueOn, rescheduled }) => (
        <>
          {dueOn === 'unknown' ? (
            <span className="quiet">{say('due.no-date')}</span>
          ) : (
            <DateText edtf={dueOn} weekday={false} />
          )}
          {rescheduled.length > 0 && (
            <span className="quiet"> {say('commitments.moved', { count: rescheduled.length })}</span>
          )}
        </>
      ),
      text: ({ dueOn }) => dueOn,
    },
    {
      label: say('lists.status'),
      short: '',
      cell: ({ status }) => (
        <span className={classes['status']} data-status={status}>
          {choiceInWords(status, say)}
        </span>
      ),
      text: ({ status }) => choiceInWords(status, say),
    },
    {
      label: say('acts.owner'),
      cell: ownerOf,
      text: ownerOf,
    },
    {
      label: say('agreements.standing'),
      short: '',
      cell: ({ standing }) => <StandingTag standing={standing} />,
      text: ({ standing }) => say(`standing.${standing}`),
    },
  ];
}
