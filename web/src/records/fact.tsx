import type { ReactNode } from 'react';
import { UNKNOWN } from '../../../events/values/occurred-on.ts';
import { StandingTag } from '../kit/standing-tag.tsx';
import { ValueText } from '../kit/value-text.tsx';
import type { MessageKey } from '../language/catalogue.ts';
import { useWords } from '../language/language.ts';
import { fieldInWords } from '../words/fields.ts';
import { Marks } from './marks.tsx';
import { factsOf, useShown } from './shown.ts';
import classes from './facts.module.css';

/** The facts of a record, each with its sources. */
export const Facts = ({ children }: { readonly children: ReactNode }) => (
  <dl className={`card ${classes['facts']}`}>{children}</dl>
);

export interface FactProps {
  /** The path of the field in the record. */
  readonly field: string;
  /** Left out: the name of the field. */
  readonly label?: MessageKey;
  /** Said of it even where the record holds nothing: that it is unknown. */
  readonly always?: boolean;
  /** Instead of the value in words. */
  readonly children?: ReactNode;
  /** Under it, after the marks. */
  readonly more?: ReactNode;
}

/** One fact: what it says, what it rests on, how it was corrected, and every claim where it is disputed. */
export function Fact({ field, label, always = false, children, more }: FactProps) {
  const { say } = useWords();
  const { record, from } = useShown();
  const { value, vouched, dispute, correction, was } = factsOf(record, field);
  const absent = value === null || (Array.isArray(value) && value.length === 0);
  if (absent && !always && !dispute) return null;
  const said = absent ? <span className="not-known">{say('kit.unknown')}</span> : null;
  return (
    <div className={classes['fact']}>
      <dt>{label ? say(label) : fieldInWords(field.split('/').at(-1) ?? field, say)}</dt>
      <dd>
        {dispute ? (
          <ul className={classes['claims']} aria-label={say('records.claims')}>
            {dispute.claims.map((claim) => (
              <li key={claim.key}>
                <ValueText value={claim.value} field={field} from={from} /> <Marks sources={claim.sources} />
              </li>
            ))}
            <li>
              <StandingTag standing="disputed" />
            </li>
          </ul>
        ) : (
          <>
            {said ?? children ?? <ValueText value={value} field={field} from={from} />}
            <Marks sources={vouched.sources} />
            {vouched.confidence !== record.confidence && value !== UNKNOWN && !absent && (
              <>
                {' '}
                <StandingTag standing={vouched.confidence} />
              </>
            )}
            {more}
            {correction && (
              <span className={classes['was']}>
                {was !== undefined && was !== null && (
                  <s>
                    <span className="unseen">{say('records.was')} </span>
                    <ValueText value={was} field={field} from={from} />
                  </s>
                )}{' '}
                <StandingTag standing="corrected" />
              </span>
            )}
          </>
        )}
      </dd>
    </div>
  );
}
