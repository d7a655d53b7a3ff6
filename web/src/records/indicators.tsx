import { Table } from '@mantine/core';
import type { Project } from '../../../events/projects.ts';
import { DateText } from '../kit/date-text.tsx';
import { NameText } from '../kit/name-text.tsx';
import { figureInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import { FactTable } from './fact-table.tsx';
import { Marks } from './marks.tsx';
import { Section } from './section.tsx';
import { useShown } from './shown.ts';

/** What a project is measured by: the target beside the actual, which may be unknown. */
export function Indicators() {
  const { say } = useWords();
  const { indicators } = useShown<Project>().record.state;
  if (indicators.length === 0) return null;
  return (
    <Section title={say('field.indicators')} note={indicators.length}>
      <FactTable
        minWidth={420}
        columns={[say('field.indicator'), say('field.target'), say('field.actuals'), say('field.setOn')]}
      >
        {indicators.map((one) => {
          const actual = one.actuals.at(-1);
          return (
            <Table.Tr key={one.key}>
              <Table.Th scope="row">
                <NameText texts={one.titles} />
                <Marks sources={one.sources} />
              </Table.Th>
              <Table.Td>
                {one.target ? `${figureInWords(one.target, say)} ${one.unit ?? ''}` : <NotKnown />}
                {one.period !== undefined && (
                  <span className="quiet">
                    {' '}
                    <DateText edtf={one.period} weekday={false} />
                  </span>
                )}
              </Table.Td>
              <Table.Td>
                {actual ? (
                  <>
                    {figureInWords(actual, say)} {one.unit}{' '}
                    <span className="quiet">
                      <DateText edtf={actual.on} weekday={false} />
                    </span>
                    <Marks sources={actual.sources} />
                  </>
                ) : (
                  <NotKnown />
                )}
              </Table.Td>
              <Table.Td>
                <DateText edtf={one.setOn} weekday={false} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </FactTable>
    </Section>
  );
}

function NotKnown() {
  const { say } = useWords();
  return <span className="not-known">{say('kit.unknown')}</span>;
}
