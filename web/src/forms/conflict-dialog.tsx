/** Somebody saved while this person was editing: both values stand side by side, and nothing is lost. */
import { Button, Group, Radio, Table } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../kit/dialog.tsx';
import { ValueText } from '../kit/value-text.tsx';
import type { Referred } from '../kit/reference.tsx';
import { useWords } from '../language/language.ts';
import { fieldInWords } from '../words/fields.ts';
import { firstChoice, type ConflictLine, type Side } from './conflict.ts';

export interface ConflictDialogProps {
  /** Who saved in between; undefined where it cannot be told. */
  readonly who?: string;
  /** What is edited: `Forum in San Francisco`. */
  readonly what: string;
  readonly lines: readonly ConflictLine[];
  /** Names for the ids in the lines. */
  readonly from: Referred;
  readonly saving: boolean;
  /** The fields of which the own value is to be saved. With none, theirs all stand. */
  readonly save: (own: readonly string[]) => void;
  readonly throwAway: () => void;
  readonly keepEditing: () => void;
}

export function ConflictDialog(props: ConflictDialogProps) {
  const { who, what, lines, from, saving, save, throwAway, keepEditing } = props;
  const { say } = useWords();
  const [chosen, setChosen] = useState<{ readonly [field: string]: Side }>({});
  const sideOf = (line: ConflictLine) => chosen[line.field] ?? firstChoice(line);
  const own = lines.filter((line) => sideOf(line) === 'yours').map(({ field }) => field);

  return (
    <Dialog
      close={keepEditing}
      size="xl"
      title={who === undefined ? say('conflict.somebody') : say('conflict.who', { who })}
      closeLabel={say('conflict.keep-editing')}
    >
      <p className="quiet">{say('conflict.nothing-lost')}</p>
      <p>
        <b>{what}</b>
      </p>
      <Table.ScrollContainer minWidth={480}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('conflict.line')}</Table.Th>
              <Table.Th>{say('conflict.opened')}</Table.Th>
              <Table.Th>{say('conflict.theirs')}</Table.Th>
              <Table.Th>{say('conflict.yours')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.field}>
                <Table.Th scope="row">{fieldInWords(line.field, say)}</Table.Th>
                <Table.Td className="quiet">
                  <ValueText value={line.opened} field={line.field} from={from} />
                </Table.Td>
                {(['theirs', 'yours'] as const).map((side) => (
                  <Table.Td key={side}>
                    <Radio
                      name={line.field}
                      checked={sideOf(line) === side}
                      onChange={() => setChosen({ ...chosen, [line.field]: side })}
                      label={<ValueText value={line[side]} field={line.field} from={from} />}
                      aria-label={`${fieldInWords(line.field, say)}: ${say(`conflict.${side}`)}`}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group justify="space-between" gap="xs" mt="md">
        <Button variant="subtle" onClick={throwAway}>
          {say('conflict.throw-away')}
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={keepEditing}>
            {say('conflict.keep-editing')}
          </Button>
          <Button loading={saving} onClick={() => save(own)}>
            {say('conflict.save', { own: own.length, theirs: lines.length - own.length })}
          </Button>
        </Group>
      </Group>
    </Dialog>
  );
}
