import { Button } from '@mantine/core';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { isRefusal, NoAnswer } from '../api/problem.ts';
import { useWords } from '../language/language.ts';
import { Page } from '../kit/page.tsx';
import { Empty, Failed } from '../kit/states.tsx';
import { rememberedRelationship } from './relationship.ts';

/** An address that no screen has. */
export function NotFound() {
  const { say } = useWords();
  return (
    <Page title={say('shell.not-found')}>
      <Empty
        title={say('shell.not-found-what-to-do')}
        action={
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/r/$rel/timeline" params={{ rel: rememberedRelationship() }} {...props} />}
          >
            {say('shell.to-timeline')}
          </Button>
        }
      />
    </Page>
  );
}

/** A screen that failed: what the server said, or what broke here. */
export function Broken({ error }: ErrorComponentProps) {
  const { say } = useWords();
  const again = () => location.reload();
  if (isRefusal(error) || error instanceof NoAnswer) return <Failed error={error} again={again} />;
  return (
    <Page title={say('shell.failed')}>
      <Empty
        title={say('shell.failed')}
        action={
          <Button variant="default" onClick={again}>
            {say('shell.load-again')}
          </Button>
        }
      >
        {say('shell.failed-what-to-do', { message: error instanceof Error ? error.message : String(error) })}
      </Empty>
    </Page>
  );
}
