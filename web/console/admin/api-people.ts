import type {
  AccessView,
  AccountView,
  BackupCodes,
  Enrolment,
  HandedLink,
  InvitationRequest,
  LinkOwner,
  PeoplePage,
  PersonEdit,
  SignInAnswer,
  SignInWays,
} from '../../../src/protocol/people.ts';
import type { Me } from '../../../src/protocol.ts';
import { get, post, request } from '../../lib/api.ts';

const base = '/api/staff';
const one = (id: string): string => `${base}/people/${encodeURIComponent(id)}`;
const invitation = (id: string): string => `${base}/invitations/${encodeURIComponent(id)}`;

export const people = (): Promise<PeoplePage> => get(`${base}/people`);
export const access = (id: string): Promise<AccessView> => get(`${one(id)}/access`);
export const editPerson = (id: string, edit: PersonEdit): Promise<void> =>
  request('PUT', one(id), { body: edit });
export const decide = (
  id: string,
  what: 'disable' | 'enable' | 'reset-second-factor' | 'end-sessions',
): Promise<void> => post(`${one(id)}/${what}`);
export const endSessionOf = (id: string, session: string): Promise<void> =>
  post(`${one(id)}/sessions/${encodeURIComponent(session)}/end`);
export const passwordLink = (id: string, byHand: boolean): Promise<HandedLink> =>
  post(`${one(id)}/password-link`, { byHand });
export const requireSecondFactor = (twoFactorForAdministrators: boolean): Promise<void> =>
  request('PUT', `${base}/people/policy`, { body: { twoFactorForAdministrators } });

export const invite = (wanted: InvitationRequest & { byHand: boolean }): Promise<HandedLink> =>
  post(`${base}/invitations`, wanted);
export const resend = (id: string, byHand: boolean): Promise<HandedLink> =>
  post(`${invitation(id)}/resend`, { byHand });
export const revoke = (id: string): Promise<void> => post(`${invitation(id)}/revoke`);

export const account = (): Promise<AccountView> => get(`${base}/account`);
export const changePassword = (current: string, next: string): Promise<void> =>
  request('PUT', `${base}/account/password`, { body: { current, next } });
export const endOwnSession = (session: string): Promise<void> =>
  post(`${base}/account/sessions/${encodeURIComponent(session)}/end`);
export const endOtherSessions = (): Promise<void> => post(`${base}/account/sessions/end-others`);
export const startSecondFactor = (current: string): Promise<Enrolment> =>
  post(`${base}/account/second-factor`, { current });
export const confirmSecondFactor = (code: string): Promise<BackupCodes> =>
  post(`${base}/account/second-factor/confirm`, { code });
export const switchOffSecondFactor = (current: string): Promise<void> =>
  post(`${base}/account/second-factor/off`, { current });
export const renewBackupCodes = (current: string): Promise<BackupCodes> =>
  post(`${base}/account/backup-codes`, { current });

export const ways = (): Promise<SignInWays> => get(`${base}/sign-in/ways`);
export const showCode = (code: string): Promise<SignInAnswer> => post(`${base}/sign-in/code`, { code });
export const lookAtInvitation = (token: string): Promise<LinkOwner> =>
  post(`${base}/invitations/look`, { token });
export const acceptInvitation = (token: string, password: string): Promise<Me> =>
  post(`${base}/invitations/accept`, { token, password });
export const askForReset = (email: string): Promise<void> => post(`${base}/password-resets`, { email });
export const lookAtReset = (token: string): Promise<LinkOwner> =>
  post(`${base}/password-resets/look`, { token });
export const acceptReset = (token: string, password: string): Promise<void> =>
  post(`${base}/password-resets/accept`, { token, password });
