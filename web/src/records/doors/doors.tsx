/** The dialogs of a record, loaded when one is opened: they bring all commands with them. */
import type { Dispute } from '../../../../events/records.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { DisputeDialog } from './dispute-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { ResolveDialog } from './resolve-dialog.tsx';

export type OpenDoor =
  | { readonly door: 'correct' | 'withdraw' | 'reinstate' | 'dispute' }
  | { readonly door: 'resolve'; readonly dispute: Dispute };

export function Doors({ open, close }: { readonly open: OpenDoor; readonly close: () => void }) {
  switch (open.door) {
    case 'correct':
      return <CorrectDialog close={close} />;
    case 'dispute':
      return <DisputeDialog close={close} />;
    case 'resolve':
      return <ResolveDialog dispute={open.dispute} close={close} />;
    case 'withdraw':
    case 'reinstate':
      return <ReasonDialog door={open.door} close={close} />;
    default:
      open satisfies never;
      return null;
  }
}
