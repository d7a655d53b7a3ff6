import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Standing } from '../../../projections/standing.ts';
import { pagesTogether, type usePages } from '../api/reading.ts';
import { useWords } from '../language/language.ts';
import { Rows, type Column } from './rows.tsx';
import { Answered } from './states.tsx';

/** What a row says of itself, whatever it is a row of. */
interface RecordLine {
  readonly record: string;
  readonly standing: Standing;
}

/** The records of a list as they have been asked for so far, and the way to more of them. */
export function PagedRows<Row extends RecordLine>({
  pages,
  label,
  columns,
  nothing,
  bones,
}: {
  readonly pages: ReturnType<typeof usePages<Row>>;
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Shown where the list is empty: it says why. */
  readonly nothing: ReactNode;
  /** Rows that stand there until the answer does. */
  readonly bones?: number;
}) {
  const { say } = useWords();
  return (
    <>
      <Answered
        of={{ ...pages, data: pagesTogether(pages.data?.pages) }}
        {...(bones === undefined ? {} : { rows: bones })}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            nothing
          ) : (
            <Rows
              label={label}
              columns={columns}
              rows={rows}
              keyOf={({ record }) => record}
              withdrawn={({ standing }) => standing === 'withdrawn'}
            />
          )
        }
      </Answered>
      {pages.hasNextPage && (
        <Button variant="default" mt="md" onClick={() => void pages.fetchNextPage()}>
          {say('kit.more')}
        </Button>
      )}
    </>
  );
}
