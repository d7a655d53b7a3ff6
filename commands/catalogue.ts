/** Every command there is. A command that is not here cannot be given by any door. */
import { accounts } from '../events/accounts.ts';
import { agreements } from '../events/agreements.ts';
import { books } from '../events/book.ts';
import { commitments } from '../events/commitments.ts';
import { gatherings } from '../events/gatherings.ts';
import { institutes } from '../events/institutes.ts';
import { organisations } from '../events/organisations.ts';
import { people } from '../events/people.ts';
import { places } from '../events/places.ts';
import { projects } from '../events/projects.ts';
import { relationships } from '../events/relationships.ts';
import { sources } from '../events/sources.ts';
import { statements } from '../events/statements.ts';
import { visits } from '../events/visits.ts';
import { ActivateAccount, activateAccount } from './accounts/activate-account.ts';
import { DeactivateAccount, deactivateAccount } from './accounts/deactivate-account.ts';
import { EndSessions, endSessions } from './accounts/end-sessions.ts';
import { GrantRole, grantRole } from './accounts/grant-role.ts';
import { InviteAccount, inviteAccount } from './accounts/invite-account.ts';
import { IssueApiToken, issueApiToken } from './accounts/issue-api-token.ts';
import { RevokeApiToken, revokeApiToken } from './accounts/revoke-api-token.ts';
import { RevokeRole, revokeRole } from './accounts/revoke-role.ts';
import { AddSubsidiaryArrangement, addSubsidiaryArrangement } from './agreements/add-subsidiary-arrangement.ts';
import { AmendAgreement, amendAgreement } from './agreements/amend-agreement.ts';
import { BringIntoForce, bringIntoForce } from './agreements/bring-into-force.ts';
import { CorrectAgreement, correctAgreement, correctAgreementNeeds } from './agreements/correct-agreement.ts';
import { GiveNotice, giveNotice } from './agreements/give-notice.ts';
import { ProposeAgreement, proposeAgreement } from './agreements/propose-agreement.ts';
import { RenewAgreement, renewAgreement } from './agreements/renew-agreement.ts';
import { SignAgreement, signAgreement, signingNeeds } from './agreements/sign-agreement.ts';
import { SupersedeAgreement, supersedeAgreement } from './agreements/supersede-agreement.ts';
import { TerminateAgreement, terminateAgreement } from './agreements/terminate-agreement.ts';
import { linksOfTarget } from './agreements/links.ts';
import { partiesNeeded } from './agreements/values.ts';
import { OpenBook, openBook } from './book/open-book.ts';
import { AssignCommitment, assignCommitment } from './commitments/assign-commitment.ts';
import { CorrectCommitment, correctCommitment } from './commitments/correct-commitment.ts';
import { FulfilCommitment, fulfilCommitment } from './commitments/fulfil-commitment.ts';
import { MakeCommitment, makeCommitment } from './commitments/make-commitment.ts';
import { ReleaseCommitment, releaseCommitment } from './commitments/release-commitment.ts';
import { RescheduleCommitment, rescheduleCommitment } from './commitments/reschedule-commitment.ts';
import { adds, creates, revises, type Definition } from './decision.ts';
import { relationshipId } from './fields.ts';
import { CorrectGathering, correctGathering, correctGatheringNeeds } from './gatherings/correct-gathering.ts';
import { HoldGathering, holdGathering } from './gatherings/hold-gathering.ts';
import { ScreenWork, screenWork } from './gatherings/screen-work.ts';
import { AnnounceInstitute, announceInstitute, hostsNeeded } from './institutes/announce-institute.ts';
import { CloseInstitute, closeInstitute } from './institutes/close-institute.ts';
import { CorrectInstitute, correctInstitute } from './institutes/correct-institute.ts';
import { OpenResearchInstitute, openResearchInstitute } from './institutes/open-research-institute.ts';
import { RecordNeverOpened, recordNeverOpened } from './institutes/record-never-opened.ts';
import { AddOrganisationName, addOrganisationName } from './organisations/add-organisation-name.ts';
import { correctionNeeds, CorrectOrganisation, correctOrganisation } from './organisations/correct-organisation.ts';
import { DeclareDistinct, declareDistinct, distinctionNeeds } from './organisations/declare-distinct.ts';
import { mergeNeeds, MergeOrganisations, mergeOrganisations } from './organisations/merge-organisations.ts';
import { identifiersGiven, RegisterOrganisation, registerOrganisation } from './organisations/register-organisation.ts';
import { UnmergeOrganisations, unmergeOrganisations } from './organisations/unmerge-organisations.ts';
import { AppointPerson, appointPerson } from './people/appoint-person.ts';
import { CorrectPerson, correctPerson } from './people/correct-person.ts';
import { EndAppointment, endAppointment } from './people/end-appointment.ts';
import { RegisterPerson, registerPerson } from './people/register-person.ts';
import { around, CorrectPlace, correctPlace } from './places/correct-place.ts';
import { DesignateZone, designateZone } from './places/designate-zone.ts';
import { RegisterPlace, registerPlace } from './places/register-place.ts';
import { AnnounceProject, announceProject } from './projects/announce-project.ts';
import { ChangeProjectStatus, changeProjectStatus } from './projects/change-project-status.ts';
import { CorrectProject, correctProject } from './projects/correct-project.ts';
import { RenameProject, renameProject } from './projects/rename-project.ts';
import { ReportIndicator, reportIndicator } from './projects/report-indicator.ts';
import { SetIndicator, setIndicator } from './projects/set-indicator.ts';
import { StartProject, startProject } from './projects/start-project.ts';
import { type CorrectionOf } from './records/correction-of.ts';
import { DisputeFact, disputeFact, disputeNeeds } from './records/dispute-fact.ts';
import { ReinstateRecord, reinstateRecord } from './records/reinstate-record.ts';
import { resolutionNeeds, ResolveDispute, resolveDispute } from './records/resolve-dispute.ts';
import { identifiersThere, WithdrawRecord, withdrawRecord } from './records/withdraw-record.ts';
import { CorrectRelationship, correctRelationship } from './relationships/correct-relationship.ts';
import { EndRelationship, endRelationship } from './relationships/end-relationship.ts';
import { EstablishRelationship, establishRelationship } from './relationships/establish-relationship.ts';
import { CiteSource, citeSource } from './sources/cite-source.ts';
import { CorrectSource, correctSource } from './sources/correct-source.ts';
import { CorrectStatement, correctStatement, correctStatementNeeds } from './statements/correct-statement.ts';
import { RecordStatement, recordStatement } from './statements/record-statement.ts';
import { TranslateStatement, translateStatement } from './statements/translate-statement.ts';
import { AddStop, addStop } from './visits/add-stop.ts';
import { CancelVisit, cancelVisit } from './visits/cancel-visit.ts';
import { CorrectVisit, correctVisit } from './visits/correct-visit.ts';
import { PlanVisit, planVisit } from './visits/plan-visit.ts';
import { RecordAttendance, recordAttendance } from './visits/record-attendance.ts';
import { RecordVisit, recordVisit } from './visits/record-visit.ts';

const adminOnly = { by: ['admin'] } as const;
const everyone = { by: ['staff', 'manager', 'auditor', 'admin'] } as const;

/** The command that corrects records of a kind; there is at most one. */
const correctionOf: CorrectionOf = (kind) =>
  commands.find(
    ({ effect, name, subject }) => effect === 'revises' && subject?.kind === kind && name.startsWith('Correct'),
  );

export const commands: readonly Definition[] = [
  creates(books, OpenBook, openBook, { ...adminOnly, named: () => 'book' }),

  creates(relationships, EstablishRelationship, establishRelationship, { named: ({ slug }) => relationshipId(slug) }),
  adds(relationships, 'relationship', EndRelationship, endRelationship),
  revises(relationships, 'relationship', CorrectRelationship, correctRelationship),

  creates(organisations, RegisterOrganisation, registerOrganisation, { needs: identifiersGiven }),
  adds(organisations, 'organisation', AddOrganisationName, addOrganisationName),
  adds(organisations, 'organisation', DeclareDistinct, declareDistinct, { needs: distinctionNeeds }),
  revises(organisations, 'organisation', MergeOrganisations, mergeOrganisations, { needs: mergeNeeds }),
  revises(organisations, 'organisation', UnmergeOrganisations, unmergeOrganisations),
  revises(organisations, 'organisation', CorrectOrganisation, correctOrganisation, { needs: correctionNeeds }),

  creates(people, RegisterPerson, registerPerson),
  adds(people, 'person', AppointPerson, appointPerson),
  adds(people, 'person', EndAppointment, endAppointment),
  revises(people, 'person', CorrectPerson, correctPerson),

  creates(places, RegisterPlace, registerPlace),
  adds(places, 'place', DesignateZone, designateZone),
  revises(places, 'place', CorrectPlace, correctPlace, { needs: around }),

  creates(sources, CiteSource, citeSource),
  revises(sources, 'source', CorrectSource, correctSource),

  creates(visits, PlanVisit, planVisit),
  creates(visits, RecordVisit, recordVisit, { named: ({ planned }) => planned ?? undefined }),
  adds(visits, 'visit', AddStop, addStop),
  adds(null, 'of', RecordAttendance, recordAttendance),
  adds(visits, 'visit', CancelVisit, cancelVisit),
  revises(visits, 'visit', CorrectVisit, correctVisit),

  creates(gatherings, HoldGathering, holdGathering),
  adds(gatherings, 'gathering', ScreenWork, screenWork),
  revises(gatherings, 'gathering', CorrectGathering, correctGathering, { needs: correctGatheringNeeds }),

  creates(agreements, ProposeAgreement, proposeAgreement, {
    needs: ({ parties }, context) => partiesNeeded(parties, context),
  }),
  adds(agreements, 'agreement', SignAgreement, signAgreement, { needs: signingNeeds }),
  adds(agreements, 'agreement', BringIntoForce, bringIntoForce),
  revises(agreements, 'agreement', AmendAgreement, amendAgreement, { needs: linksOfTarget }),
  adds(agreements, 'agreement', AddSubsidiaryArrangement, addSubsidiaryArrangement, { needs: linksOfTarget }),
  adds(agreements, 'agreement', RenewAgreement, renewAgreement),
  adds(agreements, 'agreement', GiveNotice, giveNotice),
  adds(agreements, 'agreement', TerminateAgreement, terminateAgreement),
  adds(agreements, 'agreement', SupersedeAgreement, supersedeAgreement, { needs: linksOfTarget }),
  revises(agreements, 'agreement', CorrectAgreement, correctAgreement, { needs: correctAgreementNeeds }),

  creates(institutes, AnnounceInstitute, announceInstitute, { needs: hostsNeeded }),
  creates(institutes, OpenResearchInstitute, openResearchInstitute, {
    named: ({ institute }) => institute,
    needs: hostsNeeded,
  }),
  adds(institutes, 'institute', CloseInstitute, closeInstitute),
  adds(institutes, 'institute', RecordNeverOpened, recordNeverOpened),
  revises(institutes, 'institute', CorrectInstitute, correctInstitute, { needs: hostsNeeded }),

  creates(projects, AnnounceProject, announceProject),
  adds(projects, 'project', StartProject, startProject),
  adds(projects, 'project', RenameProject, renameProject),
  adds(projects, 'project', ChangeProjectStatus, changeProjectStatus),
  adds(projects, 'project', SetIndicator, setIndicator),
  adds(projects, 'project', ReportIndicator, reportIndicator),
  revises(projects, 'project', CorrectProject, correctProject),

  creates(statements, RecordStatement, recordStatement),
  adds(statements, 'statement', TranslateStatement, translateStatement),
  revises(statements, 'statement', CorrectStatement, correctStatement, { needs: correctStatementNeeds }),

  creates(commitments, MakeCommitment, makeCommitment),
  adds(commitments, 'commitment', AssignCommitment, assignCommitment),
  revises(commitments, 'commitment', RescheduleCommitment, rescheduleCommitment),
  adds(commitments, 'commitment', FulfilCommitment, fulfilCommitment),
  adds(commitments, 'commitment', ReleaseCommitment, releaseCommitment, { by: ['manager'] }),
  revises(commitments, 'commitment', CorrectCommitment, correctCommitment),

  adds(null, 'record', DisputeFact, disputeFact(correctionOf), { needs: disputeNeeds(correctionOf) }),
  revises(null, 'record', ResolveDispute, resolveDispute(correctionOf), { needs: resolutionNeeds(correctionOf) }),
  revises(null, 'record', WithdrawRecord, withdrawRecord, { needs: identifiersThere, onWithdrawn: true }),
  revises(null, 'record', ReinstateRecord, reinstateRecord, { needs: identifiersThere, onWithdrawn: true }),

  creates(accounts, InviteAccount, inviteAccount, adminOnly),
  adds(accounts, 'account', GrantRole, grantRole, adminOnly),
  adds(accounts, 'account', RevokeRole, revokeRole, adminOnly),
  adds(accounts, 'account', DeactivateAccount, deactivateAccount, adminOnly),
  adds(accounts, 'account', ActivateAccount, activateAccount, everyone),
  adds(accounts, 'account', IssueApiToken, issueApiToken, everyone),
  adds(accounts, 'account', RevokeApiToken, revokeApiToken, everyone),
  adds(accounts, 'account', EndSessions, endSessions, everyone),
];

const byName = new Map(commands.map((definition) => [definition.name, definition]));

/** The command of a name, or undefined. */
export const commandNamed = (name: string): Definition | undefined => byName.get(name);

/** The names of all commands, for messages. */
export const commandNames: readonly string[] = [...byName.keys()];
