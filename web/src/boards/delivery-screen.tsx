import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { DeliveryCounts } from '../../../projections/delivery.ts';
import { ToldInFront, type Told } from '../acts/told-in-front.tsx';
import { pagesTogether, useAnswer, usePages, wholeList } from '../api/reading.ts';
import { Chips } from '../kit/chips.tsx';
import { Page } from '../kit/page.tsx';
import { PagedRows } from '../kit/paged-rows.tsx';
import { CsvButton } from '../kit/rows.tsx';
import { Empty } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { useRelationship } from '../shell/relationship.ts';
import { useMay } from '../shell/session.ts';
import { useDeliveryColumns, type DeliveryOnDay } from './delivery-columns.tsx';

// They know every command: the board is seen before they are there.
const OpenChoices = lazy(async () => ({ default: (await import('./open-choices.tsx')).OpenChoices }));

const kinds = ['institute', 'project', 'commitment'] as const;

/** What was announced or promised and what came of it: what nobody has heard of for longest stands first. */
export function DeliveryScreen() {
  const { say } = useWords();
  const relationship = useRelationship();
  const kind = useSearch({ strict: false, select: (search) => (search as { kind?: string }).kind });
  const { data: counts } = useAnswer<DeliveryCounts>('/delivery/counts', { relationship });
  const pages = usePages<DeliveryOnDay>('/delivery', { relationship, kind, limit: 200 });
  const list = pagesTogether(pages.data?.pages);
  const [acting, setActing] = useState<Told>();
  const columns = useDeliveryColumns({ names: list?.names ?? {} }, useChoices(setActing));
  return (
    <Page
      title={say('delivery.title')}
      summary={counts && say('delivery.open', { count: counts.open })}
      actions={<CsvButton name={`delivery-${relationship}`} columns={columns} whole={() => wholeList(pages)} />}
    >
      <Chips
        label={say('delivery.kinds')}
        field="kind"
        chosen={kind}
        chips={[
          { value: undefined, label: say('agreements.all') },
          ...kinds.map((value) => ({ value, label: say(`kind.${value}`) })),
        ]}
      />
      <PagedRows
        pages={pages}
        label={say('delivery.title')}
        columns={columns}
        nothing={<Empty title={say('delivery.none')}>{say('delivery.none-why')}</Empty>}
      />
      {acting && <ToldInFront told={acting} close={() => setActing(undefined)} />}
    </Page>
  );
}

/** What can be done about what is open still. Nothing while the past is shown. */
function useChoices(open: (told: Told) => void): (row: DeliveryOnDay) => ReactNode {
  const may = useMay('staff', 'manager');
  return (row) =>
    may &&
    row.open.length > 0 &&
    row.standing !== 'withdrawn' && (
      <Suspense fallback={null}>
        <OpenChoices row={row} open={open} />
      </Suspense>
    );
}
