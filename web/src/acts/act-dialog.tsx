/**
 * One thing that happened to a record that is there, told in a dialog: what is asked, what will follow, and where
 * somebody saved in between both values side by side.
 */
import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Json } from '../../../events/entry.ts';
import type { RecordOf } from '../../../events/records.ts';
import type { Event } from '../../../events/subject.ts';
import { useActors } from '../api/actors.ts';
import type { RecordAnswer } from '../api/answers.ts';
import { isRefusal } from '../api/problem.ts';
import { useAnswer } from '../api/reading.ts';
import { ConflictDialog } from '../forms/conflict-dialog.tsx';
import { conflictLines } from '../forms/conflict.ts';
import { SittingFields } from '../forms/form-page.tsx';
import { Receipt } from '../forms/receipt.tsx';
import { commandIn, type SittingValues } from '../forms/sitting.ts';
import { SourceField } from '../forms/source-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useSitting } from '../forms/use-sitting.ts';
import { Dialog } from '../kit/dialog.tsx';
import { NameText } from '../kit/name-text.tsx';
import { shownName } from '../kit/names.ts';
import { titlesOfReference, type Referred } from '../kit/reference.tsx';
import { Refused } from '../kit/refused.tsx';
import { Answered } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import classes from './act-dialog.module.css';

type Fields = { readonly [field: string]: Json };

/** What an act asks, and the command it says. */
export interface Act<S, A extends object> {
  readonly title: string;
  /** What kind of change it is, in a sentence. */
  readonly about: string;
  /** On the button: `Record the amendment`. */
  readonly verb: string;
  readonly command: string;
  readonly start: (state: S) => A;
  /** The command's own data, besides sources and reason. */
  readonly data: (act: A, state: S) => object;
  readonly fields: (act: A, state: S, from: Referred) => ReactNode;
  /** What follows from it, before it is written. */
  readonly outcome?: (act: A, state: S) => ReactNode;
  /** The fields of the record that this act speaks of, for comparing with what somebody else saved. */
  readonly compared: (state: S) => Fields;
  /** What the act makes of them. */
  readonly mine: (act: A) => Fields;
  /** The act with only these fields its own: the others stand as they are now. */
  readonly keeping: (act: A, own: readonly string[], now: S) => A;
  readonly reasonNeeded?: boolean;
  /** It makes a record of its own, and changes nothing of this one. */
  readonly makes?: boolean;
}

interface ActValues<A> extends SittingValues {
  readonly act: A & { readonly reason: string };
  /** The revision that was seen when the dialog opened. */
  readonly seen: number;
}

export interface ActDialogProps<S, A extends object> {
  readonly record: string;
  readonly act: Act<S, A>;
  readonly close: () => void;
}

export function ActDialog<S, A extends object>({ record, act, close }: ActDialogProps<S, A>) {
  const asked = useAnswer<RecordAnswer<S>>(`/records/${record}`);
  return (
    <Dialog close={close} size="lg" title={act.title} closeOnClickOutside={false}>
      <p className="quiet">{act.about}</p>
      <Answered of={asked} rows={4}>
        {(answer) => <Asking answer={answer} act={act} close={close} />}
      </Answered>
    </Dialog>
  );
}

function Asking<S, A extends object>({
  answer,
  act,
  close,
}: {
  readonly answer: RecordAnswer<S>;
  readonly act: Act<S, A>;
  readonly close: () => void;
}) {
  const { say, language } = useWords();
  // What was there when the dialog opened; the screen behind it may move on.
  const [opened] = useState(answer);
  const { record } = opened;
  const sitting = useSitting<ActValues<A>>({
    start: {
      relationships: record.relationships,
      sources: [{ source: '', locator: '' }],
      confidence: 'primary',
      made: [],
      names: {},
      act: { ...act.start(record.state), reason: '' },
      seen: record.revision,
    },
    commandsOf: (values, key) => [
      commandIn(
        values,
        { id: `${key}/act`, command: act.command, at: 'act', ...(act.makes ? {} : { seen: values.seen }) },
        { ...act.data(values.act, record.state), reason: values.act.reason },
      ),
    ],
    saved: close,
  });
  const { form, saving, save, error, trying, elsewhere, problems, nothing } = sitting;
  const values: ActValues<A> = form.watch();
  const stale = isRefusal(error, 'stale');
  const texts = titlesOfRecord(record, opened);
  const again = useAgainWith(sitting.commands, save);

  return (
    <SittingFields sitting={sitting}>
      <div className={classes['fields']}>
        <h3>
          <NameText texts={texts} />
        </h3>
        {act.fields(values.act, record.state, opened)}
        <TextField
          name="act.reason"
          label={say('acts.reason')}
          optional={act.reasonNeeded !== true}
          max={1000}
          rows={2}
        />
        {act.outcome && <div className={classes['outcome']}>{act.outcome(values.act, record.state)}</div>}
        <details>
          <summary>{say('forms.source')}</summary>
          <SourceField />
        </details>
        <Receipt sitting={sitting} />
        {nothing && <p role="status">{say('forms.nothing-changes')}</p>}
        {error && !stale && !(trying === 'to-look' && problems.length > 0) && (
          <Refused error={error} trying={trying} again={sitting.again} elsewhere={elsewhere} />
        )}
        {stale && trying === 'to-look' && <p role="status">{say('acts.somebody-saved')}</p>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {say('forms.cancel')}
          </Button>
          <Button loading={saving} onClick={save} disabled={nothing}>
            {act.verb}
          </Button>
        </Group>
      </div>
      {stale && trying === 'to-save' && (
        <Conflict
          problem={error.problem as unknown as StaleProblem<S>}
          what={shownName(texts, language)?.first.text ?? ''}
          opened={opened}
          act={act}
          mine={values.act}
          saving={saving}
          resolve={(own, now, revision) => {
            form.setValue('act' as never, { ...act.keeping(values.act, own, now), reason: values.act.reason } as never);
            form.setValue('seen' as never, revision as never);
            again();
          }}
          close={close}
        />
      )}
    </SittingFields>
  );
}

const titlesOfRecord = (record: RecordOf<unknown>, from: Referred) => {
  const state = record.state as { readonly titles?: readonly never[]; readonly what?: readonly never[] };
  return state.titles ?? state.what ?? titlesOfReference(record.id, from);
};

/** Saves once the commands say what was just chosen. */
function useAgainWith(commands: unknown, save: () => void): () => void {
  const wanted = useRef(false);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    latest.current();
  }, [commands]);
  return () => {
    wanted.current = true;
  };
}

/** What the server answers with 412: the record as it is now, and the events since it was seen. */
interface StaleProblem<S> {
  readonly record: RecordOf<S>;
  readonly since: readonly Event[];
}

function Conflict<S, A extends object>({
  problem: { record: now, since },
  what,
  opened,
  act,
  mine,
  saving,
  resolve,
  close,
}: {
  readonly problem: StaleProblem<S>;
  readonly what: string;
  readonly opened: RecordAnswer<S>;
  readonly act: Act<S, A>;
  readonly mine: A;
  readonly saving: boolean;
  readonly resolve: (own: readonly string[], now: S, revision: number) => void;
  readonly close: () => void;
}) {
  const actorOf = useActors();
  const [hidden, setHidden] = useState(false);
  const last = since.at(-1);
  if (hidden) return null;
  return (
    <ConflictDialog
      {...(last ? { who: actorOf(last.actor) } : {})}
      what={what}
      lines={conflictLines(act.compared(opened.record.state), act.compared(now.state), act.mine(mine))}
      from={opened}
      saving={saving}
      save={(own) => {
        if (Object.keys(act.mine(mine)).some((field) => own.includes(field))) resolve(own, now.state, now.revision);
        else close();
      }}
      throwAway={close}
      keepEditing={() => setHidden(true)}
    />
  );
}
