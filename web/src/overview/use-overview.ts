/** Everything the overview rests on, asked for at once. */
import type { ActivityByMonth } from '../../../projections/activity.ts';
import type { DeliveryCounts } from '../../../projections/delivery.ts';
import type { AgreementCounts, ExpiryBoard } from '../../../projections/expiry.ts';
import type { Page } from '../api/answers.ts';
import { useAnswer, useList } from '../api/reading.ts';
import type { DeliveryOnDay } from '../boards/delivery-columns.tsx';
import type { DueAnswer } from '../due/due-screen.tsx';

/** The most rows that are looked through for what is open: what was given up stands between. */
const ROWS = 50;

export interface OverviewAnswers {
  readonly activity: ActivityByMonth & { readonly asOf: string };
  readonly agreements: AgreementCounts;
  readonly expiry: ExpiryBoard & { readonly until: string };
  readonly due: DueAnswer;
  readonly delivery: Page<DeliveryOnDay>;
  readonly deliveryCounts: DeliveryCounts;
}

/** Shown when all of it is there; where some of it does not come, trying again asks for that. */
export function useOverview(relationship: string) {
  const activity = useAnswer<OverviewAnswers['activity']>('/activity', { relationship });
  const agreements = useAnswer<AgreementCounts>('/agreements/counts', { relationship });
  const expiry = useAnswer<OverviewAnswers['expiry']>('/agreements/expiry', { relationship });
  const due = useAnswer<DueAnswer>('/due', { relationship });
  const delivery = useList<DeliveryOnDay>('/delivery', { relationship, limit: ROWS });
  const deliveryCounts = useAnswer<DeliveryCounts>('/delivery/counts', { relationship });
  const asked = [activity, agreements, expiry, due, delivery, deliveryCounts];
  const failed = asked.filter(({ data, error }) => data === undefined && error !== null);
  const isThere = activity.data && agreements.data && expiry.data && due.data && delivery.data && deliveryCounts.data;
  const data: OverviewAnswers | undefined = isThere
    ? {
        activity: activity.data,
        agreements: agreements.data,
        expiry: expiry.data,
        due: due.data,
        delivery: delivery.data,
        deliveryCounts: deliveryCounts.data,
      }
    : undefined;
  return {
    data,
    error: failed[0]?.error ?? null,
    refetch: () => Promise.all(failed.map((question) => question.refetch())),
  };
}
