import type { SourceReference } from '../../../events/entry.ts';
import { useWords } from '../language/language.ts';
import { useShown } from './shown.ts';
import classes from './facts.module.css';

/** The numbers of the sources that a fact rests on; each leads to the list of them. */
export function Marks({ sources }: { readonly sources: readonly SourceReference[] }) {
  const { say } = useWords();
  const { cited } = useShown();
  const numbers = [...new Set(sources.map(({ source }) => cited.indexOf(source) + 1))].filter((number) => number > 0);
  return numbers.map((number) => (
    <a
      key={number}
      href={`#source-${number}`}
      className={classes['mark']}
      aria-label={say('records.source', { number })}
    >
      <span>{number}</span>
    </a>
  ));
}
