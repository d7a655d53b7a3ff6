/** From what the API told and what was asked for to what is drawn; the same on the screen, in a file and on a server. */
import { dayInWords } from '../words/dates.ts';
import { dayNumber, type Days } from './days.ts';
import { beforeLanes, countsOf, extentOf, inLanes, standing, type Fact, type Filter, type Lane } from './facts.ts';
import { labelOf, type Speech } from './labels.ts';
import { layoutOf, type Layout } from './layout.ts';
import { lifelinesOf, type Lifeline } from './lifelines.ts';
import type { PictureProps } from './picture.tsx';
import type { Stamp } from './table.ts';

/** What depends on the facts alone. */
export interface Ground {
  readonly facts: readonly Fact[];
  readonly lifelines: ReadonlyMap<string, Lifeline>;
  readonly total: { readonly [L in Lane]: number };
  /** From the first to the last day anything is known of. */
  readonly extent: Days;
  /** The same, to today: what there is to go through. */
  readonly all: Days;
}

export function groundOf(facts: readonly Fact[], today: string): Ground {
  const year = today.slice(0, 4);
  const extent = extentOf(facts) ?? { from: `${year}-01-01`, to: `${year}-12-31` };
  return {
    facts,
    lifelines: lifelinesOf(facts, dayNumber(today)),
    total: countsOf(facts),
    extent,
    all: { from: extent.from, to: extent.to > today ? extent.to : `${year}-12-31` },
  };
}

/** What the filter leaves of it; counts are of what stands, lane by lane, whatever lanes are chosen. */
export interface Choice {
  readonly facts: readonly Fact[];
  readonly counts: { readonly [L in Lane]: number };
  readonly standing: number;
  readonly withdrawn: number;
}

export function choiceOf({ facts }: Pick<Ground, 'facts'>, names: Speech['names'], filter: Filter): Choice {
  const found = beforeLanes(facts, names, filter);
  const chosen = inLanes(found, filter.lanes);
  const stand = standing(chosen).length;
  return { facts: chosen, counts: countsOf(standing(found)), standing: stand, withdrawn: chosen.length - stand };
}

/** The drawing of some days of it. */
export const drawn = (
  ground: Ground,
  choice: Choice,
  filter: Filter,
  days: Days,
  width: number,
  speech: Speech,
): Layout =>
  layoutOf({
    facts: choice.facts,
    lanes: filter.lanes,
    total: ground.total,
    days,
    lifelines: ground.lifelines,
    words: {
      label: (facts) => labelOf(facts, speech),
      unknown: (what) => speech.say(what === 'term' ? 'timeline.term-end' : 'timeline.opening'),
    },
    width,
  });

/** `23 facts, 1 withdrawn`. */
export const countWords = ({ standing: count, withdrawn }: Choice, { say }: Pick<Speech, 'say'>): string =>
  [
    say('timeline.facts', { count }),
    ...(withdrawn > 0 ? [say('timeline.and-withdrawn', { count: withdrawn })] : []),
  ].join(say('kit.clause'));

/** The width of a picture, in pixels. */
const PICTURE_WIDTH = 1392;

export interface PictureAsked {
  readonly ground: Ground;
  readonly choice: Choice;
  readonly filter: Filter;
  readonly days: Days;
  readonly speech: Speech;
  /** What the relationship is called. */
  readonly title: string;
  readonly stamp: Stamp;
  readonly today: string;
}

/** The picture that is taken away: it says whose it is, and its moment. */
export function pictureOf({ ground, choice, filter, days, speech, title, stamp, today }: PictureAsked): PictureProps {
  const { say, language } = speech;
  return {
    title: `${title} · ${say('timeline.title')}`,
    layout: drawn(ground, choice, filter, days, PICTURE_WIDTH, speech),
    speech,
    label: title,
    today,
    stamp: say('timeline.stamp', {
      asOf: dayInWords(stamp.asOf, language, { weekday: false }),
      position: stamp.position,
      count: choice.standing,
    }),
  };
}
