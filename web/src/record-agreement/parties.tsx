import { BodyField } from '../forms/body-field.tsx';
import { FewField } from '../forms/choice-field.tsx';
import { CountedFields } from '../forms/counted-fields.tsx';
import { DateField } from '../forms/date-field.tsx';
import type { FieldProps } from '../forms/field.tsx';
import { PartList } from '../forms/part-list.tsx';
import { PersonThenFields } from '../forms/person-then-fields.tsx';
import { useSidePlaces } from '../forms/place-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import fields from '../forms/fields.module.css';
import { useWords } from '../language/language.ts';
import { newParty, signings, type AgreementValues, type PartyValues } from './agreement-values.ts';

/** The most parties one agreement has. */
const MOST = 100;

/** Each party on a line of its own, with its own day: two of them may be known and the third not. */
export function Parties({ parties }: { readonly parties: readonly PartyValues[] }) {
  const { say } = useWords();
  const sides = useSidePlaces();
  return (
    <PartList
      name="agreement.parties"
      start={() => newParty}
      most={MOST}
      add={say('sign.add-party')}
      heading={(number) => say('sign.party', { number })}
      remove={(number) => say('sign.remove-party', { number })}
    >
      {(path, index) => {
        const { signs = 'on', signatures = [] } = parties[index] ?? {};
        return (
          <>
            <div className={fields['pair']}>
              <BodyField name={`${path}.body`} label={say('sign.body')} offered={sides} />
              <TextField name={`${path}.role`} label={say('sign.role')} max={200} optional />
            </div>
            <Signs name={`${path}.signs`} label={say('sign.signature')} />
            {signs === 'on' && <DateField name={`${path}.signatures.0.signedOn`} label={say('sign.signed-on')} />}
            {signs !== 'not' && (
              <PersonThenFields
                name={`${path}.signatures.0.signatories.0.person`}
                titleName={`${path}.signatures.0.signatories.0.titleThen`}
                label={say('sign.signatory')}
                on={signatures[0]?.signedOn ?? ''}
                optional
              />
            )}
          </>
        );
      }}
    </PartList>
  );
}

/** Parties that the source counts and does not name; they sign together, or nobody knows when. */
export function UnnamedParties({ agreement }: Pick<AgreementValues, 'agreement'>) {
  const { say } = useWords();
  return (
    <>
      <CountedFields
        name="agreement.unnamedParties"
        label={say('sign.unnamed')}
        hint={say('sign.unnamed-hint')}
        optional
      />
      {agreement.unnamedParties.count !== '' && (
        <>
          <Signs name="agreement.unnamed.signs" label={say('sign.unnamed-signature')} />
          {agreement.unnamed.signs === 'on' && (
            <DateField name="agreement.unnamed.unnamedSignedOn" label={say('sign.signed-on')} />
          )}
        </>
      )}
    </>
  );
}

function Signs(field: FieldProps) {
  const { say } = useWords();
  return <FewField {...field} choices={signings.map((value) => ({ value, label: say(`sign.signs-${value}`) }))} />;
}
