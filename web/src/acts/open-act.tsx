import { ActDialog, type Act } from './act-dialog.tsx';
import {
  useAddSubsidiary,
  useBringIntoForce,
  useGiveNotice,
  useRenew,
  useSupersede,
  useTerminate,
} from './agreement-acts.tsx';
import { useAmend } from './amend-act.tsx';
import { useAssign, useFulfil, useRelease, useReschedule } from './commitment-acts.tsx';
import { useAsk } from './ask-act.tsx';
import type { Verb } from './verbs.ts';

/** The dialog of one act. It stands outside of the list it was opened from: the line may move while somebody types. */
export function OpenAct({
  verb,
  record,
  close,
}: {
  readonly verb: Verb;
  readonly record: string;
  readonly close: () => void;
}) {
  const acts = {
    amend: useAmend(record),
    renew: useRenew(record),
    notice: useGiveNotice(record),
    'into-force': useBringIntoForce(record),
    terminate: useTerminate(record),
    supersede: useSupersede(record),
    subsidiary: useAddSubsidiary(record),
    fulfil: useFulfil(record),
    reschedule: useReschedule(record),
    assign: useAssign(record),
    release: useRelease(record),
    ask: useAsk(record),
  } satisfies { readonly [V in Verb]: unknown };
  return <ActDialog record={record} act={acts[verb] as unknown as Act<never, Record<string, unknown>>} close={close} />;
}
