import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconCopy } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { EventPage, LoggedEvent } from '../../api/answers.ts';
import { useAnswer } from '../../api/reading.ts';
import { Page } from '../../kit/page.tsx';
import { Answered, Empty } from '../../kit/states.tsx';
import { useWords } from '../../language/language.ts';
import { useScreenKeys } from '../../shell/keys.ts';
import { useSession } from '../../shell/session.ts';
import { EventCard } from './event-card.tsx';
import classes from './event.module.css';

/** One event of the log, and for those who check the log what stands there letter by letter. */
export function EventScreen() {
  const { say } = useWords();
  const navigate = useNavigate();
  const { position: asked = '' } = useParams({ strict: false });
  const position = /^\d{1,15}$/.test(asked) ? Number(asked) : -1;
  const page = useAnswer<EventPage>('/events', { after: Math.max(position - 1, -1), limit: 1 });
  const { roles } = useSession();
  const head = page.data?.head ?? 0;
  const go = (to: number) => {
    if (to >= 0 && to <= head) void navigate({ to: '/events/$position', params: { position: String(to) } });
  };
  useScreenKeys({
    '[': () => go(position - 1),
    ']': () => go(position + 1),
    ArrowLeft: () => go(position - 1),
    ArrowRight: () => go(position + 1),
  });
  return (
    <Page
      title={say('log.event', { position: asked })}
      summary={page.data && say('log.of', { head })}
      actions={
        <div className={classes['tools']}>
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={16} aria-hidden />}
            disabled={position <= 0}
            onClick={() => go(position - 1)}
          >
            {say('log.earlier')}
          </Button>
          <Button
            variant="default"
            rightSection={<IconChevronRight size={16} aria-hidden />}
            disabled={position >= head}
            onClick={() => go(position + 1)}
          >
            {say('log.later')}
          </Button>
        </div>
      }
    >
      <Answered of={page}>
        {(answer) => {
          // Until the next is there, the one before it stays.
          const event = answer.events.find((one) => page.isPlaceholderData || one.position === position);
          if (!event) return <Empty title={say('log.no-event', { position: asked, head })} />;
          return (
            <div className={classes['pair']}>
              <div className="card">
                <EventCard event={event} from={answer} />
              </div>
              {(roles.includes('auditor') || roles.includes('admin')) && <Letters event={event} />}
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}

function Letters({ event }: { readonly event: LoggedEvent }) {
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  const text = JSON.stringify(event, null, 2);
  return (
    <section className={`card ${classes['letters']}`} aria-labelledby="letters">
      <header>
        <h2 id="letters">{say('log.as-json')}</h2>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconCopy size={14} aria-hidden />}
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {say(copied ? 'log.copied' : 'log.copy')}
        </Button>
      </header>
      <p className="quiet">{say('log.as-json-what')}</p>
      <pre tabIndex={0} aria-labelledby="letters">
        {text}
      </pre>
    </section>
  );
}
