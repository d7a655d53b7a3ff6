import type { Gathering } from '../../../events/gatherings.ts';
import type { RecordOf } from '../../../events/records.ts';
import type { Visit } from '../../../events/visits.ts';
import { standingOf } from '../../../projections/standing.ts';
import { AttendanceText } from '../kit/attendance-text.tsx';
import { DateText } from '../kit/date-text.tsx';
import { Glyph } from '../kit/glyph.tsx';
import { NameText } from '../kit/name-text.tsx';
import { RecordLink, Reference } from '../kit/reference.tsx';
import { StandingTag } from '../kit/standing-tag.tsx';
import { useWords } from '../language/language.ts';
import { Marks } from './marks.tsx';
import { Works } from './works.tsx';
import { Section } from './section.tsx';
import { useParts } from './parts.tsx';
import { factsOf, useShown } from './shown.ts';
import classes from './itinerary.module.css';

/** Where the delegation was, and what was held there: first what was held, then the stops in their own order. */
export function Itinerary() {
  const { say } = useWords();
  const { state } = useShown<Visit>().record;
  const gatherings = useParts('gathering');
  const count = gatherings.length + state.stops.length;
  if (count === 0) return null;
  return (
    <Section title={say('records.itinerary')} note={say('records.stops', { count })}>
      <ol className={`card ${classes['itinerary']}`}>
        {gatherings.map((gathering) => (
          <GatheringStop key={gathering.id} gathering={gathering} />
        ))}
        {state.stops.map((stop) => (
          <PlainStop key={stop.key} stop={stop} />
        ))}
      </ol>
    </Section>
  );
}

function GatheringStop({ gathering }: { readonly gathering: RecordOf<Gathering> }) {
  const { say } = useWords();
  const { from } = useShown();
  const { state, corrections, withdrawn, sources } = gathering;
  return (
    <li>
      <p className={classes['when']}>
        <DateText edtf={state.occurredOn} both />
      </p>
      <span className={classes['rail']}>
        <Glyph kind="gathering" standing={standingOf(gathering)} corrected={corrections.length > 0} />
      </span>
      <div>
        <p className={classes['title']} data-withdrawn={withdrawn !== null || undefined}>
          <span className="unseen">{say('kind.gathering')}: </span>
          <RecordLink id={gathering.id}>
            <NameText texts={state.titles} />
          </RecordLink>
          <Marks sources={sources} />{' '}
          {withdrawn ? (
            <StandingTag standing="withdrawn" />
          ) : (
            corrections.length > 0 && <StandingTag standing="corrected" />
          )}
        </p>
        {state.organisers.length > 0 && (
          <p className={classes['more']}>
            {say('records.held-by')}{' '}
            {state.organisers.map((one) => (
              <Reference key={one} id={one} from={from} single />
            ))}
          </p>
        )}
        <p className={classes['more']}>
          <AttendanceText attendance={state.attendance} from={from} />
        </p>
        <Works works={state.works} />
      </div>
    </li>
  );
}

function PlainStop({ stop }: { readonly stop: Visit['stops'][number] }) {
  const { say } = useWords();
  const { record, from } = useShown();
  const { correction, vouched } = factsOf(record, `stops/${stop.key}`);
  return (
    <li>
      <p className={classes['when']}>
        {stop.note === undefined ? (
          <DateText edtf={stop.occurredOn} both />
        ) : (
          <>
            {stop.note} <span className="code quiet">{stop.occurredOn}</span>
          </>
        )}
      </p>
      <span className={classes['rail']}>
        <Glyph
          kind="stop"
          standing={record.withdrawn ? 'withdrawn' : stop.confidence}
          corrected={correction !== undefined}
        />
      </span>
      <div>
        <p className={classes['title']}>
          <span className="unseen">{say('kind.stop')}: </span>
          <NameText texts={stop.titles} />
          <Marks sources={vouched.sources} /> {correction && <StandingTag standing="corrected" />}
        </p>
        {stop.place !== undefined && (
          <p className={classes['more']}>
            <Reference id={stop.place} from={from} />
          </p>
        )}
        {stop.hosts.length > 0 && (
          <p className={classes['more']}>
            {say('field.hosts')}
            {say('kit.colon')}
            {stop.hosts.map((host, index) => (
              <span key={host}>
                {index > 0 && say('kit.comma')}
                <Reference id={host} from={from} />
              </span>
            ))}
          </p>
        )}
        {stop.unnamedHosts !== undefined && (
          <p className={classes['more']}>
            <q className="verbatim">{stop.unnamedHosts}</q> {say('records.unnamed-number-unknown')}
          </p>
        )}
      </div>
    </li>
  );
}
