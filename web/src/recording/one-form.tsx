import type { ReactNode } from 'react';
import { FormPage, FormSection } from '../forms/form-page.tsx';
import { RelationshipsField } from '../forms/relationships-field.tsx';
import { commandIn, type FormCommand, type SittingValues } from '../forms/sitting.ts';
import { useShowSaved } from '../forms/show-saved.ts';
import { SourceField } from '../forms/source-field.tsx';
import { useSitting } from '../forms/use-sitting.ts';
import type { Begun } from '../forms/writing.tsx';
import { useWords, type Say } from '../language/language.ts';

/** The fields of the record stand under `one`. */
export interface OneValues<F> extends SittingValues {
  readonly one: F;
}

export interface OneFormProps<F extends object> {
  readonly begun: Begun;
  readonly kind:
    | 'gathering'
    | 'statement'
    | 'commitment'
    | 'institute'
    | 'project'
    | 'source'
    | 'organisation'
    | 'person'
    | 'place'
    | 'relationship';
  readonly start: F;
  readonly commandsOf: (values: OneValues<F>, key: string) => readonly FormCommand[];
  /** A source is cited by others, and cites none. */
  readonly sourced?: boolean;
  /** What is a relationship itself belongs to none. */
  readonly belongs?: boolean;
  /** `discard` throws away what was written. */
  readonly children: (say: Say, one: F, discard: () => void) => ReactNode;
}

/** The id of the command that makes the record: others of the sitting refer to it. */
export const oneId = (key: string): string => `${key}/one`;

/** A sitting whose only command is the fields as they are. */
export const asCommand =
  <F extends object>(command: string) =>
  (values: OneValues<F>, key: string): readonly FormCommand[] => [
    commandIn(values, { id: oneId(key), command, at: 'one' }, values.one),
  ];

/** A form for one record, with its source, and the relationships it belongs to. */
export function OneForm<F extends object>(props: OneFormProps<F>) {
  const {
    begun: { of, ...begun },
    kind,
    start,
    commandsOf,
    sourced = true,
    belongs = true,
    children,
  } = props;
  const { say } = useWords();
  const showSaved = useShowSaved();
  const sitting = useSitting<OneValues<F>>({
    draft: of === undefined ? kind : `${kind}.${of}`,
    start: { ...begun, one: start },
    commandsOf,
    saved: (answer, { relationships }) => showSaved(answer, kind, relationships, of),
  });
  return (
    <FormPage sitting={sitting} title={say(`recording.${kind}`)} verb={say(`recording.save-${kind}`)}>
      <FormSection title={say(`kind.${kind}`)}>
        {children(say, sitting.form.getValues().one, sitting.discard)}
      </FormSection>
      <FormSection title={sourced ? say('forms.source') : say('forms.belongs-to')}>
        {sourced && <SourceField />}
        {belongs && <RelationshipsField />}
      </FormSection>
    </FormPage>
  );
}
