import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Names } from '../../api/answers.ts';
import { recordPath } from '../../kit/addresses.ts';
import { isGlyphKind } from '../../kit/glyph.tsx';
import { KindMark } from '../../kit/kind-mark.tsx';
import { NameText } from '../../kit/name-text.tsx';
import { StandingTag } from '../../kit/standing-tag.tsx';
import { useWords } from '../../language/language.ts';
import { useScreenKeys } from '../../shell/keys.ts';
import { dayInWords } from '../../words/dates.ts';
import { ChangeMark } from './change-mark.tsx';
import type { Entry, Group, Grouping } from './comparison.ts';
import { AfterCell, BeforeCell } from './value-cells.tsx';
import { WhyCell } from './why-cell.tsx';
import { Unchanged } from './unchanged.tsx';
import { useMomentWords } from './moment-words.ts';
import type { Moments } from './use-compared.ts';
import classes from './compare.module.css';

/** The records that changed, under their headings. J and K go from one to the next. */
export function Changes({
  groups,
  by,
  moments,
  names,
  actors,
  entries,
  unchanged,
  today,
}: {
  readonly groups: readonly Group[];
  readonly by: Grouping;
  readonly moments: Moments;
  readonly names: Names;
  readonly actors: (actor: string) => string;
  /** All that changed, those included that are not shown. */
  readonly entries: readonly Entry[];
  readonly unchanged: number;
  /** The second moment is now, and moves. */
  readonly today: boolean;
}) {
  const { say } = useWords();
  const { momentInWords } = useMomentWords();
  const [first, second] = [momentInWords(moments.a), today ? say('moments.today') : momentInWords(moments.b)];
  const rows = useRef(new Map<number, HTMLTableRowElement>());
  const [at, setAt] = useState(-1);
  const order = new Map(groups.flatMap(({ entries }) => entries).map(({ record }, index) => [record, index]));
  const go = (to: number) => {
    const next = Math.min(Math.max(to, 0), order.size - 1);
    setAt(next);
    rows.current.get(next)?.focus();
  };
  useScreenKeys({ j: () => go(at + 1), k: () => go(at - 1) });
  return (
    <div className={`card ${classes['sheet']}`}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{say('compare.fact')}</th>
            <th scope="col">
              <span className={classes['letter']} data-axis={moments.axis}>
                A
              </span>{' '}
              {first}
            </th>
            <th scope="col">
              <span className={classes['letter']} data-axis={moments.axis}>
                B
              </span>{' '}
              {second}
            </th>
            <th scope="col">{say('compare.why')}</th>
          </tr>
        </thead>
        {groups.map(({ key, entries: within }) => (
          <tbody key={key}>
            <tr className={classes['heading']}>
              <th scope="rowgroup" colSpan={4}>
                <Heading of={key} by={by} count={within.length} />
              </th>
            </tr>
            {within.map((entry) => {
              const own = order.get(entry.record) ?? 0;
              return (
                <tr
                  key={entry.record}
                  ref={(row) => {
                    if (row) rows.current.set(own, row);
                    else rows.current.delete(own);
                  }}
                  tabIndex={-1}
                  onFocus={() => setAt(own)}
                  data-kind={entry.kind}
                >
                  <th scope="row">
                    <Fact entry={entry} />
                  </th>
                  <td data-label={`A · ${first}`}>
                    <BeforeCell entry={entry} axis={moments.axis} names={names} />
                  </td>
                  <td data-label={`B · ${second}`}>
                    <div className={classes['after']}>
                      <ChangeMark kind={entry.kind} />
                      <AfterCell entry={entry} axis={moments.axis} names={names} />
                    </div>
                  </td>
                  <td>
                    <WhyCell entry={entry} actors={actors} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      <Unchanged moments={moments} entries={entries} count={unchanged} />
    </div>
  );
}

function Heading({ of, by, count }: { readonly of: string; readonly by: Grouping; readonly count: number }) {
  const { say, language } = useWords();
  if (by === 'change')
    return (
      <>
        <span className={classes['kind']} data-kind={of}>
          {say(`compare.kind-${of as 'new'}`)} <span className="figures">{count}</span>
        </span>{' '}
        <span className={classes['what']}>{say(`compare.what-${of as 'new'}`)}</span>
      </>
    );
  const text = by === 'kind' ? say(`kind.${of as 'visit'}`) : dayInWords(of, language);
  return (
    <>
      <b>{text}</b> <span className="quiet figures">{count}</span>
    </>
  );
}

function Fact({ entry: { record, recordKind, titles, standing, kind } }: { readonly entry: Entry }) {
  const { say } = useWords();
  const path = recordPath(record);
  const name =
    recordKind === 'statement' ? (
      <q className="verbatim">
        <NameText texts={titles} single />
      </q>
    ) : (
      <NameText texts={titles} />
    );
  return (
    <div className={classes['fact']}>
      <KindMark kind={recordKind} standing={standing} />
      <span>
        <span className="unseen">{say(`kind.${recordKind as 'visit'}`)}: </span>
        {path === undefined ? name : <Link to={path}>{name}</Link>}{' '}
        {standing === 'reported' && kind !== 'withdrawn' && <StandingTag standing={standing} />}
        {!isGlyphKind(recordKind) && <small className="quiet">{say(`kind.${recordKind as 'visit'}`)}</small>}
      </span>
    </div>
  );
}
