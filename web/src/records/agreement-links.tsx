import type { Agreement } from '../../../events/agreements.ts';
import type { AgreementRow } from '../../../projections/agreement-register.ts';
import { useList } from '../api/reading.ts';
import { RecordLink, Reference } from '../kit/reference.tsx';
import { NameText } from '../kit/name-text.tsx';
import { choiceInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import lines from './lines.module.css';
import { Section } from './section.tsx';
import { useShown } from './shown.ts';

/** How the agreement stands to others, and how others stand to it. */
export function AgreementLinks() {
  const { say } = useWords();
  const { record, from } = useShown<Agreement>();
  const { state } = record;
  const { data } = useList<AgreementRow>('/agreements', { body: record.id });
  const back = (data?.rows ?? []).flatMap((row) =>
    row.links.filter(({ agreement }) => agreement === record.id).map(({ kind }) => ({ row, kind })),
  );
  const own = [
    ...state.links.map(({ kind, agreement }) => [choiceInWords(kind, say), agreement] as const),
    ...state.amendments.flatMap(({ by }) => (by === undefined ? [] : [[say('records.amended-by'), by] as const])),
    ...state.subsidiaries.map(({ arrangement }) => [say('records.carried-out-by'), arrangement] as const),
    ...(state.supersededBy === undefined ? [] : [[say('field.supersededBy'), state.supersededBy] as const]),
  ];
  if (own.length + back.length === 0) return null;
  return (
    <Section title={say('field.links')} note={own.length + back.length}>
      <ul className={`card ${lines['lines']}`}>
        {own.map(([label, id]) => (
          <li key={`${label} ${id}`}>
            <span className={lines['when']}>{label}</span>
            <Reference id={id} from={from} />
          </li>
        ))}
        {back.map(({ row, kind }) => (
          <li key={`${kind} ${row.record}`}>
            <span className={lines['when']}>{say(`records.linked-${kind}`)}</span>
            <RecordLink id={row.record}>
              <NameText texts={row.titles} />
            </RecordLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
