import { Button, Table } from '@mantine/core';
import type { TimelineFact } from '../../../projections/timeline.ts';
import { usePages } from '../api/reading.ts';
import { DateText } from '../kit/date-text.tsx';
import { Glyph } from '../kit/glyph.tsx';
import { NameText } from '../kit/name-text.tsx';
import { Page } from '../kit/page.tsx';
import { StandingTag } from '../kit/standing-tag.tsx';
import { Answered, Empty } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { useRelationship } from '../shell/relationship.ts';

/** Everything that happened between two places, in order. */
export function TimelineScreen() {
  const { say } = useWords();
  const relationship = useRelationship();
  const pages = usePages<TimelineFact>('/timeline', { relationship, limit: 200 });
  const facts = pages.data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <Page title={say('timeline.title')} summary={pages.data && say('timeline.facts', { count: facts.length })}>
      <Answered of={pages}>
        {() => (facts.length === 0 ? <Empty title={say('timeline.empty')} /> : <Facts facts={facts} />)}
      </Answered>
      {pages.hasNextPage && (
        <Button variant="default" onClick={() => void pages.fetchNextPage()}>
          {say('kit.more')}
        </Button>
      )}
    </Page>
  );
}

function Facts({ facts }: { readonly facts: readonly TimelineFact[] }) {
  const { say } = useWords();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say('timeline.when')}</Table.Th>
          <Table.Th>{say('timeline.what')}</Table.Th>
          <Table.Th>{say('timeline.standing')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {facts.map(({ record, happening, kind, titles, occurredOn, standing, corrected }, index) => (
          <Table.Tr key={`${record} ${happening} ${index}`}>
            <Table.Td>
              <DateText edtf={occurredOn} />
            </Table.Td>
            <Table.Td>
              {kind !== 'relationship' && <Glyph kind={kind} standing={standing} corrected={corrected} />}{' '}
              <span className="unseen">{say(`kind.${kind}`)}: </span>
              <NameText texts={titles} />
            </Table.Td>
            <Table.Td>
              <StandingTag standing={standing} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
