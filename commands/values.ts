/** The parts that commands share, as classes so that they are checked like the commands themselves. */
import { Matches } from 'class-validator';
import type { Confidence } from '../events/entry.ts';
import type { Attendance, CountQuality } from '../events/values/attendance.ts';
import { addDays, type Day } from '../events/values/day.ts';
import { certainlyAfter, certainlyBefore } from '../events/values/occurred-on.ts';
import type { Name, NameKind } from '../events/values/text.ts';
import {
  IfKnown,
  LanguageField,
  Lines,
  Many,
  OccurredOnField,
  One,
  OneOf,
  Optional,
  RefersTo,
  RefersToMany,
  Whole,
  Words,
} from './fields.ts';
import { demand } from './refused.ts';

export class TextValue {
  @Words(1000) text!: string;
  @LanguageField() language!: string;
}

/** As a {@link TextValue}, in one line or several: a description, a promise. */
export class ProseValue {
  @Lines(1000) text!: string;
  @LanguageField() language!: string;
}

/** A title in one or more languages. */
export const Titles = (): ReturnType<typeof Many> => Many(() => TextValue, { min: 1, max: 8 });

export class NameValue extends TextValue {
  @OneOf(['official', 'alias', 'acronym', 'former']) kind!: NameKind;
  @IfKnown() @OccurredOnField() from?: string;
  @IfKnown() @OccurredOnField() to?: string;
}

export class SourceValue {
  @RefersTo('source') source!: string;
  @IfKnown() @Words(500) locator?: string;
}

/** What every command may say of the fact it records: who says so, and how well it is known. */
abstract class Cited {
  @Optional() @Many(() => SourceValue, { max: 20 }) sources?: SourceValue[];
  /** `primary`: a source that was there. `reported`: somebody tells of it. Left out: nobody said. */
  @Optional() @OneOf(['primary', 'reported', 'unstated']) confidence?: Confidence;
}

export abstract class Recorded extends Cited {
  @Optional() @Lines(1000) reason?: string;
}

/** What may not be done without saying why. Not a `Recorded`: class-validator would inherit that its reason is optional. */
export abstract class Reasoned extends Cited {
  @Lines(1000) reason!: string;
}

/** A correction says why what was written is wrong. */
export abstract class Correcting extends Reasoned {}

export class AmountValue {
  @Matches(/^\d{1,18}(\.\d{1,4})?$/, { message: 'amount' }) value!: string;
  @Matches(/^[A-Z]{3}$/, { message: 'currency' }) currency!: string;
}

export class MoneyValue extends AmountValue {
  @OccurredOnField() valueDate!: string;
  /** The same amount in other currencies, as the source gives them. */
  @IfKnown() @Many(() => AmountValue, { max: 5 }) about?: AmountValue[];
}

export class AttendanceValue implements Attendance {
  @OneOf(['exact', 'atLeast', 'about', 'unknown']) quality!: CountQuality;
  @IfKnown() @Whole(0, 1_000_000) total?: number;
  @RefersToMany('person', { max: 200 }) named: string[] = [];
  @IfKnown() @Lines(500) words?: string;
}

/** Refuses a head count that contradicts itself: an exact total below the number of people named, or a total where none is known. */
export function checkAttendance({ quality, total, named }: Attendance, pointer: string): void {
  demand(
    (quality === 'unknown') === (total === undefined),
    'attendance.total-and-quality',
    { quality },
    `${pointer}/total`,
  );
  demand(
    quality !== 'exact' || named.length <= (total ?? 0),
    'attendance.more-named-than-total',
    { named: named.length, total: total ?? 0 },
    `${pointer}/named`,
  );
}

export class HeadValue {
  @RefersTo('person') person!: string;
  /** The title held then; it never changes by itself. */
  @IfKnown() @Words(300) titleThen?: string;
}

export class DelegationValue {
  @RefersToMany('organisation', { max: 50 }) sentBy: string[] = [];
  @IfKnown() @One(() => HeadValue) head?: HeadValue;
  @One(() => AttendanceValue) count!: AttendanceValue;
}

/** Fields that say something: those that may be left out are there or not, never `undefined` and never `null`. */
export type Known<T> = {
  readonly [F in keyof T as null extends T[F] ? never : undefined extends T[F] ? never : F]: T[F];
} & { readonly [F in keyof T as null extends T[F] ? F : undefined extends T[F] ? F : never]?: NonNullable<T[F]> };

/** The fields as they are recorded: what was left out, or is null, is not written. */
export const known = <T extends object>(fields: T): Known<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as Known<T>;

/** Whether something certainly lies ahead. Tomorrow in the book's zone may already be today elsewhere. */
export const liesAhead = (occurredOn: string, today: Day): boolean => certainlyAfter(occurredOn, addDays(today, 1));

/** The name as it is recorded. Refuses one that was certainly given up before it came into use. */
export function checkedName(name: NameValue, pointer: string): Name {
  const { from, to, text } = name;
  const backwards = from !== undefined && to !== undefined && certainlyBefore(to, from);
  demand(!backwards, 'name.ends-before-it-starts', { name: text, from: from ?? '', to: to ?? '' }, `${pointer}/to`);
  return known({ ...name });
}

/** Each as {@link checkedName}. */
export const checkedNames = (names: readonly NameValue[]): readonly Name[] =>
  names.map((name, index) => checkedName(name, `/names/${index}`));
