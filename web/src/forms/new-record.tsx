/** Registers a person, an organisation, a place or a source on the way: it is written with the sitting it is for. */
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Text } from '../../../events/values/text.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useWords } from '../language/language.ts';
import { focusField } from './field.tsx';
import { MadeFields } from './made-fields.tsx';
import type { Made, MadeKind } from './made.ts';
import { NearMatches } from './near-matches.tsx';
import { commandIn, problemsOfForm, type SittingValues } from './sitting.ts';
import { ProblemsContext } from './use-sitting.ts';

export function NewRecord({
  index,
  kind,
  done,
}: {
  /** Its place among the records that the form makes. */
  readonly index: number;
  readonly kind: MadeKind;
  readonly done: Made;
}) {
  const { say } = useWords();
  const { getValues, setValue, watch } = useFormContext<SittingValues>();
  const [told, setTold] = useState(false);
  const at = `made.${index}.data`;
  const record = watch(`made.${index}`);
  const problems = record
    ? problemsOfForm(getValues(), [
        commandIn(getValues(), { id: record.id, command: record.command, at }, record.data),
      ]).filter(
        // Where the sitting belongs is the form's to say, not this record's.
        ({ field }) => field.startsWith(at),
      )
    : [];

  const add = () => {
    setTold(true);
    const [first] = problems;
    if (first) {
      focusField(first.field);
      return;
    }
    const { names, titles } = record.data as { readonly names?: readonly Text[]; readonly titles?: readonly Text[] };
    done({ id: `@${record.id}`, titles: names ?? titles ?? [] });
  };
  return (
    <Dialog close={() => done(undefined)} title={say(`forms.new-${kind}`)} size="lg">
      <ProblemsContext value={told ? problems : []}>
        <Stack
          gap="sm"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
            if (!(event.target instanceof HTMLInputElement)) return;
            event.preventDefault();
            add();
          }}
        >
          <MadeFields kind={kind} at={at} />
          {(kind === 'organisation' || kind === 'person') && record && (
            <NearMatches
              kind={kind}
              at={at}
              distinctFrom={record.distinctFrom ?? []}
              same={(entry) =>
                done({
                  id: entry.record,
                  titles: entry.names,
                  ...(entry.kind === 'person' ? { positions: entry.positions } : {}),
                })
              }
              notSame={(entry) => {
                setValue('names', { ...getValues('names'), [entry.record]: entry.names });
                setValue(`made.${index}.distinctFrom`, [...(record.distinctFrom ?? []), entry.record]);
              }}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => done(undefined)}>
              {say('forms.cancel')}
            </Button>
            <Button onClick={add}>{say(`forms.add-${kind}`)}</Button>
          </Group>
        </Stack>
      </ProblemsContext>
    </Dialog>
  );
}
