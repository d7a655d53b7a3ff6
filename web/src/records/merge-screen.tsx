import { Button } from '@mantine/core';
import { IconArrowsExchange, IconGitMerge } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Organisation } from '../../../events/organisations.ts';
import type { RecordRow } from '../../../projections/records.ts';
import type { RecordAnswer } from '../api/answers.ts';
import { useMoments } from '../api/moments.ts';
import { useAnswer, useList } from '../api/reading.ts';
import { SittingFields } from '../forms/form-page.tsx';
import { Problems } from '../forms/problems.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useSitting } from '../forms/use-sitting.ts';
import { recordPath } from '../kit/addresses.ts';
import { NameText } from '../kit/name-text.tsx';
import { shownName } from '../kit/names.ts';
import { Page } from '../kit/page.tsx';
import { RecordLink, Reference } from '../kit/reference.tsx';
import { Refused } from '../kit/refused.tsx';
import { Answered, Empty } from '../kit/states.tsx';
import { choiceInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import { useMayWrite } from '../shell/session.ts';
import { languageInWords } from '../words/languages.ts';
import { begun, doorCommand, type DoorValues } from './doors/door-values.ts';
import classes from './merge-screen.module.css';

type Answer = RecordAnswer<Organisation>;

/** Two records of one body side by side: which one stands for both, and which facts move to it. Both keep their history. */
export function MergeScreen() {
  const { say } = useWords();
  const { record = '' } = useParams({ strict: false });
  const { with: other = '' } = useSearch({ strict: false });
  const { past } = useMoments();
  const may = useMayWrite();
  const one = useAnswer<Answer>(`/records/${record}`);
  const two = useAnswer<Answer>(`/records/${other}`, {}, { enabled: other !== '' });
  if (!may)
    return (
      <Page title={say('merge.title')}>
        <Empty title={say(past ? 'forms.reading-the-past' : 'forms.may-not')}>
          {say(past ? 'forms.reading-the-past-do' : 'forms.may-not-do')}
        </Empty>
      </Page>
    );
  if (other === '')
    return (
      <Page title={say('merge.title')}>
        <Empty title={say('merge.which')}>{say('merge.which-do')}</Empty>
      </Page>
    );
  return (
    <Page title={say('merge.title')} summary={say('merge.means')}>
      <Answered of={one}>{(a) => <Answered of={two}>{(b) => <Joining a={a} b={b} />}</Answered>}</Answered>
    </Page>
  );
}

function Joining({ a, b }: { readonly a: Answer; readonly b: Answer }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const [swapped, setSwapped] = useState(false);
  // As they were when the page was opened, whatever others write meanwhile.
  const [first] = useState(a);
  const [second] = useState(b);
  const [survivor, merged] = swapped ? [second, first] : [first, second];
  const sitting = useSitting<DoorValues>({
    start: begun(survivor.record.revision, survivor.record.relationships),
    commandsOf: (values, key) => {
      const { survives } = values.door;
      const [stays, goes] = survives === second.record.id ? [second, first] : [first, second];
      return [
        doorCommand(
          { ...values, seen: stays.record.revision },
          { id: key, command: 'MergeOrganisations' },
          { organisation: stays.record.id, merged: goes.record.id, reason: values.door.reason },
        ),
      ];
    },
    saved: ({ orders }) => {
      const path = recordPath(orders[0]?.record ?? survivor.record.id);
      if (path !== undefined) void navigate({ to: path });
    },
  });
  const swap = () => {
    sitting.form.setValue('door.survives' as never, (swapped ? first.record.id : second.record.id) as never);
    setSwapped(!swapped);
  };
  const { error, trying, again, elsewhere, saving, save, problems } = sitting;
  const name = (answer: Answer) => shownName(answer.record.state.names, language)?.first.text ?? answer.record.id;
  return (
    <>
      <Moves from={merged} to={survivor} />
      <div className={classes['pair']}>
        <Side answer={survivor} heading={say('merge.stays')} />
        <Button
          variant="default"
          className={classes['swap'] ?? ''}
          leftSection={<IconArrowsExchange size={16} aria-hidden />}
          onClick={swap}
        >
          {say('merge.swap')}
        </Button>
        <Side answer={merged} heading={say('merge.joins')} />
      </div>
      <SittingFields sitting={sitting}>
        <div className={classes['form']}>
          <TextField name="door.reason" label={say('field.reason')} max={1000} rows={2} />
          <p className="quiet">{say('merge.stays-readable', { merged: name(merged), survivor: name(survivor) })}</p>
          <Problems sitting={sitting} />
          {error && !(trying === 'to-look' && problems.length > 0) && (
            <Refused error={error} trying={trying} again={again} elsewhere={elsewhere} />
          )}
          <div>
            <Button loading={saving} onClick={save} leftSection={<IconGitMerge size={16} aria-hidden />}>
              {say('merge.verb')}
            </Button>
          </div>
        </div>
      </SittingFields>
    </>
  );
}

/** The facts that will stand under the other record. */
function Moves({ from: { record }, to }: { readonly from: Answer; readonly to: Answer }) {
  const { say } = useWords();
  const asked = useList<RecordRow>('/records', { body: record.id });
  return (
    <section className={`card ${classes['moves']}`}>
      <Answered of={asked} rows={3}>
        {({ rows }) => {
          const facts = rows.filter((row) => row.record !== record.id && row.record !== to.record.id);
          return (
            <>
              <h2>{say('merge.moves', { count: facts.length })}</h2>
              <ul>
                {facts.map((row) => (
                  <li key={row.record}>
                    <RecordLink id={row.record}>
                      <NameText texts={row.titles} />
                    </RecordLink>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function Side({ answer, heading }: { readonly answer: Answer; readonly heading: string }) {
  const { say, language } = useWords();
  const { record, names, related, sources } = answer;
  const from = { names, related, sources };
  const { state } = record;
  return (
    <section className={`card ${classes['side']}`}>
      <h2>{heading}</h2>
      <ul>
        {state.names.map((name, index) => (
          <li key={index}>
            <b lang={name.language}>{name.text}</b>{' '}
            <span className="quiet">
              {languageInWords(name.language, language, say)}
              {say('kit.clause')}
              {choiceInWords(name.kind, say)}
            </span>
          </li>
        ))}
      </ul>
      <dl>
        <dt>{say('field.kind')}</dt>
        <dd>{choiceInWords(state.kind, say)}</dd>
        {state.jurisdiction !== undefined && (
          <>
            <dt>{say('field.jurisdiction')}</dt>
            <dd>
              <Reference id={state.jurisdiction} from={from} />
            </dd>
          </>
        )}
        <dt>{say('field.identifiers')}</dt>
        <dd>
          {state.identifiers.length === 0
            ? say('kit.nothing')
            : state.identifiers
                .map(({ scheme, value }) => `${choiceInWords(scheme, say)} ${value}`)
                .join(say('kit.comma'))}
        </dd>
      </dl>
    </section>
  );
}
