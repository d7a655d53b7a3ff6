/** A form that writes one sitting: its values, what is wrong with them, what will be written, the draft, and saving. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useForm, useWatch, type DefaultValues, type UseFormReturn } from 'react-hook-form';
import { v4 as newKey } from 'uuid';
import type { GivenAnswer } from '../api/answers.ts';
import { preview, useGive } from '../api/giving.ts';
import { isRefusal } from '../api/problem.ts';
import { refusalOf } from '../kit/refusal.ts';
import { useSession } from '../shell/session.ts';
import type { SaidNo } from '../words/refusals.ts';
import { draftShelf } from './drafts.ts';
import {
  problemAt,
  problemsOf,
  problemsOfForm,
  withMade,
  type FieldProblem,
  type FormCommand,
  type SittingValues,
} from './sitting.ts';

/** After the last key press: until the draft is kept, and until the server is asked; milliseconds. */
const PAUSE = 350;

export interface SittingForm<V extends SittingValues> {
  /** Tells its draft from those of other forms: `visit`. Left out: no draft is kept. */
  readonly draft?: string;
  readonly start: V;
  /** What the form's own values say; records made on the way come by themselves. `key` makes ids: `${key}/visit`. */
  readonly commandsOf: (values: V, key: string) => readonly FormCommand[];
  /** With the values that were saved. */
  readonly saved: (answer: GivenAnswer, values: V) => void;
}

export interface Sitting<V extends SittingValues> {
  readonly form: UseFormReturn<V>;
  readonly commands: readonly FormCommand[];
  /** What is wrong, as far as somebody has been told: all of it after the first try to save. */
  readonly problems: readonly FieldProblem[];
  /** What no field is at fault for. */
  readonly elsewhere: readonly SaidNo[];
  /** What is still missing or wrong before the server can be asked. */
  readonly open: readonly FieldProblem[];
  /** What would be written, of these very values; undefined until the server has said so. */
  readonly previewed: GivenAnswer | undefined;
  /** Why saving, or looking ahead, did not work. */
  readonly error: Error | null;
  /** What the error is of. */
  readonly trying: 'to-save' | 'to-look';
  /** Tries again what did not work, with the same key. */
  readonly again: () => void;
  readonly saving: boolean;
  /** All of it stands in the book already: there is nothing to save. */
  readonly nothing: boolean;
  readonly save: () => void;
  /** How often somebody has tried to save this; each time they are led to the first thing that is wrong. */
  readonly attempts: number;
  /** When the draft was kept, ISO 8601; undefined where nothing is kept. */
  readonly keptAt: string | undefined;
  readonly discard: () => void;
}

/** What the fields of a form need to know of its sitting. */
export const ProblemsContext = createContext<readonly FieldProblem[]>([]);

/** What is wrong at a field or inside it, as far as somebody has been told. */
export const useProblem = (field: string): FieldProblem | undefined => problemAt(use(ProblemsContext), field);

export function useSitting<V extends SittingValues>(definition: SittingForm<V>): Sitting<V> {
  const { account } = useSession();
  const shelf = useMemo(
    () => (definition.draft === undefined ? undefined : draftShelf(localStorage, account, definition.draft)),
    [account, definition.draft],
  );
  const [begun] = useState(() => shelf?.read());
  const [key, setKey] = useState(() => begun?.key ?? newKey());
  const [keptAt, setKeptAt] = useState(begun?.at);
  const [attempts, setAttempts] = useState(0);
  const [start] = useState(definition.start);
  const form = useForm<V>({ defaultValues: { ...start, ...begun?.values } as DefaultValues<V> });
  const give = useGive();

  const values = useWatch({ control: form.control });
  // By content: react-hook-form hands out new objects for the same values.
  const written = JSON.stringify(values);
  const commands = useMemo(() => {
    const said = JSON.parse(written) as V;
    return withMade(said, definition.commandsOf(said, key));
    // The values alone decide; what makes commands of them does not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [written, key]);
  const open = useMemo(() => problemsOfForm(JSON.parse(written) as V, commands), [written, commands]);

  const ready = open.length === 0;
  const asked = JSON.stringify(commands);
  const [settled] = useDebouncedValue(asked, PAUSE);
  const looking = useQuery({
    queryKey: ['/sittings', 'preview', key, settled],
    queryFn: ({ signal }) => preview({ key, commands: given(JSON.parse(settled) as readonly FormCommand[]) }, signal),
    enabled: ready && settled === asked && !give.isPending && !give.isSuccess,
    retry: false,
  });

  const { reset: forget, error: notSaved } = give;
  useEffect(() => {
    // What was said of other values says nothing of these. An outcome that nobody knows stays open.
    if (notSaved && refusalOf(notSaved, 'to-save').kind !== 'outcome') forget();
    // Only a change of what is asked makes it old.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked]);

  const first = useRef(written);
  useEffect(() => {
    if (!shelf || give.isSuccess || written === first.current) return;
    const timer = window.setTimeout(() => {
      const at = new Date().toISOString();
      setKeptAt(shelf.keep({ key, at, values: JSON.parse(written) as object }) ? at : undefined);
    }, PAUSE);
    return () => window.clearTimeout(timer);
  }, [shelf, written, key, give.isSuccess]);

  const error = give.error ?? (ready && settled === asked ? looking.error : null);
  const { fields, elsewhere } = isRefusal(error) ? problemsOf(error.problem, commands) : { fields: [], elsewhere: [] };
  const problems = attempts > 0 ? [...open, ...fields] : fields;

  const previewed = ready && settled === asked ? looking.data : undefined;
  const [inTheBook, setInTheBook] = useState<string>();
  const nothing = inTheBook === asked || (previewed !== undefined && writesNothing(previewed));

  const save = useCallback(() => {
    setAttempts((count) => count + 1);
    if (!ready || nothing) return;
    give.mutate(
      { key, commands: given(commands) },
      {
        onSuccess(answer) {
          if (writesNothing(answer)) {
            setInTheBook(asked);
            give.reset();
            return;
          }
          shelf?.discard();
          definition.saved(answer, form.getValues());
        },
      },
    );
  }, [ready, nothing, give, key, commands, asked, shelf, definition, form]);

  const discard = () => {
    shelf?.discard();
    first.current = JSON.stringify(start);
    setKeptAt(undefined);
    setAttempts(0);
    setKey(newKey());
    give.reset();
    form.reset(start);
  };

  return {
    form,
    commands,
    problems,
    elsewhere,
    open,
    previewed,
    error,
    trying: give.error ? 'to-save' : 'to-look',
    again: give.error ? save : () => void looking.refetch(),
    attempts,
    saving: give.isPending,
    nothing,
    save,
    keptAt,
    discard,
  };
}

const writesNothing = ({ orders }: GivenAnswer): boolean => orders.every(({ events }) => events.length === 0);

const given = (commands: readonly FormCommand[]) => commands.map(({ at: _, ...command }) => command);
