import type { StatementRow } from '../../../projections/statements.ts';
import { pagesTogether, usePages, wholeList } from '../api/reading.ts';
import { DateText } from '../kit/date-text.tsx';
import { Glyph } from '../kit/glyph.tsx';
import { Page } from '../kit/page.tsx';
import { nameInWords, RecordLink, Reference, type Referred } from '../kit/reference.tsx';
import { PagedRows } from '../kit/paged-rows.tsx';
import { CsvButton, type Column } from '../kit/rows.tsx';
import { StandingTag } from '../kit/standing-tag.tsx';
import { Empty } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { useRelationship } from '../shell/relationship.ts';
import classes from './boards.module.css';

function useStatementColumns(from: Referred): readonly Column<StatementRow>[] {
  const { say, language } = useWords();
  return [
    {
      label: say('kind.statement'),
      head: true,
      cell: ({ record, original, verbatim, standing, corrected }) => (
        <>
          <Glyph kind="statement" standing={standing} corrected={corrected} />{' '}
          <RecordLink id={record}>
            <span className={verbatim ? `verbatim ${classes['quote']}` : undefined} lang={original.language}>
              {original.text}
            </span>
          </RecordLink>
        </>
      ),
      text: ({ original }) => original.text,
    },
    {
      label: say('lists.speaker'),
      short: '',
      cell: ({ speaker, titleThen }) => (
        <>
          <Reference id={speaker} from={from} single />
          {titleThen !== undefined && <span className="quiet"> {titleThen}</span>}
        </>
      ),
      text: ({ speaker, titleThen }, all) =>
        [nameInWords(speaker, all, language), titleThen].filter((one) => one !== undefined).join(', '),
    },
    {
      label: say('lists.said'),
      short: '',
      cell: ({ saidOn }) => <DateText edtf={saidOn} weekday={false} />,
      text: ({ saidOn }) => saidOn,
    },
    {
      label: say('agreements.standing'),
      short: '',
      cell: ({ standing }) => <StandingTag standing={standing} />,
      text: ({ standing }) => say(`standing.${standing}`),
    },
  ];
}

/** What was said, in the words of the source. */
export function StatementsScreen() {
  const { say } = useWords();
  const relationship = useRelationship();
  const pages = usePages<StatementRow>('/statements', { relationship, limit: 200 });
  const list = pagesTogether(pages.data?.pages);
  const columns = useStatementColumns({ names: list?.names ?? {} });
  return (
    <Page
      title={say('lists.statements')}
      actions={<CsvButton name={`statements-${relationship}`} columns={columns} whole={() => wholeList(pages)} />}
    >
      <PagedRows
        pages={pages}
        label={say('lists.statements')}
        columns={columns}
        nothing={<Empty title={say('lists.none')} />}
      />
    </Page>
  );
}
