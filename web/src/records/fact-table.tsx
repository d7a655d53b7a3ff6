import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

/** Facts of which each has several parts, one a row, under the names of the parts. */
export function FactTable({
  columns,
  minWidth,
  children,
}: {
  readonly columns: readonly string[];
  /** In pixels: on a screen that is narrower the table is scrolled by itself. */
  readonly minWidth: number;
  readonly children: ReactNode;
}) {
  return (
    <Table.ScrollContainer minWidth={minWidth} className="card" px={14}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
