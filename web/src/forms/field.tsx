/** What every field of a form has: its value, what is wrong with it in words, and the mark by which it is found. */
import { useController, type FieldValues } from 'react-hook-form';
import { useWords, type Words } from '../language/language.ts';
import { noInWords } from '../words/refusals.ts';
import { useLabelled } from './labels.ts';
import { UNCHOSEN, type FieldProblem } from './sitting.ts';
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
  code === 'field.arrayMinSize' && params?.['limit'] === '1' ? 'field.isDefined' : code;

/** The sentences are for Latin names of fields: in Chinese no space stands at quotes, nor between its characters. */
export function problemInWords(problem: FieldProblem, label: string, words: Words): string {
  const { say, language } = words;
  if (problem.code === UNCHOSEN) return say('forms.unchosen', { ...problem.params, label });
  // The server has named the fields that it means.
  const named = problem.detail === undefined ? { field: say('forms.quoted', { label }) } : {};
  const said = noInWords({ ...problem, code: codeOf(problem), params: { ...problem.params, ...named } }, words);
  if (language !== 'zh-Hans') return said;
  return said.replaceAll(/ ?(“[^”]*”) ?/g, '$1').replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

export function useField<T>({ name, label, optional }: FieldProps) {
  const words = useWords();
  const { say } = words;
  const { field } = useController<FieldValues>({ name });
  const problem = useProblem(name);
  useLabelled(name, label);
  return {
    value: field.value as T,
    set: field.onChange as (value: T) => void,
    error: problem && problemInWords(problem, label, words),
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

const fieldsOnScreen = () => [...document.querySelectorAll<HTMLElement>('[data-field]')];

/** The innermost of them that a problem is at. */
const fieldAt = (name: string, fields: readonly HTMLElement[]): HTMLElement | undefined =>
  fields
    .filter(({ dataset: { field = '' } }) => name === field || name.startsWith(`${field}.`))
    .toSorted((a, b) => (b.dataset['field'] ?? '').length - (a.dataset['field'] ?? '').length)[0];

/** Problems in the order in which their fields stand on the screen; those at none of them come last. */
export function asOnScreen(problems: readonly FieldProblem[]): readonly FieldProblem[] {
  const fields = fieldsOnScreen();
  const place = ({ field }: FieldProblem) => {
    const at = fieldAt(field, fields);
    return at ? fields.indexOf(at) : fields.length;
  };
  return problems.toSorted((a, b) => place(a) - place(b));
}

/** Brings whoever writes to the field that a problem is at. @returns whether there is such a field on screen. */
export function focusField(name: string): boolean {
  const at = fieldAt(name, fieldsOnScreen());
  const focusable = at?.matches('input, textarea, select, button')
    ? at
    : at?.querySelector<HTMLElement>('input, textarea, select, button');
  focusable?.focus();
  return focusable != null;
}
