/** Somebody asks what became of something announced: it stands in the due list until it is answered. */
import type { Text } from '../../../events/values/text.ts';
import { useActorNames } from '../api/actors.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { DateField } from '../forms/date-field.tsx';
import { languageOf } from '../forms/made.ts';
import { PlaceField } from '../forms/place-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { shownName } from '../kit/names.ts';
import { useWords } from '../language/language.ts';
import { useBook, useSession } from '../shell/session.ts';
import type { Act } from './act-dialog.tsx';

interface Asking {
  readonly what: string;
  readonly promisors: readonly string[];
  readonly dueOn: string;
  readonly owner: string;
}

export function useAsk(id: string): Act<{ readonly titles: readonly Text[] }, Asking> {
  const { say, language } = useWords();
  const { account } = useSession();
  const { today } = useBook();
  const accounts = useActorNames();
  return {
    title: say('acts.ask'),
    about: say('acts.ask-about'),
    verb: say('acts.ask-verb'),
    command: 'MakeCommitment',
    makes: true,
    start: ({ titles }) => ({
      what: say('acts.ask-what', { what: shownName(titles, language)?.first.text ?? '' }),
      promisors: [],
      dueOn: '',
      owner: account,
    }),
    data: ({ what, promisors, dueOn, owner }) => ({
      kind: 'action-item',
      what: [{ text: what, language: languageOf(what) }],
      promisors,
      promisees: [],
      from: id,
      madeOn: today,
      dueOn,
      owner,
    }),
    fields: () => (
      <>
        <TextField name="act.what" label={say('acts.ask-question')} max={1000} rows={2} />
        <PlaceField name="act.promisors" label={say('acts.ask-who')} register={false} many />
        <DateField name="act.dueOn" label={say('acts.due-on')} />
        <ChoiceField
          name="act.owner"
          label={say('acts.owner')}
          choices={Object.entries(accounts).map(([value, label]) => ({ value, label }))}
        />
      </>
    ),
    compared: () => ({}),
    mine: () => ({}),
    keeping: (act) => act,
  };
}
