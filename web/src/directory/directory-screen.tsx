import { Button, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OrganisationEntry, PersonEntry, PlaceEntry } from '../../../projections/directory.ts';
import type { SourceRow } from '../../../projections/sources.ts';
import type { Text } from '../../../events/values/text.ts';
import { usePages } from '../api/reading.ts';
import type { Names } from '../api/answers.ts';
import { DateText } from '../kit/date-text.tsx';
import { NameText } from '../kit/name-text.tsx';
import { Page } from '../kit/page.tsx';
import { RecordLink, Reference } from '../kit/reference.tsx';
import { StandingTag } from '../kit/standing-tag.tsx';
import { Answered, Empty } from '../kit/states.tsx';
import { choiceInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import { useRelationship } from '../shell/relationship.ts';
import { tabs, type Tab } from './tabs.ts';
import classes from './directory.module.css';

type Entry = OrganisationEntry | (PersonEntry & Partial<{ certain: boolean }>) | PlaceEntry | SourceRow;

/** Who and what the book names: organisations, people, places, and what it can be read in. */
export function DirectoryScreen() {
  const { say } = useWords();
  const navigate = useNavigate();
  const { tab = 'organisations' } = useSearch({ strict: false });
  return (
    <Page title={say('directory.title')}>
      <Tabs
        value={tab}
        onChange={(chosen) => void navigate({ to: '.', search: (search) => ({ ...search, tab: chosen as Tab }) })}
        keepMounted={false}
      >
        <Tabs.List aria-label={say('directory.tabs')} className={classes['tabs'] ?? ''}>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {say(`directory.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <Entries key={one} tab={one} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

function Entries({ tab }: { readonly tab: Tab }) {
  const { say } = useWords();
  const relationship = useRelationship();
  const pages = usePages<Entry>(`/${tab}`, { relationship, limit: 200 });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const names: Names = Object.assign({}, ...(pages.data?.pages.map((page) => page.names) ?? [])) as Names;
  return (
    <Answered of={pages}>
      {() =>
        rows.length === 0 ? (
          <Empty title={say('directory.empty')}>{say('directory.empty-why')}</Empty>
        ) : (
          <>
            <ul className={`card ${classes['entries']}`}>
              {rows.map((row) => (
                <li key={row.record} data-withdrawn={row.standing === 'withdrawn' || undefined}>
                  <RecordLink id={row.record}>
                    <NameText texts={titlesOf(row)} />
                  </RecordLink>
                  <span className={classes['more']}>
                    <More row={row} names={names} />
                  </span>
                  <span className={classes['standing']}>
                    <StandingTag standing={row.standing} />
                    {row.corrected && <StandingTag standing="corrected" />}
                  </span>
                </li>
              ))}
            </ul>
            {pages.hasNextPage && (
              <Button variant="default" mt="sm" onClick={() => void pages.fetchNextPage()}>
                {say('kit.more')}
              </Button>
            )}
          </>
        )
      }
    </Answered>
  );
}

const titlesOf = (row: Entry): readonly Text[] => ('titles' in row ? row.titles : row.names);

/** What tells one entry from another of the same name. */
function More({ row, names }: { readonly row: Entry; readonly names: Names }): ReactNode {
  const { say } = useWords();
  const from = { names };
  if ('titles' in row)
    return (
      <>
        {choiceInWords(row.kind, say)}
        {row.publisher !== undefined && `${say('kit.clause')}${row.publisher}`}
        {say('kit.clause')}
        <DateText edtf={row.publishedOn} weekday={false} />
      </>
    );
  switch (row.kind) {
    case 'organisation':
      return (
        <>
          {choiceInWords(row.organisationKind, say)}
          {row.jurisdiction !== undefined && (
            <>
              {say('kit.clause')}
              <Reference id={row.jurisdiction} from={from} single />
            </>
          )}
          {row.mergedInto !== undefined && (
            <>
              {say('kit.clause')}
              {say('directory.joined-to')} <Reference id={row.mergedInto} from={from} single />
            </>
          )}
        </>
      );
    case 'person': {
      const post = row.positions.at(-1);
      return post ? (
        <>
          <NameText texts={post.titles} single />
          {post.organisation !== undefined && (
            <>
              {say('kit.clause')}
              <Reference id={post.organisation} from={from} single />
            </>
          )}
        </>
      ) : null;
    }
    case 'place':
      return (
        <>
          {choiceInWords(row.placeKind, say)}
          {row.within !== undefined && (
            <>
              {say('kit.clause')}
              <Reference id={row.within} from={from} single />
            </>
          )}
        </>
      );
    default:
      row satisfies never;
      return null;
  }
}
