/** Any value of a record in words: what a correction changed, what a claim says, what a form will write. */
import type { ReactNode } from 'react';
import type { Json } from '../../../events/entry.ts';
import type { UnnamedParties } from '../../../events/agreements.ts';
import type { Attendance } from '../../../events/values/attendance.ts';
import type { Figure } from '../../../events/projects.ts';
import type { Text } from '../../../events/values/text.ts';
import { isDuration } from '../../../events/values/day.ts';
import { parseOccurredOn } from '../../../events/values/occurred-on.ts';
import { useWords, type Say } from '../language/language.ts';
import { sayOr } from '../language/say-or.ts';
import { durationInWords } from '../words/durations.ts';
import { fieldInWords } from '../words/fields.ts';
import { isRegionCode } from '../words/regions.ts';
import { AttendanceText } from './attendance-text.tsx';
import { DateText } from './date-text.tsx';
import { NameText } from './name-text.tsx';
import { Reference, titlesOfRelationship, type Referred } from './reference.tsx';

/** A value that is chosen from a list, in words; as it stands where it has no words. */
export const choiceInWords = (value: string, say: Say): string => sayOr(say, `choice.${value}`, value);

/** A figure as exact as its source: `at least 50`; `200`. */
export const figureInWords = ({ value, quality }: Figure, say: Say): string =>
  quality === 'exact' ? value : say('kit.figure', { quality: choiceInWords(quality, say), value });

const choiceFields = new Set(
  'kind binding form instrument level quality status role by extent scheme inForce'.split(' '),
);
const dateFields = new Set('from to until on period valueDate'.split(' '));
const recordId = /^[a-z]+-[0-9a-f]{8}-[0-9a-f-]{27}$/;

const isDateField = (field: string) => /On$/.test(field) || dateFields.has(field);
const isTree = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: Json): value is { readonly text: string; readonly language: string } =>
  isTree(value) && typeof value['text'] === 'string' && typeof value['language'] === 'string';
const isAttendance = (value: Json): value is Json & Attendance =>
  isTree(value) && typeof value['quality'] === 'string' && Array.isArray(value['named']);

/** Parties that were counted, by themselves or with their signature beside them. */
const isCounted = (value: Json): value is Json & UnnamedParties =>
  isTree(value) && typeof value['count'] === 'number' && countedQualities.has(value['quality']);
const countedQualities: ReadonlySet<unknown> = new Set<UnnamedParties['quality']>(['exact', 'about', 'atLeast']);
const countedParts: ReadonlySet<string> = new Set<keyof UnnamedParties>(['count', 'quality', 'words']);

function CountedText({ count, quality, words }: UnnamedParties) {
  const { say } = useWords();
  return (
    <>
      {say(`parties.${quality}`, { count })}
      {words !== undefined && (
        <>
          {' '}
          <q className="verbatim">{words}</q>
        </>
      )}
    </>
  );
}

const isFigure = (value: Json): value is Json & Figure =>
  isTree(value) &&
  typeof value['value'] === 'string' &&
  typeof value['quality'] === 'string' &&
  Object.keys(value).length === 2;

/** What a project is measured by, as it was set. */
interface TargetLike {
  readonly titles: readonly Text[];
  readonly unit?: string;
  readonly target: Figure;
  readonly setOn: string;
}

const targetParts = new Set(['key', 'titles', 'unit', 'target', 'setOn', 'sources', 'confidence', 'position']);

const isTarget = (value: Json): value is Json & TargetLike =>
  isTree(value) &&
  Array.isArray(value['titles']) &&
  value['target'] !== undefined &&
  value['setOn'] !== undefined &&
  Object.keys(value).every((part) => targetParts.has(part));

function TargetText({ titles, unit, target, setOn }: TargetLike) {
  const { say } = useWords();
  return (
    <>
      <NameText texts={titles} single />
      {say('kit.colon')}
      {figureInWords(target, say)} {unit}{' '}
      <span className="quiet">
        <DateText edtf={setOn} weekday={false} />
      </span>
    </>
  );
}

/** How long something holds, or how it is renewed: `{kind: 'duration', duration: 'P5Y'}`. */
interface TermLike {
  readonly kind: string;
  readonly duration?: string;
  readonly until?: string;
  readonly period?: string;
}

const isTerm = (value: Json): value is Json & TermLike =>
  isTree(value) &&
  typeof value['kind'] === 'string' &&
  Object.keys(value).every((part) => ['kind', 'duration', 'until', 'period'].includes(part));

function TermText({ kind, duration, until, period }: TermLike) {
  const { say } = useWords();
  if (duration !== undefined) return durationInWords(duration, say);
  if (until !== undefined)
    return (
      <>
        {say('field.until')} <DateText edtf={until} weekday={false} />
      </>
    );
  return period === undefined
    ? choiceInWords(kind, say)
    : `${choiceInWords(kind, say)}${say('kit.clause')}${durationInWords(period, say)}`;
}

export interface ValueTextProps {
  readonly value: Json;
  /** The field, or its path: says what a text means. */
  readonly field: string;
  readonly from: Referred;
}

export function ValueText({ value, field, from }: ValueTextProps): ReactNode {
  const { say } = useWords();
  const name = field.split('/').at(-1) ?? field;
  if (value === null || (Array.isArray(value) && value.length === 0))
    return <span className="not-known">{say('kit.nothing')}</span>;
  if (typeof value === 'boolean') return say(value ? 'choice.yes' : 'choice.no');
  if (typeof value === 'number') return <span className="figures">{value}</span>;
  if (typeof value === 'string') return <WordText value={value} name={name} from={from} />;
  if (isAttendance(value)) return <AttendanceText attendance={value} from={from} />;
  if (isText(value)) {
    const kind = (value as { readonly kind?: string }).kind;
    return (
      <>
        <span lang={value.language}>{value.text}</span>
        {kind !== undefined && kind !== 'official' && <span className="quiet"> {choiceInWords(kind, say)}</span>}
      </>
    );
  }
  if (Array.isArray(value))
    return (value as readonly Json[]).map((one, index) => (
      <span key={index}>
        {index > 0 && say('kit.comma')}
        <ValueText value={one} field={name} from={from} />
      </span>
    ));
  if (isFigure(value)) return <span className="figures">{figureInWords(value, say)}</span>;
  if (isTerm(value)) return <TermText {...value} />;
  if (isTarget(value)) return <TargetText {...value} />;
  const counted = isCounted(value) && <CountedText {...value} />;
  const parts = partsOf(value).filter(([part]) => !counted || !countedParts.has(part));
  return (
    <>
      {counted}
      {parts.map(([part, inner], index) => (
        <span key={part}>
          {(counted || index > 0) && say('kit.clause')}
          <span className="quiet">{fieldInWords(part, say)}</span> <ValueText value={inner} field={part} from={from} />
        </span>
      ))}
    </>
  );
}

/** What of a value is said where it stands: what vouches for it is said elsewhere. */
const partsOf = (value: readonly Json[] | { readonly [part: string]: Json }) =>
  Object.entries(value).filter(([part, inner]) => !vouchers.has(part) && !isVoucher(inner));

const vouchers = new Set(['key', 'sources', 'confidence', 'position']);

/** Whether it only vouches for a part. */
export const isVoucher = (value: Json | undefined): boolean =>
  value !== undefined &&
  isTree(value) &&
  Object.keys(value).length === 3 &&
  ['confidence', 'position', 'sources'].every((part) => part in value);

function WordText({ value, name, from }: { readonly value: string; readonly name: string; readonly from: Referred }) {
  const { say } = useWords();
  if (recordId.test(value) || isRegionCode(value)) return <Reference id={value} from={from} single />;
  if (name === 'relationships') return <NameText texts={titlesOfRelationship(value, from)} single />;
  if (isDateField(name) && parseOccurredOn(value) !== null) return <DateText edtf={value} weekday={false} />;
  if (isDuration(value)) return durationInWords(value, say);
  if (choiceFields.has(name)) return choiceInWords(value, say);
  if (value === 'unknown') return <span className="not-known">{say('kit.unknown')}</span>;
  return value;
}
