import { Table } from '@mantine/core';
import { concludedOn } from '../../../../events/agreement-term.ts';
import type { Agreement } from '../../../../events/agreements.ts';
import { DateText } from '../../kit/date-text.tsx';
import { Reference } from '../../kit/reference.tsx';
import { StandingTag } from '../../kit/standing-tag.tsx';
import { choiceInWords } from '../../kit/value-text.tsx';
import { useWords } from '../../language/language.ts';
import { AgreementLinks } from '../agreement-links.tsx';
import { AgreementTermFacts } from '../agreement-term.tsx';
import { Fact, Facts } from '../fact.tsx';
import { FactTable } from '../fact-table.tsx';
import { Marks } from '../marks.tsx';
import { Outcomes } from '../outcomes.tsx';
import { Section } from '../section.tsx';
import { factsOf, useShown } from '../shown.ts';
import { Statements } from '../statements.tsx';

export function AgreementFacts() {
  const { say } = useWords();
  const { state } = useShown<Agreement>().record;
  return (
    <>
      <AgreementTermFacts />
      <Parties />
      <Section title={say('records.facts')}>
        <Facts>
          <Fact field="instrument" />
          <Fact field="binding" />
          <Fact field="proposedOn" />
          <Fact field="parties" label="records.concluded">
            <DateText edtf={concludedOn(state)} both />
          </Fact>
          <Fact field="inForceOn" />
          <Fact field="terminatedOn" />
          <Fact field="term" />
          <Fact field="renewal" />
          <Fact field="noticePeriod" />
          <Fact field="place" />
          <Fact field="fields" />
        </Facts>
      </Section>
      <AgreementLinks />
      <Statements />
      <Outcomes />
    </>
  );
}

/** Who the parties are, who signed for each and with which title then, and when. */
function Parties() {
  const { say } = useWords();
  const { record, from } = useShown<Agreement>();
  const { parties, unnamedParties } = record.state;
  return (
    <Section title={say('field.parties')} note={parties.length + (unnamedParties?.count ?? 0)}>
      <FactTable
        minWidth={440}
        columns={[say('field.party'), say('field.role'), say('field.signatories'), say('field.signedOn')]}
      >
        {parties.map((party) => {
          const { vouched, correction } = factsOf(record, `parties/${party.key}/signedOn`);
          return (
            <Table.Tr key={party.key}>
              <Table.Th scope="row">
                <Reference id={party.body} from={from} />
              </Table.Th>
              <Table.Td>{party.role}</Table.Td>
              <Table.Td>
                {party.signatories.map(({ person, titleThen }) => (
                  <div key={person}>
                    <Reference id={person} from={from} />
                    {titleThen !== undefined && say('records.then', { title: titleThen })}
                  </div>
                ))}
                {party.signatories.length === 0 && <span className="not-known">{say('kit.unnamed')}</span>}
              </Table.Td>
              <Table.Td>
                {party.signedOn === undefined ? (
                  say('records.not-signed')
                ) : (
                  <DateText edtf={party.signedOn} weekday={false} />
                )}
                <Marks sources={vouched.sources} /> {correction && <StandingTag standing="corrected" />}
              </Table.Td>
            </Table.Tr>
          );
        })}
        {unnamedParties && (
          <Table.Tr>
            <Table.Th scope="row">
              <span className="not-known">
                {say('records.unnamed-parties', {
                  quality: choiceInWords(unnamedParties.quality, say),
                  count: unnamedParties.count,
                })}
              </span>
            </Table.Th>
            <Table.Td>
              {unnamedParties.words !== undefined && <q className="verbatim">{unnamedParties.words}</q>}
            </Table.Td>
            <Table.Td>
              <span className="not-known">{say('kit.unnamed')}</span>
            </Table.Td>
            <Table.Td>
              {unnamedParties.signedOn === undefined ? (
                say('records.not-signed')
              ) : (
                <DateText edtf={unnamedParties.signedOn} weekday={false} />
              )}
              <Marks sources={unnamedParties.signature?.sources ?? []} />
            </Table.Td>
          </Table.Tr>
        )}
      </FactTable>
    </Section>
  );
}
