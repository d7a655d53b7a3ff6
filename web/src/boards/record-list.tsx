import type { RecordRow } from '../../../projections/records.ts';
import { usePages, wholeList } from '../api/reading.ts';
import { DateText } from '../kit/date-text.tsx';
import { Glyph } from '../kit/glyph.tsx';
import { NameText } from '../kit/name-text.tsx';
import { RecordLink } from '../kit/reference.tsx';
import { PagedRows } from '../kit/paged-rows.tsx';
import { CsvButton, type Column } from '../kit/rows.tsx';
import { StandingTag } from '../kit/standing-tag.tsx';
import { choiceInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import { useRelationship } from '../shell/relationship.ts';
import classes from './boards.module.css';

function useRecordColumns(kind: 'visit' | 'gathering'): readonly Column<RecordRow>[] {
  const { say } = useWords();
  return [
    {
      label: say(`kind.${kind}`),
      head: true,
      cell: ({ record, titles, standing, corrected }) => (
        <>
          <Glyph kind={kind} standing={standing} corrected={corrected} />{' '}
          <RecordLink id={record}>
            <NameText texts={titles} />
          </RecordLink>
        </>
      ),
      text: ({ titles }) => titles.map(({ text }) => text).join(' / '),
    },
    {
      label: say('lists.when'),
      short: '',
      cell: ({ occurredOn }) => <DateText edtf={occurredOn} />,
      text: ({ occurredOn }) => occurredOn,
    },
    {
      label: say('lists.status'),
      short: '',
      cell: ({ status }) => choiceInWords(status, say),
      text: ({ status }) => choiceInWords(status, say),
    },
    {
      label: say('agreements.standing'),
      short: '',
      cell: ({ standing }) => <StandingTag standing={standing} />,
      text: ({ standing }) => say(`standing.${standing}`),
    },
  ];
}

/** All visits, or all gatherings, in the order in which they were. */
export function RecordList({ kind }: { readonly kind: 'visit' | 'gathering' }) {
  const { say } = useWords();
  const relationship = useRelationship();
  const pages = usePages<RecordRow>(kind === 'visit' ? '/visits' : '/gatherings', { relationship, limit: 200 });
  const columns = useRecordColumns(kind);
  const title = say(`lists.${kind}s`);
  return (
    <section aria-label={title}>
      <div className={classes['head']}>
        <h2>{title}</h2>
        <CsvButton name={`${kind}s-${relationship}`} columns={columns} whole={() => wholeList(pages)} />
      </div>
      <PagedRows
        pages={pages}
        label={title}
        columns={columns}
        nothing={<p className="quiet">{say('lists.none')}</p>}
        bones={3}
      />
    </section>
  );
}
