/** The chosen fact: what is known of it, from which source, and when it was written down. */
import { Button, CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconFeather, IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Statement } from '../../../events/statements.ts';
import { useActors } from '../api/actors.ts';
import type { HistoryAnswer, RecordAnswer } from '../api/answers.ts';
import { useAnswer } from '../api/reading.ts';
import { recordPath } from '../kit/addresses.ts';
import { DateText } from '../kit/date-text.tsx';
import { Glyph } from '../kit/glyph.tsx';
import { Reference, type Referred } from '../kit/reference.tsx';
import { StandingTag } from '../kit/standing-tag.tsx';
import { Answered } from '../kit/states.tsx';
import { ValueText } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import { fieldInWords } from '../words/fields.ts';
import { CopyLink } from '../shell/copy-link.tsx';
import { useRelationship } from '../shell/relationship.ts';
import { useBook } from '../shell/session.ts';
import { dateInWords } from '../words/dates.ts';
import { eventInWords } from '../words/events.ts';
import { writtenOnInWords } from '../words/instants.ts';
import type { Fact } from './facts.ts';
import classes from './fact-drawer.module.css';
import { endWords, headingOf, titleOf, type Speech } from './labels.ts';
import { relatedTo } from './related.ts';

/** A relationship has no page of its own: it is revised here. */
const PagelessActions = lazy(async () => ({ default: (await import('./pageless-actions.tsx')).PagelessActions }));

/** What a fact has to say, in this order. */
const shownDetails = (
  'form instrument level about promotes speaker titleThen speakerOrganisation at from to head sentBy count hosts ' +
  'unnamedHosts organisers place partOf attendance agreement project parties unnamedParties participants partnerPlaces ' +
  'promisors promisees dueOn status formerTitles money concept fields by until extent evidence reason'
).split(' ');

/** Related facts that are shown at once. */
const RELATED = 6;

export interface FactDrawerProps {
  readonly fact: Fact;
  readonly facts: readonly Fact[];
  readonly speech: Speech;
  /** Whoever follows a link to a fact begins at the top of the page; who chooses one wants to read it. */
  readonly chosenHere: boolean;
  readonly close: () => void;
}

export function FactDrawer({ fact, facts, speech, chosenHere, close }: FactDrawerProps) {
  const { say, language } = useWords();
  const rel = useRelationship();
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = useAnswer<RecordAnswer>(`/records/${fact.record}`);
  const { first: title, second } = titleOf(fact, speech);
  useEffect(() => {
    if (chosenHere) heading.current?.focus();
  }, [fact.id, chosenHere]);
  const told = answer.data?.record.id === fact.record ? answer.data : undefined;
  const path = recordPath(fact.record);
  const end = endWords(fact, speech);
  return (
    <aside className={classes['drawer']} aria-label={say('timeline.chosen')}>
      <div className={classes['top']}>
        <span className={classes['kind']}>
          <Glyph kind={fact.kind} standing={fact.standing} corrected={fact.corrected} />
          {say(`kind.${fact.kind}`)}
          {say('kit.clause')}
          {say(`happening.${fact.happening}` as 'happening.visit.held')}
        </span>
        <CloseButton onClick={close} aria-label={say('kit.close')} />
      </div>
      <h2 ref={heading} tabIndex={-1} className={classes['title']}>
        <span className={fact.kind === 'statement' ? 'verbatim' : undefined} lang={title.language}>
          {fact.kind === 'statement' ? say('timeline.quoted', { words: title.text }) : title.text}
        </span>{' '}
        {second && (
          <span className={`second-script ${classes['second']}`} lang={second.language}>
            {second.text}
          </span>
        )}
      </h2>
      <p className={classes['when']}>
        <b>
          <DateText edtf={fact.occurredOn} />
        </b>
        {fact.occurredOn !== 'unknown' && <span className="code quiet">{fact.occurredOn}</span>}
      </p>
      <p className={classes['tags']}>
        <StandingTag standing={fact.standing} />
        {fact.corrected && <StandingTag standing="corrected" />}
        {fact.byThen === 'no' && <span className="quiet">{say('timeline.ahead')}</span>}
      </p>
      {path === undefined && told && (
        <Suspense fallback={null}>
          <div className={classes['actions']}>
            <PagelessActions told={told} />
          </div>
        </Suspense>
      )}
      <div className={classes['actions']}>
        {path !== undefined && (
          <Button component={Link} to={path}>
            {say('timeline.open-record')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={15} aria-hidden />}
          renderRoot={(props) => (
            <Link to="/r/$rel/replay" params={{ rel }} search={{ record: fact.record }} {...props} />
          )}
        >
          {say('replay.title')}
        </Button>
        <CopyLink />
      </div>
      <Answered of={answer}>
        {(told) =>
          // The answer before stays until this one is here.
          told.record.id === fact.record && (
            <>
              <Corrections fact={fact} told={told} />
              <Claims fact={fact} from={told} />
              <Details fact={fact} from={{ ...told, names: { ...speech.names, ...told.names } }} end={end} />
              <Words fact={fact} told={told} />
            </>
          )
        }
      </Answered>
      <Related fact={fact} facts={facts} speech={speech} />
      {told && <Sources fact={fact} from={told} />}
      <WrittenDown record={fact.record} language={language} />
    </aside>
  );
}

function Corrections({ fact, told }: { readonly fact: Fact; readonly told: RecordAnswer }) {
  const { say, language } = useWords();
  const { timeZone } = useBook();
  if (!fact.corrected) return null;
  return (
    <div className={classes['note']}>
      <IconPencil size={16} aria-hidden className={classes['pencil']} />
      <div>
        {fact.firstWrittenAs !== undefined && (
          <p>
            {say('timeline.first-written-as', {
              date: dateInWords(fact.firstWrittenAs, language, say, { weekday: false }),
            })}
          </p>
        )}
        {told.record.corrections.map(({ position, recordedAt, reason }) => (
          <p key={position}>
            {say('timeline.because', { day: writtenOnInWords(recordedAt, timeZone ?? 'UTC', language), reason })}
          </p>
        ))}
      </div>
    </div>
  );
}

function Claims({ fact: { claims }, from }: { readonly fact: Fact; readonly from: Referred }) {
  const { say } = useWords();
  if (!claims) return null;
  return (
    <section>
      <h3>{say('timeline.claims')}</h3>
      <ul>
        {claims.map(({ key, value, sources, confidence }) => (
          <li key={key}>
            <ValueText value={value} field="occurredOn" from={from} /> <StandingTag standing={confidence} />
            {sources.map(({ source }) => (
              <p key={source} className={classes['by']}>
                <Reference id={source} from={from} single />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === 'unstated' || (Array.isArray(value) && value.length === 0);

function Details({
  fact,
  from,
  end,
}: {
  readonly fact: Fact;
  readonly from: Referred;
  readonly end: string | undefined;
}) {
  const { say } = useWords();
  const shown = shownDetails.filter((name) => !isNothing(fact.details[name]));
  if (shown.length === 0 && end === undefined) return null;
  return (
    <dl className={classes['details']}>
      {shown.map((name) => (
        <div key={name}>
          <dt>{fieldInWords(name, say)}</dt>
          <dd>
            <ValueText value={fact.details[name] ?? null} field={name} from={from} />
          </dd>
        </div>
      ))}
      {end !== undefined && (
        <div>
          <dt>{fieldInWords('term', say)}</dt>
          <dd>{end}</dd>
        </div>
      )}
    </dl>
  );
}

/** The words of a statement where its title is not all of them: whole, translated, with what was marked in them. */
function Words({ fact, told }: { readonly fact: Fact; readonly told: RecordAnswer }) {
  if (told.record.kind !== 'statement') return null;
  const { original, translations, sic } = told.record.state as Statement;
  const texts = [original, ...translations].filter(({ text }) => text !== fact.titles[0]?.text);
  if (texts.length === 0 && sic.length === 0) return null;
  return (
    <blockquote className={classes['words']}>
      {texts.map(({ text, language }) => (
        <p key={`${language} ${text}`} className="verbatim" lang={language}>
          {text}
        </p>
      ))}
      {sic.length > 0 && <p className={classes['by']}>{sic.map((word) => `${word} [sic]`).join(', ')}</p>}
    </blockquote>
  );
}

function Related({ fact, facts, speech }: Pick<FactDrawerProps, 'fact' | 'facts' | 'speech'>) {
  const { say } = useWords();
  const [all, setAll] = useState(false);
  const related = relatedTo(fact, facts);
  if (related.length === 0) return null;
  return (
    <section>
      <h3>
        {say('timeline.related')} <span className="quiet figures">{related.length}</span>
      </h3>
      <ul className={classes['related']}>
        {related.slice(0, all ? related.length : RELATED).map((one) => (
          <li key={one.id}>
            <Glyph kind={one.kind} standing={one.standing} corrected={one.corrected} size={14} />
            <Link
              to="."
              search={(search) => ({ ...search, sel: one.id })}
              replace
              className={one.kind === 'statement' ? 'verbatim' : 'text-link'}
            >
              {headingOf(one, speech)}
            </Link>
          </li>
        ))}
      </ul>
      {!all && related.length > RELATED && (
        <Button className={classes['more']} variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {say('timeline.more', { count: related.length - RELATED })}
        </Button>
      )}
    </section>
  );
}

function Sources({ fact, from }: { readonly fact: Fact; readonly from: RecordAnswer }) {
  const { say, language } = useWords();
  const sources = [...new Set(fact.sources.map(({ source }) => source))];
  return (
    <section>
      <h3>{say('timeline.source')}</h3>
      {sources.length === 0 && <p className="quiet">{say('timeline.no-source')}</p>}
      <ol>
        {sources.map((source) => {
          const { publisher, publishedOn } = from.sources[source] ?? {};
          const words = fact.sources.flatMap((one) =>
            one.source === source && one.locator !== undefined ? [one.locator] : [],
          );
          return (
            <li key={source}>
              <Reference id={source} from={from} />
              {words.map((locator) => (
                <q key={locator} className={`verbatim ${classes['locator']}`}>
                  {locator}
                </q>
              ))}
              <p className={classes['by']}>
                {[
                  publisher,
                  publishedOn === undefined
                    ? undefined
                    : dateInWords(publishedOn, language, say, { weekday: false, bare: true }),
                ]
                  .filter(Boolean)
                  .join(say('kit.clause'))}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function WrittenDown({ record, language }: { readonly record: string; readonly language: 'en' | 'zh-Hans' }) {
  const { say } = useWords();
  const { timeZone } = useBook();
  const actors = useActors();
  const history = useAnswer<HistoryAnswer>(`/records/${record}/history`);
  const { data } = history;
  return (
    <section>
      <h3 className={classes['written']}>
        <IconFeather size={15} aria-hidden /> {say('timeline.written-down')}
      </h3>
      <Answered of={history} rows={2}>
        {() =>
          data?.record === record && (
            <ul className={classes['events']}>
              {data.events.map(({ id, type, position, recordedAt, actor }) => (
                <li key={id}>
                  <span className="quiet figures">{writtenOnInWords(recordedAt, timeZone ?? 'UTC', language)}</span>
                  <span>
                    {eventInWords(type, say)}
                    <span className="quiet">
                      {say('kit.clause')}
                      {actors(actor)}
                    </span>
                  </span>
                  <span className={`figures ${classes['number']}`} title={say('timeline.event-number', { position })}>
                    #{position}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
}
