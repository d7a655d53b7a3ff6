/** What can happen to an institute or a project that was announced: it comes true, or it does not. */
import type { Institute } from '../../../events/institutes.ts';
import type { Project } from '../../../events/projects.ts';
import { figureQualities, projectStatuses } from '../../../commands/projects/values.ts';
import { ChoiceField, FewField } from '../forms/choice-field.tsx';
import { useChoices } from '../forms/choices.ts';
import { DateField } from '../forms/date-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { shownName } from '../kit/names.ts';
import { useWords } from '../language/language.ts';
import type { Act } from './act-dialog.tsx';

/** What two people may have changed at once. */
const comparedInstitute = ({ openedOn, closedOn, neverOpenedKnownOn }: Institute) => ({
  openedOn: openedOn ?? null,
  closedOn: closedOn ?? null,
  neverOpenedKnownOn: neverOpenedKnownOn ?? null,
});

const comparedProject = ({ startedOn, statuses, indicators }: Project) => ({
  startedOn: startedOn ?? null,
  statuses: statuses.map(({ status }) => status),
  actuals: indicators.flatMap(({ actuals }) => actuals.map(({ value }) => value)),
});

export function useOpened(id: string): Act<Institute, { openedOn: string }> {
  const { say } = useWords();
  return {
    title: say('acts.opened'),
    about: say('acts.opened-about'),
    verb: say('acts.opened-verb'),
    command: 'OpenResearchInstitute',
    start: () => ({ openedOn: '' }),
    // It belongs where its announcement belongs.
    data: (act) => ({ institute: id, relationships: undefined, ...act }),
    fields: () => <DateField name="act.openedOn" label={say('acts.opened-on')} />,
    compared: comparedInstitute,
    mine: ({ openedOn }) => ({ openedOn }),
    keeping: (act, own, now) => (own.includes('openedOn') ? act : { openedOn: now.openedOn ?? '' }),
  };
}

export function useNeverOpened(id: string): Act<Institute, { knownOn: string }> {
  const { say } = useWords();
  return {
    title: say('acts.never-opened'),
    about: say('acts.never-opened-about'),
    verb: say('acts.never-opened-verb'),
    command: 'RecordNeverOpened',
    start: () => ({ knownOn: '' }),
    data: (act) => ({ institute: id, ...act }),
    fields: () => <DateField name="act.knownOn" label={say('acts.known-since')} />,
    compared: comparedInstitute,
    mine: ({ knownOn }) => ({ neverOpenedKnownOn: knownOn }),
    keeping: (act, own, now) => (own.includes('neverOpenedKnownOn') ? act : { knownOn: now.neverOpenedKnownOn ?? '' }),
  };
}

export function useClosed(id: string): Act<Institute, { closedOn: string }> {
  const { say } = useWords();
  return {
    title: say('acts.closed'),
    about: say('acts.closed-about'),
    verb: say('acts.closed-verb'),
    command: 'CloseInstitute',
    start: () => ({ closedOn: '' }),
    data: (act) => ({ institute: id, ...act }),
    fields: () => <DateField name="act.closedOn" label={say('acts.closed-on')} />,
    compared: comparedInstitute,
    mine: ({ closedOn }) => ({ closedOn }),
    keeping: (act, own, now) => (own.includes('closedOn') ? act : { closedOn: now.closedOn ?? '' }),
  };
}

export function useStarted(id: string): Act<Project, { startedOn: string }> {
  const { say } = useWords();
  return {
    title: say('acts.started'),
    about: say('acts.started-about'),
    verb: say('acts.started-verb'),
    command: 'StartProject',
    start: () => ({ startedOn: '' }),
    data: (act) => ({ project: id, ...act }),
    fields: () => <DateField name="act.startedOn" label={say('acts.started-on')} />,
    compared: comparedProject,
    mine: ({ startedOn }) => ({ startedOn }),
    keeping: (act, own, now) => (own.includes('startedOn') ? act : { startedOn: now.startedOn ?? '' }),
  };
}

export function useProjectStatus(id: string): Act<Project, { status: string; on: string }> {
  const { say } = useWords();
  const choices = useChoices();
  return {
    title: say('acts.project-status'),
    about: say('acts.project-status-about'),
    verb: say('acts.project-status-verb'),
    command: 'ChangeProjectStatus',
    start: () => ({ status: 'implementation', on: '' }),
    data: (act) => ({ project: id, ...act }),
    fields: () => (
      <>
        <ChoiceField name="act.status" label={say('field.status')} choices={choices(projectStatuses)} />
        <DateField name="act.on" label={say('acts.since')} />
      </>
    ),
    compared: comparedProject,
    mine: ({ status }) => ({ statuses: [status] }),
    keeping: (act) => act,
  };
}

interface Reporting {
  readonly indicator: string;
  readonly actual: { readonly value: string; readonly quality: string };
  readonly on: string;
}

export function useReport(id: string): Act<Project, Reporting> {
  const { say, language } = useWords();
  const choices = useChoices();
  return {
    title: say('acts.report'),
    about: say('acts.report-about'),
    verb: say('acts.report-verb'),
    command: 'ReportIndicator',
    start: ({ indicators: [first] }) => ({
      indicator: String(first?.key ?? ''),
      actual: { value: '', quality: 'exact' },
      on: '',
    }),
    data: ({ indicator, ...act }) => ({ project: id, indicator: Number(indicator), ...act }),
    fields: (_, { indicators }) => (
      <>
        <ChoiceField
          name="act.indicator"
          label={say('acts.indicator')}
          choices={indicators.map(({ key, titles }) => ({
            value: String(key),
            label: shownName(titles, language)?.first.text ?? String(key),
          }))}
        />
        <FewField name="act.actual.quality" label={say('field.quality')} choices={choices(figureQualities)} />
        <TextField name="act.actual.value" label={say('acts.actual')} max={23} />
        <DateField name="act.on" label={say('acts.as-of')} />
      </>
    ),
    compared: comparedProject,
    mine: ({ actual }) => ({ actuals: [actual.value] }),
    keeping: (act) => act,
  };
}
