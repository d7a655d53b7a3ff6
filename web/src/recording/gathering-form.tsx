import { v4 as newId } from 'uuid';
import { newGathering, gatheringCommands, type GatheringValues } from '../forms/gathering-values.ts';
import { GatheringFields } from '../forms/gathering-fields.tsx';
import { RecordPicker } from '../forms/record-picker.tsx';
import { begunFrom, type Begun } from '../forms/writing.tsx';
import { OneForm } from './one-form.tsx';

interface Gathering extends GatheringValues {
  readonly partOf: string;
}

/** A forum, a meeting, a ceremony by itself; of a visit or a larger gathering where it is part of one. */
export function GatheringForm({ begun }: { readonly begun: Begun }) {
  return (
    <OneForm<Gathering>
      begun={begun}
      kind="gathering"
      start={{ ...newGathering(newId()), partOf: begunFrom(begun, ['visit', 'gathering']) }}
      commandsOf={(values, key) => gatheringCommands(values, values.one, { at: 'one', key })}
    >
      {(say) => (
        <>
          <GatheringFields path="one" />
          <RecordPicker name="one.partOf" label={say('recording.part-of')} kinds={['visit', 'gathering']} optional />
        </>
      )}
    </OneForm>
  );
}
