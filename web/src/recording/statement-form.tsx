import { RecordPicker } from '../forms/record-picker.tsx';
import { commandIn } from '../forms/sitting.ts';
import { StatementFields } from '../forms/statement-fields.tsx';
import { begunFrom, type Begun } from '../forms/writing.tsx';
import { OneForm, oneId } from './one-form.tsx';

const start = {
  original: { text: '', language: 'en' },
  verbatim: true,
  sic: [],
  translations: [{ text: '', language: 'zh-Hans', by: 'human' }],
  speaker: '',
  titleThen: '',
  speakerOrganisation: '',
  saidOn: '',
  at: '',
};

/** What somebody said, in the words of the source. */
export function StatementForm({ begun }: { readonly begun: Begun }) {
  return (
    <OneForm
      begun={begun}
      kind="statement"
      start={{ ...start, at: begunFrom(begun, ['gathering', 'visit', 'agreement']) }}
      commandsOf={(values, key) => {
        const translations = values.one.translations.filter(({ text }) => text.trim() !== '');
        const command = { id: oneId(key), command: 'RecordStatement', at: 'one' };
        return [commandIn(values, command, { ...values.one, translations })];
      }}
    >
      {(say) => (
        <StatementFields path="one" on="">
          <RecordPicker
            name="one.speakerOrganisation"
            label={say('recording.speaking-for')}
            kinds={['organisation']}
            register="organisation"
            optional
          />
          <RecordPicker
            name="one.at"
            label={say('recording.said-at')}
            kinds={['gathering', 'visit', 'agreement']}
            optional
          />
        </StatementFields>
      )}
    </OneForm>
  );
}
