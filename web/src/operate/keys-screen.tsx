import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Account } from '../../../events/accounts.ts';
import { addMonths, isDay } from '../../../events/values/day.ts';
import type { RecordAnswer } from '../api/answers.ts';
import { useAnswer } from '../api/reading.ts';
import { DateText } from '../kit/date-text.tsx';
import { Page } from '../kit/page.tsx';
import { Answered, Empty, Failed } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { useBook, useMay, useSession } from '../shell/session.ts';
import { ActForm } from './act-form.tsx';
import { useAct } from './use-act.ts';
import classes from './operate.module.css';

/** Keys with which programs act for the person who is signed in. */
export function KeysScreen() {
  const { say } = useWords();
  const { account } = useSession();
  const own = useAnswer<RecordAnswer<Account>>(`/records/${account}`);
  const may = useMay('staff', 'manager', 'auditor', 'admin');
  const revoke = useAct<object>();
  return (
    <Page title={say('api-keys.title')} summary={say('api-keys.what')}>
      {may && <Issue account={account} />}
      {revoke.error && <Failed error={revoke.error} />}
      <Answered of={own}>
        {({ record: { state } }) =>
          state.tokens.length === 0 ? (
            <Empty title={say('api-keys.none')} />
          ) : (
            <ul className={classes['views']}>
              {state.tokens.map(({ tokenId, label, expiresOn }) => (
                <li key={tokenId} className={`card ${classes['view']}`} aria-label={label}>
                  <header>
                    <h2>{label}</h2>
                    <p className="quiet">
                      {say('api-keys.until')} <DateText edtf={expiresOn} weekday={false} />
                    </p>
                  </header>
                  {may && (
                    <div className={classes['tools']}>
                      <Button
                        size="xs"
                        variant="default"
                        onClick={() =>
                          revoke.mutate({ path: `/accounts/${account}/tokens/${tokenId}`, method: 'DELETE' })
                        }
                      >
                        {say('api-keys.revoke')}
                      </Button>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Page>
  );
}

/** How long a key is good where nobody says otherwise, in months. */
const MONTHS = 6;

function Issue({ account }: { readonly account: string }) {
  const { say } = useWords();
  const { today } = useBook();
  const [label, setLabel] = useState('');
  const [expiresOn, setExpiresOn] = useState(() => addMonths(today, MONTHS));
  const [tried, setTried] = useState(false);
  const issue = useAct<{ readonly token: string }>();
  const submit = () => {
    setTried(true);
    if (label.trim() === '' || !isDay(expiresOn)) return;
    issue.mutate(
      { path: `/accounts/${account}/tokens`, body: { label: label.trim(), expiresOn } },
      {
        onSuccess: () => {
          setLabel('');
          setTried(false);
        },
      },
    );
  };
  return (
    <ActForm
      title={say('api-keys.issue')}
      verb={say('api-keys.issue-do')}
      act={issue}
      submit={submit}
      after={
        issue.data && (
          <div className={classes['secret']} role="status">
            <p>{say('api-keys.once')}</p>
            <code>{issue.data.token}</code>
          </div>
        )
      }
    >
      <TextInput
        label={say('api-keys.label')}
        value={label}
        maxLength={100}
        error={tried && label.trim() === '' ? say('api-keys.label-missing') : null}
        onChange={({ currentTarget }) => setLabel(currentTarget.value)}
      />
      <TextInput
        label={say('api-keys.last-day')}
        value={expiresOn}
        maxLength={10}
        error={tried && !isDay(expiresOn) ? say('moments.no-day') : null}
        onChange={({ currentTarget }) => setExpiresOn(currentTarget.value)}
      />
    </ActForm>
  );
}
