/** What is written beside a mark, and what a screen reader hears of it. */
import type { Text } from '../../../events/values/text.ts';
import type { Names } from '../api/answers.ts';
import { nameOf, shownName, type ShownName } from '../kit/names.ts';
import type { Language, Say } from '../language/language.ts';
import { dateInWords, dayInWords } from '../words/dates.ts';
import { detailOf, type Fact } from './facts.ts';
import type { Words } from './placing.ts';

/** Happenings that need no word: the title says it. */
const plain: readonly string[] = [
  'visit.held',
  'visit.stop',
  'gathering.held',
  'gathering.screened',
  'agreement.signed',
  'statement.recorded',
  'commitment.made',
];

export interface Speech {
  readonly say: Say;
  readonly language: Language;
  readonly names: Names;
}

const isTexts = (value: unknown): value is readonly Text[] =>
  Array.isArray(value) && value.every((one: unknown) => typeof one === 'object' && one !== null && 'text' in one);

/** The titles of a fact; what stands for them where it has none. */
export function titleOf(fact: Fact, { say, language }: Omit<Speech, 'names'>): ShownName {
  const shown = shownName(fact.titles, language);
  if (shown) return shown;
  const { about, unnamedHosts } = fact.details;
  const told = isTexts(about) ? shownName(about, language)?.first.text : undefined;
  const only = (text: string): ShownName => ({ first: { text, language } });
  if (fact.kind === 'screening') {
    return only(told === undefined ? say('timeline.film') : say('timeline.film-about', { about: told }));
  }
  return only(typeof unnamedHosts === 'string' ? unnamedHosts : say('kit.unnamed'));
}

/** The title, and what happened where the title alone does not say it: `California Smart Town, renamed`. */
export function headingOf(fact: Fact, speech: Omit<Speech, 'names'>): string {
  const { first } = titleOf(fact, speech);
  const { say } = speech;
  if (fact.kind === 'statement') return say('timeline.quoted', { words: first.text });
  if (plain.includes(fact.happening)) return first.text;
  return say('timeline.happened', {
    title: first.text,
    happening: say(`happening.${fact.happening}` as 'happening.visit.held'),
  });
}

export const dateOf = ({ occurredOn, claims }: Fact, { say, language }: Omit<Speech, 'names'>, brief = false): string =>
  (claims ? claims.map(({ value }) => (typeof value === 'string' ? value : occurredOn)) : [occurredOn])
    .map((date) => dateInWords(date, language, say, brief ? { weekday: false, bare: true } : {}))
    .join(say('timeline.or'));

/** Who speaks how often: `Tang Limin 4, Manish Goyal`. */
function speakersOf(facts: readonly Fact[], { say, language, names }: Speech): string {
  const counts = new Map<string, number>();
  for (const fact of facts) {
    const speaker = nameOf(detailOf(fact, 'speaker'), names, language);
    counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return [...counts]
    .map(([speaker, count]) => (count === 1 ? speaker : say('timeline.speaker-times', { speaker, count })))
    .join(say('kit.clause'));
}

/** Beside the mark of a fact, or of several of one day. */
export function labelOf(facts: readonly [Fact, ...Fact[]], speech: Speech): Words {
  const [fact] = facts;
  const date = dateOf(fact, speech, true);
  const inBand = dateOf(fact, speech);
  if (facts.length > 1) {
    const text =
      fact.kind === 'statement'
        ? speakersOf(facts, speech)
        : speech.say('timeline.screenings', { count: facts.length });
    return { text, date, inBand };
  }
  return { text: headingOf(fact, speech), date, inBand, other: titleOf(fact, speech).second?.text };
}

/** How well it is known: `reported, corrected`. */
function standingWords({ standing, corrected, byThen }: Fact, { say }: Pick<Speech, 'say'>): string {
  return [
    say(`standing.${standing}`),
    ...(corrected ? [say('standing.corrected')] : []),
    ...(byThen === 'no' ? [say('timeline.ahead')] : []),
  ].join(say('kit.clause'));
}

/** What is computed of an agreement's term, where a day of it is: `ends 28 Oct 2023 (computed)`. */
export function endWords({ ends }: Fact, { say, language }: Pick<Speech, 'say' | 'language'>): string | undefined {
  if (!ends) return undefined;
  if (ends.kind === 'indefinite') return say('timeline.no-end');
  const { earliest, latest } = ends;
  const day = earliest ?? latest;
  if (ends.kind === 'unknown' || day === null) return say('timeline.end-unknown');
  const said = dayInWords(day, language, { weekday: false });
  if (earliest === latest) return say('timeline.ends', { day: said });
  return earliest === null ? say('timeline.ends-by', { day: said }) : say('timeline.ends-from', { day: said });
}

/** Date, kind, title, standing: the name of a mark. */
export function nameOfMark(
  facts: readonly [Fact, ...Fact[]],
  kind: 'fact' | 'stack' | 'count',
  speech: Speech,
): string {
  const { say } = speech;
  const [fact] = facts;
  if (kind === 'count') {
    const [first, last] = [fact, facts.at(-1) ?? fact].map((one) => dateOf(one, speech, true));
    const lane = say(`timeline.lane-${fact.lane}`);
    return say('timeline.many', { count: facts.length, lane, from: first ?? '', to: last ?? '' });
  }
  const end = endWords(fact, speech);
  const what = kind === 'stack' ? labelOf(facts, speech).text : headingOf(fact, speech);
  const kindWord =
    kind === 'stack'
      ? say('timeline.stack', { count: facts.length, kind: say(`kind.${fact.kind}`) })
      : say(`kind.${fact.kind}`);
  return [dateOf(fact, speech), kindWord, what, standingWords(fact, speech), ...(end === undefined ? [] : [end])].join(
    say('kit.clause'),
  );
}
