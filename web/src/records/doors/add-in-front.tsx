import { useState } from 'react';
import type { RecordAnswer } from '../../api/answers.ts';
import { useAnswer } from '../../api/reading.ts';
import { isRecordKind } from '../../kit/addresses.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Failed } from '../../kit/states.tsx';
import { useWords } from '../../language/language.ts';
import { ShownContext } from '../shown.ts';
import { AddDialog } from './add-dialog.tsx';
import { additionsTo, type AdditionName } from './addable.ts';

export interface AddInFrontProps {
  readonly record: string;
  readonly name: AdditionName;
  readonly close: () => void;
}

/** Tells more of a record in front of a list: what its own page offers too. */
export function AddInFront({ record, name, close }: AddInFrontProps) {
  const { say } = useWords();
  const { data, error, refetch } = useAnswer<RecordAnswer>(`/records/${record}`);
  if (data) return <Adding answer={data} name={name} close={close} />;
  if (!error) return null;
  return (
    <Dialog title={say(`add.${name}`)} close={close}>
      <Failed error={error} again={() => void refetch()} />
    </Dialog>
  );
}

function Adding({ answer, name, close }: Pick<AddInFrontProps, 'name' | 'close'> & { readonly answer: RecordAnswer }) {
  // As it was when the dialog opened: once it is told, the record no longer asks for it.
  const [{ record, asOf, names, related, sources }] = useState(answer);
  const additions = isRecordKind(record.kind) ? additionsTo(record.kind, record.state as object) : [];
  const addition = additions.find((one) => one.name === name);
  if (!addition) return null;
  return (
    <ShownContext value={{ record, asOf, from: { names, related, sources }, cited: [] }}>
      <AddDialog addition={addition} close={close} />
    </ShownContext>
  );
}
