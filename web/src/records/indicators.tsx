import type { Project } from '../../../events/projects.ts';
import { DateText } from '../kit/date-text.tsx';
import { NameText } from '../kit/name-text.tsx';
import { Rows } from '../kit/rows.tsx';
import { figureInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import { Marks } from './marks.tsx';
import { Section } from './section.tsx';
import { useShown } from './shown.ts';

/** What a project is measured by: the target beside the actual, which may be unknown. */
export function Indicators() {
  const { say } = useWords();
  const { indicators } = useShown<Project>().record.state;
  if (indicators.length === 0) return null;
  const notKnown = <span className="not-known">{say('kit.unknown')}</span>;
  return (
    <Section title={say('field.indicators')} note={indicators.length}>
      <Rows
        label={say('field.indicators')}
        rows={indicators}
        keyOf={({ key }) => String(key)}
        columns={[
          {
            label: say('field.indicator'),
            head: true,
            cell: ({ titles, sources }) => (
              <>
                <NameText texts={titles} />
                <Marks sources={sources} />
              </>
            ),
          },
          {
            label: say('field.target'),
            cell: ({ target, unit, period }) => (
              <>
                {target ? `${figureInWords(target, say)} ${unit ?? ''}` : notKnown}
                {period !== undefined && (
                  <span className="quiet">
                    {' '}
                    <DateText edtf={period} weekday={false} />
                  </span>
                )}
              </>
            ),
          },
          {
            label: say('field.actuals'),
            cell: ({ actuals, unit }) => {
              const actual = actuals.at(-1);
              if (!actual) return notKnown;
              return (
                <>
                  {figureInWords(actual, say)} {unit}{' '}
                  <span className="quiet">
                    <DateText edtf={actual.on} weekday={false} />
                  </span>
                  <Marks sources={actual.sources} />
                </>
              );
            },
          },
          { label: say('field.setOn'), cell: ({ setOn }) => <DateText edtf={setOn} weekday={false} /> },
        ]}
      />
    </Section>
  );
}
