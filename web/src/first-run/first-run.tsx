import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/language.ts';
import { useBook, useMay } from '../shell/session.ts';
import classes from './first-run.module.css';

/** What an empty book says of itself, and what can be done first. */
export function FirstRun() {
  const { say } = useWords();
  const { name } = useBook();
  const mayInvite = useMay('admin');
  const mayWrite = useMay('staff', 'manager');
  return (
    <section className={`card ${classes['first']}`}>
      <h2>{say('first-run.empty')}</h2>
      <p>{say('first-run.what', { book: name ?? '' })}</p>
      {mayWrite && (
        <>
          <p>{say('first-run.begin')}</p>
          <Button renderRoot={(props) => <Link to="/record/relationship" {...props} />}>
            {say('recording.relationship')}
          </Button>
        </>
      )}
      <h3>{say('first-run.besides')}</h3>
      <ul>
        {mayInvite && (
          <li>
            <Link to="/operate/users" className="text-link">
              {say('first-run.invite')}
            </Link>{' '}
            {say('first-run.invite-why')}
          </li>
        )}
        <li>
          {say('first-run.load')} <code>bridgebook load</code>
        </li>
        <li>
          {say('first-run.example')} <code>npm run demo</code>
        </li>
      </ul>
    </section>
  );
}
