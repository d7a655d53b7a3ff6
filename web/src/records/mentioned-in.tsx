import type { RecordRow } from '../../../projections/records.ts';
import { useList } from '../api/reading.ts';
import { isRecordKind } from '../kit/addresses.ts';
import { DateText } from '../kit/date-text.tsx';
import type { GlyphKind } from '../kit/glyph.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { NameText } from '../kit/name-text.tsx';
import { RecordLink } from '../kit/reference.tsx';
import { useWords } from '../language/language.ts';
import { useParts } from './parts.tsx';
import lines from './lines.module.css';
import { Section } from './section.tsx';
import { useShown } from './shown.ts';

/** Where else in the book the record stands: what it took part in, what rests on it. */
export function MentionedIn() {
  const { say } = useWords();
  const { record } = useShown();
  const { data } = useList<RecordRow>('/records', { body: record.id });
  const shownAbove = new Set(
    [...useParts('gathering'), ...useParts('statement'), ...useParts('commitment')].map(({ id }) => id),
  );
  const rows = (data?.rows ?? []).filter(
    (row) => row.record !== record.id && !shownAbove.has(row.record) && isRecordKind(row.kind),
  );
  if (rows.length === 0) return null;
  return (
    <Section
      title={say(record.kind === 'source' ? 'records.rests-on-it' : 'records.mentioned-in')}
      note={say('records.count', { count: rows.length, more: data?.next === undefined ? '' : '+' })}
    >
      <ul className={`card ${lines['lines']}`}>
        {rows.map((row) => (
          <li key={row.record} data-withdrawn={row.withdrawn || undefined}>
            <span className={lines['when']}>
              {row.occurredOn === 'unknown' ? null : <DateText edtf={row.occurredOn} weekday={false} />}
            </span>
            <span>
              <span className={lines['kind']}>
                <KindMark kind={row.kind} standing={row.standing} corrected={row.corrected} />
                <span className="quiet">{say(`kind.${row.kind as GlyphKind}`)}</span>
              </span>{' '}
              <RecordLink id={row.record}>
                <NameText texts={row.titles} single />
              </RecordLink>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
