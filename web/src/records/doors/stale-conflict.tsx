import { useEffect, useRef, useState } from 'react';
import { valueAt } from '../../../../events/changes.ts';
import type { Json } from '../../../../events/entry.ts';
import type { RecordOf } from '../../../../events/records.ts';
import type { Event } from '../../../../events/subject.ts';
import { useActors } from '../../api/actors.ts';
import { isRefusal } from '../../api/problem.ts';
import { ConflictDialog } from '../../forms/conflict-dialog.tsx';
import { conflictLines } from '../../forms/conflict.ts';
import type { Sitting } from '../../forms/use-sitting.ts';
import { nameInWords } from '../../kit/reference.tsx';
import { useWords } from '../../language/language.ts';
import { useShown } from '../shown.ts';
import type { DoorValues } from './door-values.ts';

/** Somebody saved while the dialog was open: both values are shown, and nothing that was typed is lost. */
export function StaleConflict<V extends DoorValues>({
  sitting,
  opened,
  path,
  yours,
  close,
}: {
  readonly sitting: Sitting<V>;
  readonly opened: RecordOf<unknown>;
  /** The field that is corrected. */
  readonly path: string;
  /** What it should say. */
  readonly yours: Json;
  readonly close: () => void;
}) {
  const { language } = useWords();
  const { from } = useShown();
  const actorName = useActors();
  const { error, trying, form, save, saving, commands } = sitting;
  const [putAside, setPutAside] = useState<Error>();
  /** The revision that the next try says it saw. */
  const [agreed, setAgreed] = useState<number>();
  // The refusal is of the values before; only when it is forgotten can these be tried.
  const ready = agreed !== undefined && commands[0]?.seen === agreed && !isRefusal(error, 'stale');
  const tried = useRef<number>(undefined);
  useEffect(() => {
    // Once for each revision that was agreed to.
    if (!ready || tried.current === agreed) return;
    tried.current = agreed;
    save();
  }, [ready, agreed, save]);

  if (!isRefusal(error, 'stale') || trying !== 'to-save' || error === putAside) return null;
  const { record, since } = error.problem as unknown as {
    readonly record: RecordOf<unknown>;
    readonly since: readonly Event[];
  };
  const touched = since.flatMap(({ data }) => Object.keys((data as { readonly changes?: object }).changes ?? {}));
  const at = (state: unknown) =>
    Object.fromEntries([...new Set([path, ...touched])].map((field) => [field, valueAt(state as object, field)]));
  const lines = conflictLines(at(opened.state), at(record.state), { [path]: yours });
  const who = since.at(-1)?.actor;
  return (
    <ConflictDialog
      {...(who === undefined ? {} : { who: actorName(who) })}
      what={nameInWords(record.id, from, language)}
      lines={lines}
      from={from}
      saving={saving}
      keepEditing={() => setPutAside(error)}
      throwAway={close}
      save={(chosen) => {
        if (!chosen.includes(path)) return close();
        setPutAside(error);
        setAgreed(record.revision);
        form.setValue('seen' as never, record.revision as never);
      }}
    />
  );
}
