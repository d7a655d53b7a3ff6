import { Button } from '@mantine/core';
import { IconCalendarEvent, IconFeather } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMoments } from '../api/moments.ts';
import { useMomentAnswer } from '../api/reading.ts';
import { ReturnToToday } from '../kit/return-to-today.tsx';
import { useWords } from '../language/language.ts';
import { dayInWords } from '../words/dates.ts';
import { useRelationship } from './relationship.ts';
import { useBook } from './session.ts';
import classes from './banner.module.css';

/** Says, whenever either moment is not today, which past is shown and that nothing can be written there. */
export function Banner() {
  const { say, language } = useWords();
  const { asOf, asKnownOn, past } = useMoments();
  const { today } = useBook();
  const { data } = useMomentAnswer();
  const navigate = useNavigate();
  const rel = useRelationship();
  if (!past) return null;

  const inWords = (day: string) => dayInWords(day, language, { weekday: false });
  const day = asOf === undefined ? '' : inWords(asOf);
  const position = data?.position;
  // The event that a day ends with is said as soon as it is known.
  const moment =
    asKnownOn === undefined
      ? ''
      : asKnownOn.startsWith('@')
        ? say('moments.event', { position: asKnownOn.slice(1) })
        : position === undefined
          ? inWords(asKnownOn)
          : position < 0
            ? say('banner.before-all', { day: inWords(asKnownOn) })
            : say('banner.day-and-event', { day: inWords(asKnownOn), position });
  const text =
    asKnownOn === undefined
      ? say(asOf !== undefined && asOf > today ? 'banner.will-be' : 'banner.effect', { day })
      : say(asOf === undefined ? 'banner.known' : 'banner.both', { day, moment });
  const compare = () =>
    void navigate({
      to: '/r/$rel/compare',
      params: { rel },
      search: {
        a: asKnownOn ?? asOf,
        axis: asKnownOn === undefined ? 'effect' : undefined,
        asOf: undefined,
        asKnownOn: undefined,
      },
    });
  const BannerIcon = asKnownOn === undefined ? IconCalendarEvent : IconFeather;
  return (
    <div
      className={classes['banner']}
      role="status"
      data-axis={asKnownOn === undefined ? 'effect' : asOf === undefined ? 'known' : 'both'}
    >
      <BannerIcon size={18} aria-hidden />
      <p>{text}</p>
      <Button variant="default" size="xs" onClick={compare}>
        {say('banner.compare')}
      </Button>
      <ReturnToToday size="xs" />
    </div>
  );
}
