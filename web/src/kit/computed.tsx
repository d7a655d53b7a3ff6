/** A derived day, and how it was come by for whoever asks. */
import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { Reckoned, Step } from '../../../events/agreement-term.ts';
import { useWords } from '../language/language.ts';
import { boundsInWords } from '../words/reckoned.ts';
import { Panel } from './panel.tsx';
import { stepInWords } from './steps.ts';
import type { Referred } from './reference.tsx';
import classes from './computed.module.css';

/** The steps, each a sentence. */
export function How({ how, from }: { readonly how: readonly Step[]; readonly from: Referred }) {
  const { say, language } = useWords();
  return (
    <ol className={classes['how']}>
      {how.map((step, index) => (
        <li key={index}>{stepInWords(step, language, say, from)}</li>
      ))}
    </ol>
  );
}

/** Some words that open how they were come by. */
export function Explained({
  children,
  how,
  from,
  of,
}: {
  readonly children: string;
  readonly how: readonly Step[];
  readonly from: Referred;
  /** What is explained, for who cannot see where it stands: `Ends`. */
  readonly of: string;
}) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Panel open={open} setOpen={setOpen} position="bottom-start" width={320}>
      <Popover.Target>
        <button type="button" className={classes['explained']} onClick={() => setOpen((was) => !was)}>
          <span className="unseen">{of}: </span>
          {children}
          <span className="unseen">. {say('computed.how')}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <h3 tabIndex={-1} data-autofocus>
          {say('computed.how')}
        </h3>
        <How how={how} from={from} />
      </Popover.Dropdown>
    </Panel>
  );
}

/** A derived day in words, marked as computed. */
export function Computed({
  of: label,
  day,
  from,
  marked = true,
}: {
  readonly of: string;
  readonly day: Reckoned;
  readonly from: Referred;
  /** Off where all that stands there is computed. */
  readonly marked?: boolean;
}) {
  const { say, language } = useWords();
  const words = boundsInWords(day, language, say);
  return (
    <span className="figures">
      <Explained of={label} how={day.how} from={from}>
        {words}
      </Explained>
      {marked && day.kind === 'bounds' && <span className={classes['mark']}> {say('computed.mark')}</span>}
    </span>
  );
}
