import { use } from 'react';
import { useWords } from '../language/language.ts';
import { fieldInWords } from '../words/fields.ts';
import { asOnScreen, focusField, problemInWords } from './field.tsx';
import { LabelsContext, labelsOf } from './labels.ts';
import type { SittingValues } from './sitting.ts';
import type { Sitting } from './use-sitting.ts';
import classes from './form-page.module.css';

/** The most problems that are listed; the fields say them all. */
const MOST = 8;

/** What is wrong, in one place: each leads to its field. */
export function Problems<V extends SittingValues>({ sitting: { problems } }: { readonly sitting: Sitting<V> }) {
  const words = useWords();
  const { say } = words;
  const labels = use(LabelsContext);
  // As the form calls it; as the log does, where it is not on screen.
  const called = (field: string) => labelsOf(field, labels).join(say('kit.colon')) || fieldInWords(pathOf(field), say);
  if (problems.length === 0) return null;
  return (
    <section className={classes['problems']} aria-labelledby="problems-title">
      <h3 id="problems-title">{say('forms.problems', { count: problems.length })}</h3>
      <ul>
        {asOnScreen(problems)
          .slice(0, MOST)
          .map((problem) => (
            <li key={`${problem.field} ${problem.code}`}>
              <button type="button" className="text-link" onClick={() => focusField(problem.field)}>
                {problemInWords(problem, called(problem.field), words)}
              </button>
            </li>
          ))}
      </ul>
      {problems.length > MOST && <p>{say('forms.more-problems', { count: problems.length - MOST })}</p>}
    </section>
  );
}

/** `stops.0.occurredOn` as people count: `stops/1/occurredOn`; `one` is the record itself, and goes without saying. */
const pathOf = (field: string): string =>
  field
    .replace(/^one\./, '')
    .split('.')
    .map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step))
    .join('/');
