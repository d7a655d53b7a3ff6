import type { Visit } from '../../../../events/visits.ts';
import { UNKNOWN } from '../../../../events/values/occurred-on.ts';
import { isRegionCode } from '../../words/regions.ts';
import { DateText } from '../../kit/date-text.tsx';
import { DayStrip } from '../../kit/day-strip.tsx';
import { Reference } from '../../kit/reference.tsx';
import { choiceInWords } from '../../kit/value-text.tsx';
import { useWords } from '../../language/language.ts';
import { attendanceInWords } from '../../words/attendance.ts';
import { Fact, Facts } from '../fact.tsx';
import { Itinerary } from '../itinerary.tsx';
import { Outcomes } from '../outcomes.tsx';
import { Statements } from '../statements.tsx';
import { useParts } from '../parts.tsx';
import { useShown } from '../shown.ts';
import facts from '../facts.module.css';

export function VisitFacts() {
  const { say } = useWords();
  const { record, from } = useShown<Visit>();
  const { state } = record;
  const { head, count } = state.delegation;
  const inside = [
    ...useParts('gathering').map((part) => part.state.occurredOn),
    ...state.stops.map((stop) => stop.occurredOn),
  ];
  return (
    <>
      <Facts>
        <Fact field="from">
          <Place id={state.from} />
        </Fact>
        <Fact field="to">
          <Place id={state.to} />
        </Fact>
        {head && (
          <Fact
            field="delegation/head"
            more={
              head.titleThen !== undefined && (
                <p className={facts['aside']}>{say('records.then-alone', { title: head.titleThen })}</p>
              )
            }
          >
            <Reference id={head.person} from={from} />
          </Fact>
        )}
        <Fact field="delegation/sentBy" />
        <Fact field="occurredOn" more={<DayStrip occurredOn={state.occurredOn} inside={inside} />}>
          <DateText edtf={state.occurredOn} both />
        </Fact>
        <Fact field="status">{choiceInWords(state.status, say)}</Fact>
        <Fact field="delegation/count" label="field.delegation">
          {count.total === undefined &&
          count.named.length > 0 &&
          head?.person === count.named[0] &&
          count.named.length === 1
            ? attendanceInWords(count, say)
            : undefined}
        </Fact>
        <Fact field="hosts" />
        <Fact field="purposes" />
      </Facts>
      <Itinerary />
      <Statements />
      <Outcomes />
    </>
  );
}

/** A place, and its code where that is all it is named by. */
function Place({ id }: { readonly id: string }) {
  const { from } = useShown();
  return (
    <>
      <Reference id={id} from={from} />
      {id !== UNKNOWN && isRegionCode(id) && <span className="code quiet"> {id}</span>}
    </>
  );
}
