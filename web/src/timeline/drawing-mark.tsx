/** One mark of the drawing: its date as exactly as it is known, its glyph, its words. */
import { Glyph } from '../kit/glyph.tsx';
import type { Mark } from './layout.ts';
import type { DrawnDate, DrawnLife } from './placing.ts';

const BAND = 20;
const CAPSULE_BAND = 22;
const GLYPH = 16;
/** Below the middle of a row: what goes on. */
const LIFE = 12;

/** Everything of a date but the glyph. */
function DateMark({ date, y, lane }: { readonly date: DrawnDate; readonly y: number; readonly lane: string }) {
  const { shape, x1, x2, hatched, fading, doubtful, startX2 } = date;
  const width = x2 - x1;
  switch (shape) {
    case 'band':
    case 'day': {
      if (shape === 'day' && width === 0) return null;
      const height = width < 24 ? CAPSULE_BAND : BAND;
      const place = { x: x1, y: y - height / 2, width, height, rx: 4 };
      if (fading) return <rect {...place} fill={`url(#tl-about-${lane})`} />;
      return (
        <>
          <rect {...place} className="tl-band" data-doubtful={doubtful || undefined} />
          {hatched && <rect {...place} fill={`url(#tl-hatch-${lane})`} />}
        </>
      );
    }
    case 'bar':
      return <rect x={x1} y={y - 3} width={width} height={6} rx={3} className="tl-bar" />;
    case 'by':
      return <rect x={x1} y={y - 1.5} width={width} height={3} fill={`url(#tl-by-${lane})`} />;
    case 'from':
      return (
        <>
          {startX2 !== undefined && (
            <rect x={x1} y={y - BAND / 2} width={startX2 - x1} height={BAND} rx={4} className="tl-band" />
          )}
          <path d={`M${(startX2 ?? x1) + 10} ${y}H${x2}m-5-4 5 4-5 4`} className="tl-open" />
        </>
      );
    case 'unknown':
      return null;
    default:
      return shape satisfies never;
  }
}

function LifeMark({
  life,
  y,
  unknownX,
  mark,
}: {
  readonly life: DrawnLife;
  readonly y: number;
  readonly unknownX: number;
  readonly mark: Mark;
}) {
  const at = y + LIFE;
  const { segments, tick, notice, arrow, unknown } = life;
  return (
    <>
      {segments.map(({ x1, x2, solid }) => (
        <path key={`${x1} ${solid}`} d={`M${x1} ${at}H${x2}`} className={solid ? 'tl-solid' : 'tl-dotted'} />
      ))}
      {tick !== undefined && <path d={`M${tick} ${at - 6}v12`} className="tl-open" />}
      {arrow !== undefined && <path d={`M${arrow - 5} ${at - 4}l5 4-5 4`} className="tl-open" />}
      {notice !== undefined && <path d={`M${notice - 5} ${at - 3}h10l-5 -8z`} className="tl-notice" />}
      {unknown !== undefined && <Glyph kind={mark.facts[0]?.kind ?? 'agreement'} unknown x={unknownX} y={at - 13} />}
    </>
  );
}

function Ghosts({ mark }: { readonly mark: Mark }) {
  const [fact] = mark.facts;
  if (!fact) return null;
  return mark.ghosts.map((ghost) => (
    <g key={ghost.x} className="tl-ghost" data-claimed={fact.claims ? true : undefined}>
      <DateMark date={ghost} y={mark.y} lane={fact.lane} />
      <path d={`M${ghost.x} ${mark.y - 9}V${mark.y - 13}H${mark.x}v4`} className="tl-link" />
      <Glyph kind={fact.kind} standing="reported" x={ghost.x - GLYPH / 2} y={mark.y - GLYPH / 2} />
    </g>
  ));
}

function GlyphMark({ mark }: { readonly mark: Mark }) {
  const { kind, facts, x, y } = mark;
  const [fact] = facts;
  if (!fact) return null;
  if (kind === 'count')
    return <rect x={mark.left} y={y - 10} width={mark.right - mark.left} height={20} rx={10} className="tl-pill" />;
  const size = kind === 'stack' ? 20 : GLYPH;
  return (
    <Glyph
      kind={kind === 'stack' && fact.kind === 'screening' ? 'gathering' : fact.kind}
      standing={fact.standing}
      corrected={fact.corrected}
      unknown={fact.span.shape === 'unknown'}
      size={size}
      x={x - size / 2}
      y={y - size / 2}
    />
  );
}

export interface DrawingMarkProps {
  readonly mark: Mark;
  readonly unknownX: number;
}

/** What is seen of a mark but its words: its place in the row, its date, its glyph. */
export function MarkShapes({ mark, unknownX }: DrawingMarkProps) {
  const { y, date, life, facts } = mark;
  const [fact] = facts;
  if (!fact) return null;
  return (
    <>
      <rect x={mark.left - 4} y={y - 13} width={mark.right - mark.left + 8} height={26} rx={6} className="tl-box" />
      {mark.ghosts.length > 0 && <Ghosts mark={mark} />}
      {date && <DateMark date={date} y={y} lane={fact.lane} />}
      {life && <LifeMark life={life} y={y} unknownX={unknownX} mark={mark} />}
      <GlyphMark mark={mark} />
    </>
  );
}

/** The words of a mark, for the eye: its name says more, and in another order. */
export function MarkWords({ mark, unknownX, withdrawnWord }: DrawingMarkProps & { readonly withdrawnWord: string }) {
  const { kind, x, y, date, inBand, label, life, facts } = mark;
  const [fact] = facts;
  if (!fact) return null;
  const hollow = kind === 'stack' && fact.standing !== 'primary' && fact.standing !== 'unstated';
  return (
    <g aria-hidden="true" className="tl-words">
      {kind !== 'fact' && (
        <text
          x={x}
          y={y + (kind === 'count' ? 4 : 3)}
          textAnchor="middle"
          className="tl-number"
          data-hollow={hollow || undefined}
        >
          {facts.length}
        </text>
      )}
      {date?.doubtful && (
        <text x={date.x2 - 4} y={y + 4.5} textAnchor="end" className="tl-in-band">
          ?
        </text>
      )}
      {life?.unknown !== undefined && (
        <text x={unknownX + 21} y={y + LIFE - 1} className="tl-label">
          {life.unknown}
        </text>
      )}
      {inBand !== undefined && (
        <text x={x + 13} y={y + 4.5} className="tl-in-band">
          {inBand}
        </text>
      )}
      {label && label.text !== '' && (
        <text x={label.x} y={y + 4.5} textAnchor={label.side === 'left' ? 'end' : 'start'} className="tl-label">
          <tspan className="tl-title">{label.text}</tspan>
          {fact.standing === 'withdrawn' ? (
            <tspan dx={6} className="tl-word">
              {withdrawnWord}
            </tspan>
          ) : (
            label.sub !== undefined && (
              <tspan dx={6} className="tl-sub">
                {label.sub}
              </tspan>
            )
          )}
        </text>
      )}
    </g>
  );
}
