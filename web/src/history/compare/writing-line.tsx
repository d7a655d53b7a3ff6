import { useWords } from '../../language/language.ts';
import { sections, type Entry } from './comparison.ts';
import { useMomentWords } from './moment-words.ts';
import classes from './compare.module.css';

const WIDTH = 560;
const HEIGHT = 44;
const BASE = 30;
/** Of one record; a day with more than fits is as high as the drawing. */
const STEP = 5;

/** When the changes were written: a bar for each day and kind of change, from the first to the last. */
export function WritingLine({ entries }: { readonly entries: readonly Entry[] }) {
  const { say } = useWords();
  const { dayOf, writtenOn } = useMomentWords();
  const written = entries.flatMap(({ kind, causes }) =>
    causes.slice(-1).map(({ recordedAt }) => ({ kind, recordedAt })),
  );
  const times = written.map(({ recordedAt }) => Date.parse(recordedAt));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const from = written[times.indexOf(first)];
  const to = written[times.indexOf(last)];
  if (!from || !to) return null;
  const days = new Map<string, { at: number; counts: Map<string, number> }>();
  for (const [index, { kind, recordedAt }] of written.entries()) {
    const day = dayOf(recordedAt);
    const found = days.get(day) ?? { at: times[index] ?? first, counts: new Map<string, number>() };
    found.counts.set(kind, (found.counts.get(kind) ?? 0) + 1);
    days.set(day, found);
  }
  const x = (at: number) => (last === first ? WIDTH / 2 : 12 + ((at - first) / (last - first)) * (WIDTH - 24));
  return (
    <figure className={classes['line']}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={say('compare.line', {
          count: written.length,
          a: writtenOn(from.recordedAt),
          b: writtenOn(to.recordedAt),
        })}
      >
        <path d={`M0 ${BASE}H${WIDTH}`} className={classes['base']} />
        {[...days.values()].map(({ at, counts }) =>
          sections
            .filter((kind) => counts.has(kind))
            .map((kind, index) => {
              const height = Math.min(BASE - 2, (counts.get(kind) ?? 0) * STEP);
              return (
                <rect
                  key={kind}
                  x={x(at) + index * 7 - 3}
                  y={BASE - height}
                  width={6}
                  height={height}
                  data-kind={kind}
                  className={classes['bar']}
                />
              );
            }),
        )}
      </svg>
      <figcaption aria-hidden="true">
        <span>{writtenOn(from.recordedAt)}</span>
        <span>{from === to || dayOf(from.recordedAt) === dayOf(to.recordedAt) ? '' : writtenOn(to.recordedAt)}</span>
      </figcaption>
    </figure>
  );
}
