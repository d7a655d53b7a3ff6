/** The timeline as a drawing: plain SVG from a layout, the same on the screen, in an exported file and on a server. */
import type { KeyboardEvent, MouseEvent } from 'react';
import { tickInWords } from '../words/dates.ts';
import { dayNumber } from './days.ts';
import { MarkShapes, MarkWords } from './drawing-mark.tsx';
import { colourOf, lanes } from './facts.ts';
import { dateOf, nameOfMark, type Speech } from './labels.ts';
import { HEAD, type Layout, type Mark } from './layout.ts';
import { textWidth } from './text-width.ts';

/** What a drawing on a screen does; one in a file does nothing. */
export interface Acting {
  /** Where a mark leads. */
  readonly href: (mark: Mark) => string;
  readonly choose: (mark: Mark, event: MouseEvent) => void;
  /** The one that Tab leads to. */
  readonly active: string | undefined;
  readonly focused: (mark: Mark) => void;
  readonly press: (event: KeyboardEvent) => void;
}

export interface DrawingProps {
  readonly layout: Layout;
  readonly speech: Speech;
  /** What the drawing is, for who does not see it. */
  readonly label: string;
  readonly chosen?: string | undefined;
  readonly today: string;
  readonly acting?: Acting;
}

/** Gradients and hatches take no colour from what they fill: one for each lane. */
function Paints() {
  return (
    <defs>
      {lanes.map((lane) => {
        const colour = colourOf(lane);
        return [
          <pattern
            key={`hatch ${lane}`}
            id={`tl-hatch-${lane}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V6" stroke={colour} strokeOpacity=".3" strokeWidth="1.5" />
          </pattern>,
          <linearGradient key={`by ${lane}`} id={`tl-by-${lane}`}>
            <stop offset="0" stopColor={colour} stopOpacity="0" />
            <stop offset="1" stopColor={colour} stopOpacity=".85" />
          </linearGradient>,
          <linearGradient key={`about ${lane}`} id={`tl-about-${lane}`}>
            <stop offset="0" stopColor={colour} stopOpacity="0" />
            <stop offset=".5" stopColor={colour} stopOpacity=".35" />
            <stop offset="1" stopColor={colour} stopOpacity="0" />
          </linearGradient>,
        ];
      })}
      <pattern id="tl-hatch-unknown" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V7" stroke="var(--ink3)" strokeOpacity=".16" strokeWidth="1.2" />
      </pattern>
    </defs>
  );
}

function Grid({ layout, speech: { say, language }, today }: Pick<DrawingProps, 'layout' | 'speech' | 'today'>) {
  const { axis, ticks, plot, height, width, lanes: drawn, folded } = layout;
  const edges = [...ticks.map(({ x }) => x), axis.right];
  const at = axis.x(dayNumber(today) + 0.5);
  return (
    <>
      {ticks.map(({ day, x, begins }, index) => (
        <g key={day}>
          {index % 2 === 1 && (
            <rect
              className="tl-alternate"
              x={x}
              y={HEAD}
              width={(edges[index + 1] ?? axis.right) - x}
              height={height - HEAD}
            />
          )}
          <path className="tl-rule" d={`M${x} 0V${height}`} />
          {(edges[index + 1] ?? axis.right) - x > textWidth(tickInWords(day, begins, language), 12) + 8 && (
            <text className="tl-axis" x={x + 8} y={18}>
              {tickInWords(day, begins, language)}
            </text>
          )}
        </g>
      ))}
      <path className="tl-rule" d={`M${axis.left} 0V${height}`} />
      <rect
        x={plot.unknownLeft}
        y={HEAD}
        width={width - plot.unknownLeft}
        height={height - HEAD}
        fill="url(#tl-hatch-unknown)"
      />
      <path className="tl-rule" d={`M${plot.unknownLeft} 0V${height}`} />
      <text className="tl-axis" x={plot.unknownLeft + 12} y={18}>
        {say('timeline.unknown')}
      </text>
      {at > axis.left && at < axis.right && <path className="tl-today" d={`M${at} ${HEAD}V${height}`} />}
      {drawn.map(({ lane, top }) => (
        <g key={lane}>
          <path className="tl-rule" d={`M0 ${top}H${width}`} />
          <text className="tl-lane" x={20} y={top + 25}>
            {say(`timeline.lane-${lane}`)}
          </text>
        </g>
      ))}
      {folded.map(({ why, lanes: those, top, height: high }) => (
        <g key={why}>
          <rect x={0} y={top} width={width} height={high} className="tl-folded" />
          <path className="tl-rule" d={`M0 ${top}H${width}`} />
          <text className="tl-empty" x={20} y={top + high / 2 + 4}>
            {say(`timeline.lanes-${why}`, {
              lanes: those.map((lane) => say(`timeline.lane-${lane}`)).join(say('kit.comma')),
            })}
          </text>
        </g>
      ))}
    </>
  );
}

/** A dashed rule at the chosen day, with the day above it. */
function Ruler({ mark, layout, speech }: { readonly mark: Mark; readonly layout: Layout; readonly speech: Speech }) {
  const [fact] = mark.facts;
  if (!fact || fact.span.shape !== 'day') return null;
  const said = dateOf(fact, speech);
  const width = textWidth(said, 11.5) + 18;
  const left = Math.min(layout.width - width, Math.max(0, mark.x - width / 2));
  return (
    <>
      <path className="tl-ruler" d={`M${mark.x} ${HEAD - 4}V${layout.height}`} />
      <rect className="tl-flag" x={left} y={25} width={width} height={21} rx={6} />
      <text className="tl-flag-text" x={left + width / 2} y={39.5} textAnchor="middle">
        {said}
      </text>
    </>
  );
}

export function Drawing({ layout, speech, label, chosen, today, acting }: DrawingProps) {
  const { width, height, plot } = layout;
  const marks = layout.lanes.flatMap((lane) => lane.marks);
  const isChosen = ({ facts, kind }: Mark) => kind !== 'count' && facts.some(({ id }) => id === chosen);
  const at = marks.find(isChosen);
  const withdrawnWord = speech.say('timeline.withdrawn');
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="tl"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
    >
      <Paints />
      <Grid layout={layout} speech={speech} today={today} />
      {at && <Ruler mark={at} layout={layout} speech={speech} />}
      <g role="list" onKeyDown={acting?.press}>
        {layout.lanes.flatMap(({ lane, marks: own }) =>
          own.map((mark) => {
            const { id, facts, kind } = mark;
            const [first, ...others] = facts;
            if (!first) return null;
            return (
              <g
                key={`${kind} ${id}`}
                role="listitem"
                color={kind !== 'count' && first.standing === 'withdrawn' ? 'var(--withdrawn)' : colourOf(lane)}
              >
                <a
                  className="tl-mark"
                  data-standing={kind === 'count' ? undefined : first.standing}
                  data-facts={facts.length}
                  data-mark={id}
                  aria-label={nameOfMark([first, ...others], kind, speech)}
                  aria-current={isChosen(mark) ? 'true' : undefined}
                  {...(acting && {
                    href: acting.href(mark),
                    tabIndex: acting.active === id ? 0 : -1,
                    onClick: (event: MouseEvent) => acting.choose(mark, event),
                    onFocus: () => acting.focused(mark),
                  })}
                >
                  <MarkShapes mark={mark} unknownX={plot.unknownLeft + 8} />
                </a>
                <MarkWords mark={mark} unknownX={plot.unknownLeft + 8} withdrawnWord={withdrawnWord} />
              </g>
            );
          }),
        )}
      </g>
    </svg>
  );
}
