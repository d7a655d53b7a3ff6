/** What every field of a form has: its value, what is wrong with it in words, and the mark by which it is found. */
import { useController, type FieldValues } from 'react-hook-form';
import { say as sayProblem } from '../../../commands/messages/catalogue.ts';
import type { Language } from '../language/language.ts';
import { useWords } from '../language/language.ts';
import { useLabelled } from './labels.ts';
import type { FieldProblem } from './sitting.ts';
import { useProblem } from './use-sitting.ts';

export interface FieldProps {
  /** The path of its value in the form: `visit.occurredOn`. */
  readonly name: string;
  readonly label: string;
  /** Stands under the label. */
  readonly hint?: string | undefined;
  /** Says so beside the label. */
  readonly optional?: boolean | undefined;
}

/** A list that needs an entry and has none is missing, like a text that is empty. */
const codeOf = ({ code, params }: FieldProblem): string =>
  code === 'field.arrayMinSize' && params['limit'] === '1' ? 'field.isDefined' : code;

/** The sentences are the server's, whose names of fields are Latin; between Han characters no space stands. */
export const problemInWords = (problem: FieldProblem, label: string, language: Language): string =>
  problem.detail ??
  sayProblem(codeOf(problem), { ...problem.params, field: label }, language).replace(
    /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu,
    '',
  );

export function useField<T>({ name, label, optional }: FieldProps) {
  const { say, language } = useWords();
  const { field } = useController<FieldValues>({ name });
  const problem = useProblem(name);
  useLabelled(name, label);
  return {
    value: field.value as T,
    set: field.onChange as (value: T) => void,
    error: problem && problemInWords(problem, label, language),
    labelled: optional ? (
      <>
        {label} <span className="quiet">{say('forms.optional')}</span>
      </>
    ) : (
      label
    ),
    /** Where the summary of problems leads to. */
    mark: { 'data-field': name },
  };
}

/** Brings whoever writes to the field that a problem is at. @returns whether there is such a field on screen. */
export function focusField(name: string): boolean {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-field]')];
  const at = fields
    .filter(({ dataset: { field = '' } }) => name === field || name.startsWith(`${field}.`))
    .toSorted((a, b) => (b.dataset['field'] ?? '').length - (a.dataset['field'] ?? '').length)[0];
  const focusable = at?.matches('input, textarea, select, button')
    ? at
    : at?.querySelector<HTMLElement>('input, textarea, select, button');
  focusable?.focus();
  return focusable != null;
}
