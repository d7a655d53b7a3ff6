import type { Json } from '../../events/entry.ts';
import { titlesOn, type Figure, type Indicator, type Project } from '../../events/projects.ts';
import type { RecordOf } from '../../events/records.ts';
import { boundsOf } from '../../events/values/occurred-on.ts';
import type { Text } from '../../events/values/text.ts';
import { vouchedBy, type Happening } from '../happening.ts';

const figure = ({ value, quality }: Figure): Json => ({ value, quality });

const aimedAt = ({ titles, unit, target, period, setOn }: Indicator): Json => ({
  titles: titles.map((text) => ({ ...text })),
  ...(unit === undefined ? {} : { unit }),
  ...(target ? { target: figure(target) } : {}),
  ...(period === undefined ? {} : { period }),
  setOn,
});

/** What a project was called when something happened; what it is called now where nobody knows when that was. */
function titlesThen(project: Project, occurredOn: string): readonly Text[] {
  const { latest, startLatest } = boundsOf(occurredOn);
  return titlesOn(project, latest ?? startLatest ?? undefined);
}

/**
 * A project's announcement under the title it had then, with what it was to be and to reach; its start; each renaming
 * under the new title; what was said of its status, its money and its figures later.
 */
export function projectHappenings({ state, first }: RecordOf<Project>): readonly Happening[] {
  const { announcedOn, participants, partnerPlaces, place, basis, concept, startedOn, renamings } = state;
  const { statuses, indicators, investments } = state;
  const told: Happening[] = [
    {
      happening: 'project.announced',
      kind: 'project',
      titles: renamings[0]?.formerTitles ?? state.titles,
      occurredOn: announcedOn,
      field: 'announcedOn',
      details: {
        participants: participants.map(({ body, role }) => ({ body, role })),
        partnerPlaces,
        place,
        basis,
        concept: concept.map((text) => ({ ...text })),
        targets: indicators.filter(({ target }) => target).map(aimedAt),
        // What was said with the announcement is part of it; what came later has a line of its own.
        investments: investments
          .filter(({ position }) => position === first)
          .map(({ money }) => money as unknown as Json),
      },
    },
  ];
  if (startedOn !== undefined) {
    told.push({
      happening: 'project.started',
      kind: 'project',
      titles: titlesThen(state, startedOn),
      occurredOn: startedOn,
      field: 'startedOn',
      path: 'startedOn',
      ...vouchedBy(state.start),
    });
  }
  renamings.forEach((renaming, index) => {
    told.push({
      happening: 'project.renamed',
      part: renaming.key,
      kind: 'project',
      titles: renamings[index + 1]?.formerTitles ?? state.titles,
      occurredOn: renaming.renamedOn,
      field: `renamings/${renaming.key}/renamedOn`,
      path: `renamings/${renaming.key}`,
      vouched: renaming,
      details: { formerTitles: renaming.formerTitles.map((text) => ({ ...text })) },
    });
  });
  for (const standing of statuses) {
    // The first came with the announcement, and a start says that it is being carried out.
    const withStart = standing.status === 'implementation' && standing.on === startedOn;
    if (standing.position === first || withStart) continue;
    told.push({
      happening: 'project.statusChanged',
      part: standing.key,
      kind: 'project',
      titles: titlesThen(state, standing.on),
      occurredOn: standing.on,
      field: `statuses/${standing.key}/on`,
      path: `statuses/${standing.key}`,
      vouched: standing,
      details: { status: standing.status },
    });
  }
  for (const investment of investments.filter(({ position }) => position !== first)) {
    told.push({
      happening: 'project.investmentAnnounced',
      part: investment.key,
      kind: 'project',
      titles: titlesThen(state, investment.announcedOn),
      occurredOn: investment.announcedOn,
      field: `investments/${investment.key}/announcedOn`,
      path: `investments/${investment.key}`,
      vouched: investment,
      details: { money: investment.money as unknown as Json },
    });
  }
  for (const indicator of indicators) {
    for (const actual of indicator.actuals) {
      const path = `indicators/${indicator.key}/actuals/${actual.key}`;
      told.push({
        happening: 'project.reported',
        part: `${indicator.key}/${actual.key}`,
        kind: 'project',
        titles: titlesThen(state, actual.on),
        occurredOn: actual.on,
        field: `${path}/on`,
        path,
        vouched: actual,
        details: { indicator: aimedAt(indicator), actual: figure(actual) },
      });
    }
  }
  return told;
}
