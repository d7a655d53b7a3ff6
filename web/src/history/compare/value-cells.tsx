/** What a record said at the first moment, and what it says at the second. */
import type { Json } from '../../../../events/entry.ts';
import type { Names } from '../../api/answers.ts';
import { NameText } from '../../kit/name-text.tsx';
import { ValueText } from '../../kit/value-text.tsx';
import { useWords } from '../../language/language.ts';
import type { Entry, Line } from './comparison.ts';
import { lineInWords } from './line-words.ts';
import type { Axis } from './moments-compared.ts';
import classes from './compare.module.css';

interface CellProps {
  readonly entry: Entry;
  readonly axis: Axis;
  readonly names: Names;
}

/** Fields whose value is what happened, and not a field's name. */
const valueField = ({ field }: Line): string => (field.includes('.') ? 'occurredOn' : field);

function Value({ line, value, names }: { readonly line: Line; readonly value: Json; readonly names: Names }) {
  const field = valueField(line);
  if (Array.isArray(value) && value.length > 1 && value.every(isPart))
    return (
      <ul>
        {(value as readonly Json[]).map((part, index) => (
          <li key={index}>
            <ValueText value={part} field={field} from={{ names }} />
          </li>
        ))}
      </ul>
    );
  return <ValueText value={value} field={field} from={{ names }} />;
}

/** A part with fields of its own, and not a name or a title. */
const isPart = (value: Json): boolean => typeof value === 'object' && value !== null && !('text' in value);

/** New: the whole record is; a single line then needs no label of its own. */
const isWhole = ({ kind, lines }: Entry): boolean =>
  ['new', 'added', 'removed'].includes(kind) && lines.length === 1 && lines[0]?.field !== 'inForce';

export function BeforeCell({ entry, axis, names }: CellProps) {
  const { say } = useWords();
  const absent = say(axis === 'known' ? 'compare.not-in-book' : 'compare.not-in-effect');
  if (entry.kind === 'new' || entry.kind === 'added') return <span className="quiet">{absent}</span>;
  if (entry.kind === 'withdrawn')
    return (
      <s className={classes['struck']}>
        <NameText texts={entry.titles} single />
      </s>
    );
  if (entry.kind === 'merged' && entry.lines.some(({ field }) => field === 'absorbed'))
    return <Apart entry={entry} names={names} />;
  return (
    <Lines entry={entry}>
      {(line) =>
        line.was === undefined ? (
          <span className="quiet">{absent}</span>
        ) : entry.kind === 'corrected' ? (
          <s className={classes['struck']}>
            <Value line={line} value={line.was} names={names} />
          </s>
        ) : (
          <Value line={line} value={line.was} names={names} />
        )
      }
    </Lines>
  );
}

export function AfterCell({ entry, axis, names }: CellProps) {
  const { say } = useWords();
  if (entry.kind === 'withdrawn') return <span className="quiet">{say('compare.still-readable')}</span>;
  if (entry.kind === 'removed')
    return (
      <span className="quiet">{say(axis === 'known' ? 'compare.no-longer-said' : 'compare.no-longer-in-effect')}</span>
    );
  if (entry.kind === 'merged' && entry.lines.some(({ field }) => field === 'absorbed'))
    return (
      <span>
        <NameText texts={entry.titles} single />
      </span>
    );
  return (
    <Lines entry={entry}>
      {(line) =>
        line.now === undefined ? (
          <span className="quiet">{say('compare.no-longer-said')}</span>
        ) : (
          <mark className={classes['now']} data-kind={entry.kind}>
            <Value line={line} value={line.now} names={names} />
          </mark>
        )
      }
    </Lines>
  );
}

/** The bodies that are one record now, as they stood apart. */
function Apart({ entry, names }: { readonly entry: Entry; readonly names: Names }) {
  const joined = entry.lines.flatMap(({ field, now }) =>
    field === 'absorbed' ? ((now ?? []) as readonly string[]) : [],
  );
  return (
    <ul>
      <li>
        <NameText texts={entry.titles} single />
      </li>
      {joined.map((id) => (
        <li key={id}>
          <NameText texts={names[id]?.names ?? []} single />
        </li>
      ))}
    </ul>
  );
}

function Lines({ entry, children }: { readonly entry: Entry; readonly children: (line: Line) => React.ReactNode }) {
  const { say } = useWords();
  if (isWhole(entry))
    return (
      <span>
        {entry.lines.map((line) => (
          <span key={line.field}>{children(line)}</span>
        ))}
      </span>
    );
  return (
    <dl className={classes['lines']}>
      {entry.lines.map((line, index) => (
        <div key={`${line.field} ${index}`}>
          <dt>{lineInWords(line.field, say)}</dt>
          <dd>{children(line)}</dd>
        </div>
      ))}
    </dl>
  );
}
