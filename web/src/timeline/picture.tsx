/** The timeline as a picture that stands for itself: its title, the drawing, how it is drawn, and the moment it shows. */
import tokens from '../theme/tokens.css?inline';
import glyphs from '../kit/glyph.module.css?inline';
import { Glyph } from '../kit/glyph.tsx';
import styles from './drawing.css?inline';
import { Drawing } from './drawing.tsx';
import type { Speech } from './labels.ts';
import type { Layout } from './layout.ts';

const AIR = 24;
const TITLE = 62;
const FOOT = 62;

export interface PictureProps {
  readonly title: string;
  readonly layout: Layout;
  readonly speech: Speech;
  readonly label: string;
  /** The moment, and how many facts. */
  readonly stamp: string;
  readonly today: string;
}

export function Picture({ title, layout, speech, label, stamp, today }: PictureProps) {
  const [width, height] = [layout.width + 2 * AIR, layout.height + TITLE + FOOT];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="tl"
      lang={speech.language}
    >
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: `${tokens}\n${glyphs}\n${styles}` }} />
      <rect width={width} height={height} fill="var(--surface)" />
      <text x={AIR} y={36} className="tl-heading">
        {title}
      </text>
      <g transform={`translate(${AIR} ${TITLE - 12})`}>
        <Drawing layout={layout} speech={speech} label={label} today={today} />
      </g>
      <Legend y={height - 40} speech={speech} />
      <text x={AIR} y={height - 14} className="tl-axis">
        {stamp}
      </text>
    </svg>
  );
}

function Legend({ y, speech: { say } }: { readonly y: number; readonly speech: Speech }) {
  const standings = ['reported', 'disputed', 'withdrawn'] as const;
  return (
    <g color="var(--ink3)">
      {standings.map((standing, index) => (
        <g key={standing}>
          <Glyph kind="gathering" standing={standing} x={AIR + index * 150} y={y - 12} size={14} />
          <text x={AIR + 20 + index * 150} y={y} className="tl-axis">
            {say(`standing.${standing}`)}
          </text>
        </g>
      ))}
      <rect x={AIR + 450} y={y - 11} width={22} height={12} rx={3} className="tl-band" />
      <text x={AIR + 480} y={y} className="tl-axis">
        {say('timeline.legend-band')}
      </text>
      <path d={`M${AIR + 720} ${y - 4}h24`} className="tl-dotted" />
      <text x={AIR + 752} y={y} className="tl-axis">
        {say('timeline.legend-open')}
      </text>
    </g>
  );
}
