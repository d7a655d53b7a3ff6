import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useLive } from '../api/live.ts';
import { useMoments } from '../api/moments.ts';
import { useWords } from '../language/language.ts';
import { dayInWords } from '../words/dates.ts';
import { clockTime } from '../words/instants.ts';
import { SearchBox } from '../search/search-box.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Banner } from './banner.tsx';
import { useKeys } from './keys.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { MomentPicker } from './moment-picker.tsx';
import { Rail } from './rail.tsx';
import { RelationshipSwitcher } from './relationship-switcher.tsx';
import { useBook } from './session.ts';
import classes from './shell.module.css';

/** On paper, the moment for which it stands; of a past one the banner says it. */
function Stamp() {
  const { say, language } = useWords();
  const { asOf, asKnownOn } = useMoments();
  const { today, head } = useBook();
  if (asKnownOn !== undefined) return null;
  const inWords = (day: string) => dayInWords(day, language, { weekday: false });
  return (
    <p className={classes['stamp']}>
      {say('kit.stamp', { day: inWords(asOf ?? today), known: inWords(today), position: head })}
    </p>
  );
}

const KeyList = lazy(async () => ({ default: (await import('./key-list.tsx')).KeyList }));

/** What stands around every screen: the rail, the relationship, the two moments, who is signed in. */
export function Shell() {
  const { say } = useWords();
  const { asOf, asKnownOn } = useMoments();
  const { name, example } = useBook();
  const [keysShown, { open, close }] = useDisclosure(false);
  const silentSince = useLive();
  useKeys(open);
  return (
    <div className={classes['shell']}>
      <a href="#content" className={classes['skip']}>
        {say('shell.skip')}
      </a>
      <Rail />
      <header className={classes['top']}>
        <RelationshipSwitcher />
        {example && (
          <span className={classes['example']} title={`${name}. ${say('shell.example-why')}`}>
            {say('shell.example')}
          </span>
        )}
        <SearchBox />
        <div
          className={classes['moments']}
          role="group"
          aria-label={`${say('moments.in-effect')}, ${say('moments.known')}`}
        >
          <MomentPicker which="asOf" value={asOf} />
          <MomentPicker which="asKnownOn" value={asKnownOn} />
        </div>
        <LanguageSwitch />
        <AccountMenu showKeys={open} />
      </header>
      <Banner />
      <main
        id="content"
        tabIndex={-1}
        className={classes['main']}
        data-axis={asKnownOn !== undefined ? 'known' : asOf !== undefined ? 'effect' : undefined}
      >
        {silentSince && (
          <p className={classes['broken']} role="status">
            {say('shell.broken', { time: clockTime(silentSince) })}
          </p>
        )}
        <Outlet />
        <Stamp />
      </main>
      {keysShown && (
        <Suspense fallback={null}>
          <KeyList close={close} />
        </Suspense>
      )}
    </div>
  );
}
