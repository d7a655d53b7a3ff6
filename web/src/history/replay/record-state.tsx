/** What the record said before the event, and after it. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Json } from '../../../../events/entry.ts';
import type { RecordOf } from '../../../../events/records.ts';
import { KindMark } from '../../kit/kind-mark.tsx';
import type { Referred } from '../../kit/reference.tsx';
import { StandingTag } from '../../kit/standing-tag.tsx';
import { isVoucher, ValueText } from '../../kit/value-text.tsx';
import { useWords } from '../../language/language.ts';
import { fieldInWords } from '../../words/fields.ts';
import { standingOf } from '../../../../projections/standing.ts';
import { RecordName } from '../event/event-card.tsx';
import type { Step } from './replayed.ts';
import classes from './replay.module.css';

/** Of use to the machine, or said above. */
const hidden = new Set(['relationships', 'epoch', 'nextKey', 'key']);

/** What only vouches for a part counts as nothing: its sources stand with the events. */
const isEmpty = (value: Json | undefined): boolean =>
  isVoucher(value) ||
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

const fieldsOf = (record: RecordOf<unknown> | undefined): { readonly [field: string]: Json } =>
  (record?.state ?? {}) as { readonly [field: string]: Json };

export function RecordState({ step, from }: { readonly step: Step; readonly from: Referred }) {
  const { say } = useWords();
  const [side, setSide] = useState<'before' | 'after'>('after');
  const { before, after, event } = step;
  const shown = side === 'after' ? after : before;
  const [own, other] = [fieldsOf(shown), fieldsOf(side === 'after' ? before : after)];
  const names = Object.keys({ ...own, ...other }).filter(
    (field) => !hidden.has(field) && !(isEmpty(own[field]) && isEmpty(other[field])),
  );
  const differs = (field: string) =>
    before !== undefined && JSON.stringify(own[field]) !== JSON.stringify(other[field]);
  return (
    <section className={`card ${classes['state']}`} aria-labelledby="state">
      <header>
        <h2 id="state">
          {say(side === 'after' ? 'replay.record-after' : 'replay.record-before', { position: event.position })}
        </h2>
        <SegmentedControl
          size="xs"
          aria-label={say('replay.side')}
          value={side}
          onChange={(value) => setSide(value === 'before' ? 'before' : 'after')}
          data={(['before', 'after'] as const).map((value) => ({ value, label: say(`replay.${value}`) }))}
        />
      </header>
      <p className={classes['name']}>
        <KindMark kind={after.kind} standing={standingOf(after)} corrected={after.corrections.length > 0} />
        <b>
          <RecordName id={after.id} from={from} />
        </b>
        {shown && <StandingTag standing={standingOf(shown)} />}
      </p>
      {shown === undefined ? (
        <p className="quiet">{say('replay.not-there')}</p>
      ) : (
        <dl>
          {names.map((field) => (
            <div key={field} data-changed={differs(field) || undefined}>
              <dt>{fieldInWords(field, say)}</dt>
              <dd>
                <ValueText value={own[field] ?? null} field={field} from={from} />
                {differs(field) && <span className="unseen"> ({say('replay.differs')})</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
