import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Role } from '../../../commands/decision.ts';
import type { AccountRow } from '../../../projections/accounts.ts';
import { useList } from '../api/reading.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Page } from '../kit/page.tsx';
import { Answered, Failed } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { useMay, useSession } from '../shell/session.ts';
import { ActForm } from './act-form.tsx';
import type { Activation } from './answers.ts';
import { useAct, type Act } from './use-act.ts';
import classes from './operate.module.css';

const roles: readonly Role[] = ['staff', 'manager', 'auditor', 'admin'];

/** Who may use the book, and as what. */
export function UsersScreen() {
  const { say } = useWords();
  const accounts = useList<AccountRow>('/accounts');
  const may = useMay('admin');
  const [link, setLink] = useState<Activation & { readonly name: string }>();
  return (
    <Page
      title={say('users.title')}
      summary={accounts.data && say('users.count', { count: accounts.data.rows.length })}
    >
      {may && <Invite show={setLink} />}
      {link && (
        <div className={`card ${classes['secret']}`} role="status">
          <p>
            <b>{say('users.link-for', { name: link.name })}</b> {say('users.link-once')}
          </p>
          <code>{new URL(link.path, location.origin).href}</code>
        </div>
      )}
      <Answered of={accounts}>
        {({ rows }) => (
          <ul className={classes['views']}>
            {rows.map((account) => (
              <AccountCard key={account.record} account={account} show={setLink} />
            ))}
          </ul>
        )}
      </Answered>
    </Page>
  );
}

type Show = (link: Activation & { readonly name: string }) => void;

function Invite({ show }: { readonly show: Show }) {
  const { say } = useWords();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [chosen, setChosen] = useState<readonly Role[]>(['staff']);
  const [missing, setMissing] = useState(false);
  const invite = useAct<{ readonly activation?: Activation }>();
  const submit = () => {
    if (name.trim() === '') return setMissing(true);
    invite.mutate(
      {
        path: '/accounts',
        body: { name: name.trim(), roles: chosen, ...(email.trim() === '' ? {} : { email: email.trim() }) },
      },
      {
        onSuccess: ({ activation }) => {
          if (activation) show({ ...activation, name: name.trim() });
          setName('');
          setEmail('');
        },
      },
    );
  };
  return (
    <ActForm title={say('users.invite')} verb={say('users.invite-do')} act={invite} submit={submit}>
      <TextInput
        label={say('users.name')}
        value={name}
        maxLength={200}
        error={missing ? say('users.name-missing') : null}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
          setMissing(false);
        }}
      />
      <TextInput
        label={say('welcome.email')}
        value={email}
        maxLength={200}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <RoleBoxes
        chosen={chosen}
        change={(role, on) => setChosen(on ? [...chosen, role] : chosen.filter((one) => one !== role))}
      />
    </ActForm>
  );
}

function RoleBoxes({
  chosen,
  change,
  disabled = false,
  kept,
}: {
  readonly chosen: readonly Role[];
  readonly change: (role: Role, on: boolean) => void;
  readonly disabled?: boolean;
  /** A role that is not to be changed here. */
  readonly kept?: Role | undefined;
}) {
  const { say } = useWords();
  return (
    <div className={classes['roles']} role="group" aria-label={say('users.roles')}>
      {roles.map((role) => (
        <Checkbox
          key={role}
          label={say(`users.role-${role}`)}
          checked={chosen.includes(role)}
          disabled={disabled || role === kept}
          onChange={({ currentTarget }) => change(role, currentTarget.checked)}
        />
      ))}
    </div>
  );
}

/** A role taken on, or given up. */
interface OwnChange {
  readonly role: Role;
  readonly on: boolean;
}

const roleChange = (account: string, { role, on }: OwnChange): Act =>
  on
    ? { path: `/accounts/${account}/roles`, body: { role } }
    : { path: `/accounts/${account}/roles/${role}`, method: 'DELETE' };

/** A change of roles ends every session of the account: of one's own, this one too. */
function ChangeOwnRoles({
  account,
  change,
  close,
}: {
  readonly account: string;
  readonly change: OwnChange;
  readonly close: () => void;
}) {
  const { say } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const act = useAct<object>('leave');
  const role = say(`users.role-${change.role}`);
  const leave = async () => {
    client.clear();
    await navigate({ to: '/sign-in', search: { to: '/operate/users', why: 'roles' } });
  };
  return (
    <Dialog close={close} title={say(change.on ? 'users.own-take' : 'users.own-give-up', { role })}>
      <p>{say('users.own-what')}</p>
      {act.error && <Failed error={act.error} />}
      <Button
        mt={12}
        loading={act.isPending}
        onClick={() => act.mutate(roleChange(account, change), { onSuccess: () => void leave() })}
      >
        {say(change.on ? 'users.own-take-do' : 'users.own-give-up-do')}
      </Button>
    </Dialog>
  );
}

function AccountCard({ account, show }: { readonly account: AccountRow; readonly show: Show }) {
  const { say } = useWords();
  const { account: own } = useSession();
  const may = useMay('admin');
  const { record, name, email, roles: held, status } = account;
  const [asking, setAsking] = useState(false);
  const [changing, setChanging] = useState<OwnChange>();
  const act = useAct<object>();
  const link = useAct<Activation>();
  const isOwn = record === own;
  const change = (role: Role, on: boolean) =>
    isOwn ? setChanging({ role, on }) : act.mutate(roleChange(record, { role, on }));
  const error = act.error ?? link.error;
  return (
    <li className={`card ${classes['view']}`} aria-label={name}>
      <header>
        <h2>{name}</h2>
        <p className="quiet">
          {[email, say(`users.status-${status as 'active'}`)]
            .filter((one) => one !== undefined)
            .join(say('kit.clause'))}
        </p>
      </header>
      {status !== 'deactivated' && (
        <>
          <RoleBoxes
            chosen={held}
            change={change}
            disabled={act.isPending || !may}
            kept={isOwn && held.includes('admin') ? 'admin' : undefined}
          />
          {isOwn && may && <p className="quiet">{say('users.own-admin')}</p>}
          {may && (
            <div className={classes['tools']}>
              <Button
                size="xs"
                variant="default"
                onClick={() =>
                  link.mutate(
                    { path: `/accounts/${record}/activation-links` },
                    { onSuccess: (activation) => show({ ...activation, name }) },
                  )
                }
              >
                {say('users.new-link')}
              </Button>
              {!isOwn && (
                <Button size="xs" variant="default" onClick={() => setAsking(true)}>
                  {say('users.deactivate')}
                </Button>
              )}
            </div>
          )}
        </>
      )}
      {error && <Failed error={error} />}
      {changing && <ChangeOwnRoles account={record} change={changing} close={() => setChanging(undefined)} />}
      {asking && (
        <Dialog close={() => setAsking(false)} title={say('users.deactivate-who', { name })}>
          <p>{say('users.deactivate-what')}</p>
          <Button
            mt={12}
            onClick={() => {
              setAsking(false);
              act.mutate({ path: `/accounts/${record}/deactivation` });
            }}
          >
            {say('users.deactivate')}
          </Button>
        </Dialog>
      )}
    </li>
  );
}
