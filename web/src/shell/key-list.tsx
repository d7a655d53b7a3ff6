import { Switch } from '@mantine/core';
import { Dialog } from '../kit/dialog.tsx';
import { useWords } from '../language/language.ts';
import { useSingleLetters } from './keys.ts';
import { placeGroups } from './places.ts';
import classes from './keys.module.css';

/** What `?` shows. */
export function KeyList({ close }: { readonly close: () => void }) {
  const { say } = useWords();
  const [on, setOn] = useSingleLetters();
  const keys = [
    ['N', say('shell.key-record')],
    ['M', say('shell.key-moments')],
    ...placeGroups
      .flatMap(({ places }) => places)
      .flatMap(({ key, label }) =>
        key ? [[`G ${key.toUpperCase()}`, say('shell.key-go', { place: say(label) })] as const] : [],
      ),
    ...placeGroups
      .flatMap(({ places }) => places)
      .flatMap(({ keys: own = [] }) => own.map(([key, label]) => [key, say(label)] as const)),
    ['?', say('shell.key-help')],
    ['Esc', say('shell.key-close')],
  ] as const;
  return (
    <Dialog close={close} title={say('shell.keys')}>
      <Switch
        checked={on}
        onChange={({ currentTarget }) => setOn(currentTarget.checked)}
        label={say('shell.keys-on')}
        mb="md"
      />
      <dl className={classes['list']}>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
