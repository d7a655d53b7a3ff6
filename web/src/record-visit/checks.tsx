import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { parseOccurredOn } from '../../../events/values/occurred-on.ts';
import type { TimelineFact } from '../../../projections/happening.ts';
import { useList } from '../api/reading.ts';
import { NameText } from '../kit/name-text.tsx';
import { RecordLink } from '../kit/reference.tsx';
import { shownName } from '../kit/names.ts';
import { useWords } from '../language/language.ts';
import { dateInWords } from '../words/dates.ts';
import { alikeAmong, worstFit } from './visit-checks.ts';
import type { VisitValues } from './visit-values.ts';
import classes from './checks.module.css';

/**
 * Under the receipt: whether what was held fits the visit, whether one like it is there already, and who heads it.
 * The record of the plan that the visit fulfils, `planned`, is no other one.
 */
export function VisitChecks({ planned }: { readonly planned?: string | undefined }) {
  const { say, language } = useWords();
  const { watch } = useFormContext<VisitValues>();
  const { visit, gatherings, relationships } = watch();
  const { from, to, occurredOn } = visit;
  const fit = worstFit(gatherings, occurredOn);
  const title = fit && (shownName(fit.gathering.titles, language)?.first.text ?? say('kind.gathering'));
  const bounds = parseOccurredOn(occurredOn);
  const isAsked = from !== '' && to !== '' && bounds !== null;
  const around = useList<TimelineFact>(
    '/timeline',
    {
      kind: 'visit',
      relationship: relationships.length === 1 ? relationships[0] : undefined,
      from: bounds?.earliest ?? undefined,
      to: bounds?.latest ?? undefined,
    },
    { enabled: isAsked },
  );
  const alike =
    isAsked && around.data && !around.isPlaceholderData ? alikeAmong(around.data.rows, { from, to, planned }) : [];
  const [first] = alike;
  const isCompared = isAsked && around.data !== undefined && !around.isPlaceholderData;
  return (
    <ul className={classes['checks']} aria-label={say('visit.checks')}>
      {fit && (
        <Check ok={fit.fit === 'inside'}>
          {fit.fit === 'inside' ? say('visit.held-inside') : say(`visit.held-${fit.fit}`, { title: title ?? '' })}
        </Check>
      )}
      {isCompared && (
        <Check ok={!first}>
          {first ? (
            <>
              {say('visit.alike', { date: dateInWords(first.occurredOn, language, say, { weekday: false }) })}{' '}
              <RecordLink id={first.record}>
                <NameText texts={first.titles} single />
              </RecordLink>
            </>
          ) : (
            say('visit.none-alike', { date: dateInWords(occurredOn, language, say, { weekday: false }) })
          )}
        </Check>
      )}
      {isAsked && visit.delegation.head.person === '' && <Check ok={false}>{say('visit.no-head')}</Check>}
    </ul>
  );
}

function Check({ ok, children }: { readonly ok: boolean; readonly children: ReactNode }) {
  const Sign = ok ? IconCheck : IconAlertCircle;
  return (
    <li data-ok={ok}>
      <Sign size={16} aria-hidden />
      <span>{children}</span>
    </li>
  );
}
