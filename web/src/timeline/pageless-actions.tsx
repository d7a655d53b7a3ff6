import type { RecordAnswer } from '../api/answers.ts';
import { RecordActions } from '../records/record-actions.tsx';
import { ShownContext } from '../records/shown.ts';

/** What can be done with a record that has no page of its own, as on the page of one that has. */
export const PagelessActions = ({ told }: { readonly told: RecordAnswer }) => (
  <ShownContext value={{ record: told.record, from: told, asOf: told.asOf, cited: [] }}>
    <RecordActions linked={false} />
  </ShownContext>
);
