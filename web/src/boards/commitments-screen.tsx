import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { pagesTogether, usePages, wholeList } from '../api/reading.ts';
import { Chips } from '../kit/chips.tsx';
import { Page } from '../kit/page.tsx';
import { PagedRows } from '../kit/paged-rows.tsx';
import { CsvButton } from '../kit/rows.tsx';
import { Empty } from '../kit/states.tsx';
import { choiceInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import { useRelationship } from '../shell/relationship.ts';
import { useMay } from '../shell/session.ts';
import { useCommitmentColumns, type CommitmentOnDay } from './commitment-columns.tsx';
import { commitmentStatuses, type CommitmentFilters } from './filters.ts';

/** All that was promised, and what each promise has come to on the day; what is still to be done is the due list's. */
export function CommitmentsScreen() {
  const { say } = useWords();
  const relationship = useRelationship();
  const may = useMay('staff', 'manager');
  const { status } = useSearch({ strict: false, select: (search) => search as CommitmentFilters });
  const pages = usePages<CommitmentOnDay>('/commitments', { relationship, status, limit: 200 });
  const list = pagesTogether(pages.data?.pages);
  const columns = useCommitmentColumns({ names: list?.names ?? {} });
  return (
    <Page
      title={say('commitments.title')}
      summary={say('commitments.summary')}
      actions={
        <>
          <CsvButton name={`commitments-${relationship}`} columns={columns} whole={() => wholeList(pages)} />
          {may && (
            <Button renderRoot={(props) => <Link to="/record/commitment" {...props} />}>
              {say('recording.commitment')}
            </Button>
          )}
        </>
      }
    >
      <Chips
        label={say('lists.status')}
        field="status"
        chosen={status}
        chips={[
          { value: undefined, label: say('agreements.all') },
          ...commitmentStatuses.map((value) => ({ value, label: choiceInWords(value, say) })),
        ]}
      />
      <PagedRows
        pages={pages}
        label={say('commitments.title')}
        columns={columns}
        nothing={<Nothing filtered={status !== undefined} />}
      />
    </Page>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { say } = useWords();
  if (!filtered) return <Empty title={say('commitments.none')}>{say('commitments.none-why')}</Empty>;
  return (
    <Empty
      title={say('commitments.none-such')}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="." search={{ status: undefined }} {...props} />}>
          {say('commitments.show-all')}
        </Button>
      }
    />
  );
}
