import { Link } from '@tanstack/react-router';
import { useWords } from '../language/language.ts';
import { MoreMenu } from './more-menu.tsx';
import { RecordMenu } from './record-menu.tsx';
import { Overdue } from './overdue.tsx';
import { useSession } from './session.ts';
import { placeGroups } from './places.ts';
import { useRelationship } from './relationship.ts';
import { Seal } from './seal.tsx';
import classes from './rail.module.css';

/** The way to every screen; only icons between 1024 and 1200 px, a bar at the bottom below 600. */
export function Rail() {
  const { say } = useWords();
  const rel = useRelationship();
  const { roles } = useSession();
  const seen = placeGroups.map(({ places, ...group }) => ({
    ...group,
    places: places.filter(({ roles: seenBy }) => !seenBy || seenBy.some((role) => roles.includes(role))),
  }));
  return (
    <nav className={classes['rail']} aria-label={say('shell.main')}>
      <div className={classes['brand']}>
        <Seal />
        <span>
          Bridgebook{' '}
          <span className="second-script" lang="zh-Hans">
            桥志
          </span>
        </span>
      </div>
      <RecordMenu />
      {seen.map(({ label, places }) => (
        <div key={label ?? ''} className={classes['group']}>
          {label && <p className={classes['heading']}>{say(label)}</p>}
          {places.map(({ to, label: name, icon: PlaceIcon, narrow, late }) => (
            <Link
              key={to}
              to={to}
              params={{ rel }}
              className={classes['place']}
              data-narrow={narrow || undefined}
              activeProps={{ 'aria-current': 'page' }}
              title={say(name)}
            >
              <PlaceIcon size={17} stroke={1.6} aria-hidden />
              <span>{say(name)}</span>
              {late && <Overdue />}
            </Link>
          ))}
        </div>
      ))}
      <MoreMenu groups={seen} />
    </nav>
  );
}
