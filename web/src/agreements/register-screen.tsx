import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import type { AgreementCounts } from '../../../projections/expiry.ts';
import { useAnswer, usePages, pagesTogether, wholeList } from '../api/reading.ts';
import { Chips } from '../kit/chips.tsx';
import { Page } from '../kit/page.tsx';
import { PagedRows } from '../kit/paged-rows.tsx';
import { CsvButton } from '../kit/rows.tsx';
import { Empty } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { useRelationship } from '../shell/relationship.ts';
import { useMay } from '../shell/session.ts';
import { registerQuery, standings, standsIn } from './filters.ts';
import { useRegisterColumns, type RegisterRow } from './register-columns.tsx';

/** All agreements, how each stands on the day, and what is unknown as a count that can be opened. */
export function RegisterScreen() {
  const { say } = useWords();
  const relationship = useRelationship();
  const may = useMay('staff', 'manager');
  const stands = standsIn(useSearch({ strict: false, select: (search) => (search as { stands?: unknown }).stands }));
  const { data: counts } = useAnswer<AgreementCounts>('/agreements/counts', { relationship });
  const pages = usePages<RegisterRow>('/agreements', { relationship, limit: 200, ...registerQuery(stands) });
  const list = pagesTogether(pages.data?.pages);
  const columns = useRegisterColumns(list?.asOf, { names: list?.names ?? {} });
  const total = counts && counts.yes + counts.no + counts.unknown + counts.withdrawn;
  return (
    <Page
      title={say('agreements.title')}
      summary={total === undefined ? undefined : say('agreements.count', { count: total })}
      actions={
        <>
          <CsvButton name={`agreements-${relationship}`} columns={columns} whole={() => wholeList(pages)} />
          {may && (
            <Button renderRoot={(props) => <Link to="/record/agreement" {...props} />}>{say('sign.title')}</Button>
          )}
        </>
      }
    >
      <Chips
        label={say('agreements.stands')}
        field="stands"
        chosen={stands}
        chips={[
          { value: undefined, label: say('agreements.all'), count: total },
          ...standings.map((value) => ({ value, label: say(`agreements.stands-${value}`), count: counts?.[value] })),
        ]}
      />
      <PagedRows
        pages={pages}
        label={say('agreements.title')}
        columns={columns}
        nothing={<Nothing filtered={stands !== undefined} />}
      />
    </Page>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { say } = useWords();
  if (!filtered) return <Empty title={say('agreements.none')}>{say('agreements.none-why')}</Empty>;
  return (
    <Empty
      title={say('agreements.none-such')}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="." search={{ stands: undefined }} {...props} />}>
          {say('agreements.show-all')}
        </Button>
      }
    >
      {say('agreements.none-such-why')}
    </Empty>
  );
}
