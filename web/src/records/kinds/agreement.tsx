import { concludedOn } from '../../../../events/agreement-term.ts';
import type { Agreement } from '../../../../events/agreements.ts';
import { DateText } from '../../kit/date-text.tsx';
import { Reference } from '../../kit/reference.tsx';
import { Rows } from '../../kit/rows.tsx';
import { StandingTag } from '../../kit/standing-tag.tsx';
import { choiceInWords, figureInWords } from '../../kit/value-text.tsx';
import { useWords } from '../../language/language.ts';
import { AgreementLinks } from '../agreement-links.tsx';
import { AgreementTermFacts } from '../agreement-term.tsx';
import { Fact, Facts } from '../fact.tsx';
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
  const unnamed = <span className="not-known">{say('kit.unnamed')}</span>;
  const signed = (on: string | undefined) =>
    on === undefined ? say('records.not-signed') : <DateText edtf={on} weekday={false} />;
  const lines = parties.map((party) => {
    const { vouched, correction } = factsOf(record, `parties/${party.key}/signedOn`);
    return {
      key: party.key,
      party: <Reference id={party.body} from={from} />,
      role: party.role,
      signatories:
        party.signatories.length === 0
          ? unnamed
          : party.signatories.map(({ person, titleThen }) => (
              <div key={person}>
                <Reference id={person} from={from} />
                {titleThen !== undefined && say('records.then', { title: titleThen })}
              </div>
            )),
      signedOn: (
        <>
          {signed(party.signedOn)}
          <Marks sources={vouched.sources} /> {correction && <StandingTag standing="corrected" />}
        </>
      ),
    };
  });
  const rest = unnamedParties && {
    key: 'unnamed',
    party: (
      <span className="not-known">
        {say('records.unnamed-parties', {
          quality: choiceInWords(unnamedParties.quality, say),
          count: unnamedParties.count,
        })}
      </span>
    ),
    role: unnamedParties.words !== undefined && <q className="verbatim">{unnamedParties.words}</q>,
    signatories: unnamed,
    signedOn: (
      <>
        {signed(unnamedParties.signedOn)}
        <Marks sources={unnamedParties.signature?.sources ?? []} />
      </>
    ),
  };
  return (
    <Section
      title={say('field.parties')}
      note={figureInWords(
        {
          value: String(parties.length + (unnamedParties?.count ?? 0)),
          quality: unnamedParties?.quality ?? 'exact',
        },
        say,
      )}
    >
      <Rows
        label={say('field.parties')}
        rows={[...lines, ...(rest ? [rest] : [])]}
        keyOf={({ key }) => String(key)}
        columns={[
          { label: say('field.party'), cell: ({ party }) => party, head: true },
          { label: say('field.role'), cell: ({ role }) => role || null },
          { label: say('field.signatories'), cell: ({ signatories }) => signatories },
          { label: say('field.signedOn'), cell: ({ signedOn }) => signedOn },
        ]}
      />
    </Section>
  );
}
