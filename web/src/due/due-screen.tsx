import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { DueItem, DueWhen } from '../../../projections/due.ts';
import { ActButtons, useVerbChoices, type Choice } from '../acts/act-buttons.tsx';
import { ToldInFront, type Told } from '../acts/told-in-front.tsx';
import { commitmentVerbs, type Verb } from '../acts/verbs.ts';
import { useActorNames } from '../api/actors.ts';
import type { Names } from '../api/answers.ts';
import { useAnswer } from '../api/reading.ts';
import { Chips, type Chip } from '../kit/chips.tsx';
import { How } from '../kit/computed.tsx';
import { Glyph } from '../kit/glyph.tsx';
import { NameText } from '../kit/name-text.tsx';
import { shownName } from '../kit/names.ts';
import { Page } from '../kit/page.tsx';
import { RecordLink } from '../kit/reference.tsx';
import { Answered, Empty } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { rememberedRelationship, useRelationships } from '../shell/relationship.ts';
import { useMay, useSession } from '../shell/session.ts';
import type { DueFilters } from './filters.ts';
import classes from './due.module.css';
import { kindsDue } from './kinds-due.ts';
import { WhatIsDue } from './what-is-due.tsx';

/** As the API answers it. */
export interface DueAnswer {
  readonly position: number;
  readonly asOf: string;
  readonly items: readonly DueItem[];
  readonly names: Names;
}

type Opening = (told: Told) => void;

const groups: readonly DueWhen[] = ['overdue', 'thisWeek', 'thisMonth', 'later', 'noDate'];

/** What must be done until when. What was missed stays on top until something is written that settles it. */
export function DueScreen() {
  const { say } = useWords();
  const { account } = useSession();
  const { owner, relationship } = useSearch({ strict: false, select: (search) => search as DueFilters });
  const [acting, setActing] = useState<Told>();
  const answer = useAnswer<DueAnswer>('/due', { relationship, ...(owner === undefined ? {} : { owner: account }) });
  const places = useRelationshipChips(relationship);
  return (
    <Page title={say('due.title')} summary={answer.data && say('due.count', { count: answer.data.items.length })}>
      <Chips
        label={say('due.whose')}
        field="owner"
        chosen={owner}
        chips={[
          { value: undefined, label: say('due.everybodys') },
          { value: 'me', label: say('due.mine') },
        ]}
      />
      {places.length > 1 && (
        <Chips label={say('shell.relationship')} field="relationship" chosen={relationship} chips={places} />
      )}
      <Answered of={answer}>
        {({ items, names }) =>
          items.length === 0 ? (
            <Empty title={say('due.none')}>{say('due.none-why')}</Empty>
          ) : (
            groups
              .map((when) => [when, items.filter((item) => item.when === when)] as const)
              .filter(([, lines]) => lines.length > 0)
              .map(([when, lines]) => (
                <section key={when} className={classes['group']} data-when={when} aria-labelledby={`due-${when}`}>
                  <h2 id={`due-${when}`}>
                    {say(`due.when-${when}`)} <span className={classes['count']}>{lines.length}</span>
                  </h2>
                  <ul className="card">
                    {lines.map((item) => (
                      <Line key={`${item.record} ${item.what}`} item={item} names={names} open={setActing} />
                    ))}
                  </ul>
                </section>
              ))
          )
        }
      </Answered>
      {acting && <ToldInFront told={acting} close={() => setActing(undefined)} />}
    </Page>
  );
}

/** All relationships, and the one that is looked at elsewhere. */
function useRelationshipChips(chosen: string | undefined): readonly Chip[] {
  const { say, language } = useWords();
  const { data } = useRelationships();
  const looked = chosen ?? rememberedRelationship();
  const entry = data?.rows.find(({ code }) => code === looked);
  const name = entry && shownName(entry.names, language)?.first.text;
  return [
    { value: undefined, label: say('shell.all-relationships') },
    ...(name === undefined ? [] : [{ value: looked, label: name }]),
  ];
}

function Line({ item, names, open }: { readonly item: DueItem; readonly names: Names; readonly open: Opening }) {
  const { say } = useWords();
  const accounts = useActorNames();
  const may = useMay('staff', 'manager');
  const choices = useChoices(item, open);
  const { what, record, titles, owner, how } = item;
  return (
    <li className={classes['line']}>
      <div className={classes['what']}>
        <h3>
          <Glyph kind={kindsDue[what]} />{' '}
          <RecordLink id={record}>
            <NameText texts={titles} />
          </RecordLink>
        </h3>
        <p>
          <WhatIsDue item={item} />
          {' · '}
          {owner === null ? (
            <span className="quiet">{say('due.nobody')}</span>
          ) : (
            <>
              <span className="quiet">{say('acts.owner')}</span> {accounts[owner] ?? say('kit.unnamed')}
            </>
          )}
        </p>
        <details>
          <summary>{say('computed.how')}</summary>
          <How how={how} from={{ names }} />
        </details>
      </div>
      {may && <ActButtons choices={choices} />}
    </li>
  );
}

/** The line's own verb first, then what else may have happened. */
function useChoices({ what, record }: DueItem, open: Opening): readonly Choice[] {
  const { say } = useWords();
  const navigate = useNavigate();
  const verbChoices = useVerbChoices();
  const isManager = useMay('manager');
  if (what !== 'visit') return verbChoices(record, verbsOfLine(what, isManager), open);
  return [
    { label: say('add.held'), open: () => void navigate({ to: '/record/visit', search: { of: record } as never }) },
    { label: say('add.cancelled'), open: () => open({ name: 'cancelled', record }) },
  ];
}

function verbsOfLine(what: Exclude<DueItem['what'], 'visit'>, isManager: boolean): readonly Verb[] {
  if (what === 'notice') return ['notice', 'renew'];
  if (what === 'end') return ['renew', 'terminate'];
  return commitmentVerbs(isManager);
}
