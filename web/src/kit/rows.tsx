/** Lists of records: a table where there is room, two lines a row where there is not; and the same table as a file. */
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { isDay } from '../../../events/values/day.ts';
import { useMoments } from '../api/moments.ts';
import { TooLong } from '../api/problem.ts';
import { useWords } from '../language/language.ts';
import { useBook } from '../shell/session.ts';
import { dayInWords } from '../words/dates.ts';
import { csvOf } from './csv.ts';
import type { Referred } from './reference.tsx';
import { saveFile } from './save-file.ts';
import classes from './rows.module.css';

export interface Column<Row> {
  readonly label: string;
  /** What stands in the cell; nothing where there is nothing to say. */
  readonly cell: (row: Row) => ReactNode;
  /** The same in plain text, for the file, with the names that came with all of its rows. */
  readonly text: (row: Row, from: Referred) => string;
  /** What the line is called: it is its header, and the first of its two lines. */
  readonly head?: boolean;
  /** How it is labelled on the second line; '' where it needs no label. Left out: as in the head. */
  readonly short?: string;
  /** Left out on a phone, and on a small screen where there are many columns: the record's own page has it. */
  readonly wide?: boolean;
}

export interface RowsProps<Row> {
  /** What the table shows, for who cannot see it. */
  readonly label: string;
  readonly columns: readonly Omit<Column<Row>, 'text'>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly withdrawn?: (row: Row) => boolean;
}

/** So many columns have no room beside each other on a screen of less than 1400 px. */
const MANY = 8;

export function Rows<Row>({ label, columns, rows, keyOf, withdrawn = () => false }: RowsProps<Row>) {
  return (
    <table className={`card ${classes['rows']}`} aria-label={label} data-many={columns.length >= MANY || undefined}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" data-wide={column.wide}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} data-withdrawn={withdrawn(row) || undefined}>
            {columns.map((column) => {
              const content = column.cell(row);
              if (column.head)
                return (
                  <th key={column.label} scope="row">
                    {content}
                  </th>
                );
              const empty = content === null || content === undefined || content === '';
              return (
                <td
                  key={column.label}
                  data-empty={empty || undefined}
                  data-wide={column.wide}
                  data-label={(column.short ?? column.label) || undefined}
                >
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The moment a list stands for. */
export interface Stamp {
  readonly position: number;
  readonly asOf: string;
}

/** Offers what is shown as a CSV file; its name and its last line say for which moment. */
export function CsvButton<Row>({
  name,
  columns,
  whole: ask,
}: {
  /** What it is a list of, as the beginning of the file's name. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  /** All rows of the list and its moment, also those that are not on the screen yet. */
  readonly whole: () => Promise<Stamp & Referred & { readonly rows: readonly Row[] }>;
}) {
  const { say, language } = useWords();
  const { asKnownOn } = useMoments();
  const { today } = useBook();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<'again' | 'too-long'>();
  const offer = async () => {
    setBusy(true);
    setFailed(undefined);
    try {
      const whole = await ask();
      const { rows, ...stamp } = whole;
      const inWords = (day: string) => dayInWords(day, language, { weekday: false });
      const known = asKnownOn ?? today;
      const lines = [
        columns.map(({ label }) => label),
        ...rows.map((row) => columns.map(({ text }) => text(row, whole))),
        [],
        [
          say('kit.stamp', {
            day: inWords(stamp.asOf),
            known: isDay(known) ? inWords(known) : known,
            position: stamp.position,
          }),
        ],
      ];
      saveFile(`${name}-${stamp.asOf}-event-${stamp.position}.csv`, 'text/csv;charset=utf-8', csvOf(lines));
    } catch (error) {
      setFailed(error instanceof TooLong ? 'too-long' : 'again');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      loading={busy}
      leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
      onClick={() => void offer()}
    >
      {failed ? say(`kit.csv-${failed}`) : 'CSV'}
    </Button>
  );
}
