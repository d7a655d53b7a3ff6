/** What every form that writes a sitting looks like: its sections, the receipt beside them, and one button that saves. */
import { Button, Kbd } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { FormProvider, type UseFormReturn } from 'react-hook-form';
import { Page } from '../kit/page.tsx';
import { Refused } from '../kit/refused.tsx';
import { useWords } from '../language/language.ts';
import { clockTime } from '../words/instants.ts';
import { asOnScreen, focusField } from './field.tsx';
import { LabelsContext } from './labels.ts';
import { Making } from './making.tsx';
import { Problems } from './problems.tsx';
import { Receipt } from './receipt.tsx';
import type { SittingValues } from './sitting.ts';
import { ProblemsContext, type Sitting } from './use-sitting.ts';
import classes from './form-page.module.css';

export interface FormPageProps<V extends SittingValues> {
  readonly sitting: Sitting<V>;
  readonly title: string;
  /** The verb on the button: `Save visit`. */
  readonly verb: string;
  readonly children: ReactNode;
  /** Stands above the receipt: what is computed while typing. */
  readonly beside?: ReactNode;
  /** Stands under the receipt: what was checked while typing. */
  readonly checks?: ReactNode;
}

export function FormPage<V extends SittingValues>({
  sitting,
  title,
  verb,
  children,
  beside,
  checks,
}: FormPageProps<V>) {
  const { say } = useWords();
  const { previewed, saving, save, error, elsewhere, trying, problems } = sitting;
  // While somebody types, what is wrong at a field is said there, and is no alarm.
  const isSaid = error && !(trying === 'to-look' && problems.length > 0);
  const count = previewed?.orders.reduce((sum, { events }) => sum + events.length, 0);
  return (
    <Page title={title} summary={say('forms.all-or-nothing')} actions={<DraftState sitting={sitting} />}>
      <SittingFields sitting={sitting}>
        <div className={classes['layout']}>
          <div className={`card ${classes['form']}`}>{children}</div>
          <aside className={classes['aside']} aria-label={say('forms.will-be-written')}>
            {beside}
            <Receipt sitting={sitting} />
            {checks}
            <Problems sitting={sitting} />
            {isSaid && <Refused error={error} trying={trying} again={sitting.again} elsewhere={elsewhere} />}
            <div className={classes['save']}>
              <Button loading={saving} onClick={save} fullWidth size="md">
                {verb}
                {count !== undefined && <span className={classes['count']}>{say('forms.events', { count })}</span>}
              </Button>
              <p className="quiet">
                {say('forms.saved-once')} <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">↵</Kbd>
              </p>
            </div>
          </aside>
        </div>
      </SittingFields>
    </Page>
  );
}

/** What the fields of a sitting stand in, on a page or in a dialog: values, problems, Ctrl+Enter, registering on the way. */
export function SittingFields<V extends SittingValues>({
  sitting: { form: values, problems, save, attempts },
  children,
}: {
  readonly sitting: Sitting<V>;
  readonly children: ReactNode;
}) {
  const first = asOnScreen(problems)[0]?.field;
  const shown = useRef(attempts);
  useEffect(() => {
    // Each try to save leads to the first thing that is wrong, once.
    if (attempts === shown.current || first === undefined) return;
    shown.current = attempts;
    focusField(first);
  }, [attempts, first]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      // Not from a dialog in front of it; from a page on which nothing has the focus too.
      const isOurs = event.target === document.body || form.current?.contains(event.target as Node);
      if (!isOurs || document.querySelector('[aria-modal="true"]')?.contains(form.current) === false) return;
      event.preventDefault();
      save();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [save]);
  const [labels] = useState(() => new Map<string, string>());
  return (
    <FormProvider {...(values as unknown as UseFormReturn<SittingValues>)}>
      <ProblemsContext value={problems}>
        <LabelsContext value={labels}>
          <Making>
            <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
              {children}
            </form>
          </Making>
        </LabelsContext>
      </ProblemsContext>
    </FormProvider>
  );
}

function DraftState<V extends SittingValues>({ sitting: { keptAt, discard } }: { readonly sitting: Sitting<V> }) {
  const { say } = useWords();
  if (keptAt === undefined) return null;
  const time = clockTime(new Date(keptAt));
  return (
    <div className={classes['draft']}>
      <span className="quiet" role="status">
        <IconDeviceFloppy size={15} aria-hidden /> {say('forms.draft-kept', { time })}
      </span>
      <Button variant="default" size="xs" onClick={discard}>
        {say('forms.discard')}
      </Button>
    </div>
  );
}

/** A part of the form under its own heading. */
export function FormSection({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {hint !== undefined && <p className="quiet">{hint}</p>}
      </header>
      <div className={classes['fields']}>{children}</div>
    </section>
  );
}
